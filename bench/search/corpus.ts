import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { slugify } from '../../src/core/text/fold.ts';
import type { SearchDocument } from '../../src/core/search/search-document.ts';
import type { SearchFilters } from '../../src/core/search/search-state.ts';

/** The day of an article that has none. */
const OLDEST = '2000-01-01';

/**
 * Reads a corpus of articles: a JSON object a line, packed or not. What an article lacks is empty; its date is then that
 * of the oldest.
 * @throws {Error} that names the line which is no article
 */
export async function readCorpus(file: string): Promise<CorpusArticle[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [readArticle(line, `${file}:${index + 1}`)] : []));
}

function readArticle(line: string, place: string): CorpusArticle {
  let article: unknown;
  try {
    article = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${place}: this is no JSON.`, { cause });
  }
  if (typeof article !== 'object' || article === null) throw new Error(`${place}: this is no article.`);
  const read = (name: string) => {
    const value = (article as Record<string, unknown>)[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const id = read('id');
  if (!id) throw new Error(`${place}: an article needs an “id”.`);
  const date = /^\d{4}-\d\d-\d\d/.exec(read('date'))?.[0] ?? OLDEST;
  return {
    ...{ id, title: read('title'), lead: read('lead'), body: read('body'), date },
    ...{ district: read('district'), topic: read('topic') },
  };
}

/** Reads the queries: a list, or an object that has it as `queries`. */
export async function readQueries(file: string): Promise<CorpusQuery[]> {
  const read = JSON.parse(await readFile(file, 'utf8')) as CorpusQuery[] | { queries: CorpusQuery[] };
  return Array.isArray(read) ? read : read.queries;
}

/** An article as the archive would hand it to the search index; its URL carries its number in the corpus. */
export function toDocument(article: CorpusArticle, number: number): SearchDocument {
  return {
    url: `/${number}/`,
    title: article.title,
    standfirst: article.lead,
    text: article.body,
    publishedAt: `${article.date}T08:00+07:00`,
    year: article.date.slice(0, 4),
    districts: named(article.district),
    topics: named(article.topic),
    organisations: [],
    authors: [],
  };
}

/** A query's filters as the search page's URL would hold them. */
export function toFilters({ filters = {} }: CorpusQuery): SearchFilters {
  const { district, topic, year } = filters;
  return {
    ...(district ? { district: slugify(district) } : {}),
    ...(topic ? { topic: slugify(topic) } : {}),
    ...(year ? { year } : {}),
  };
}

function named(name: string | undefined) {
  return name ? [{ slug: slugify(name), name }] : [];
}

export interface CorpusArticle {
  id: string;
  title: string;
  lead: string;
  /** Paragraphs, a line each. */
  body: string;
  district?: string;
  topic?: string;
  /** `2025-09-19` */
  date: string;
}

export interface CorpusQuery {
  /** The category. */
  cat: string;
  q: string;
  /** Ids of the articles that are right. */
  expected?: string[];
  /** In place of ids: a result is right when it holds this phrase as it is written. */
  phrase?: string;
  /** How good each judged article is, 0 where it is not named. */
  judgements?: Record<string, number>;
  filters?: { district?: string; topic?: string; year?: string };
}
