import type { z } from 'zod';
import { ContentError } from '../../problems/content-error.ts';
import { articleSchema, type Article } from '../../schema/collections/article.ts';
import { pageSchema, type Page } from '../../schema/collections/newsroom.ts';
import { readYaml } from '../../schema/read-yaml.ts';
import { splitFrontMatter } from '../../schema/split-front-matter.ts';

/**
 * Reads an article that is still being written: each field that is right is taken, and what is missing gets a
 * stand-in, so that the page can be shown at any moment. `now` is a stamp of Hanoi time.
 */
export function readLenientArticle(source: string, file: string, now: string): LenientEntry<Article> {
  return readLenient<Article>(source, file, articleSchema, (given) => ({
    id: '000000000000',
    title: text(given.title) ?? 'Chưa có tiêu đề',
    standfirst: text(given.standfirst) ?? 'Chưa có sapo.',
    status: 'draft',
    publishedAt: now,
    authors: [],
    topics: [],
  }));
}

/** Reads a page that is still being written, as {@link readLenientArticle} does. */
export function readLenientPage(source: string, file: string): LenientEntry<Page> {
  return readLenient<Page>(source, file, pageSchema, (given) => ({
    title: text(given.title) ?? 'Chưa có tiêu đề',
    standfirst: text(given.standfirst),
  }));
}

function readLenient<Data>(
  source: string,
  file: string,
  schema: z.ZodObject,
  standInFor: (given: Record<string, unknown>) => Record<string, unknown>,
): LenientEntry<Data> {
  const take = (data: unknown): Data => {
    const given = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
    const standIn = standInFor(given);
    const taken = Object.entries(schema.shape).flatMap(([key, field]) => {
      const read = (field as z.ZodType).safeParse(given[key]);
      const value: unknown = read.success ? read.data : standIn[key];
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(taken) as Data;
  };
  try {
    const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(source, file);
    return { data: take(readYaml(yaml, file, yamlLine).data), body, bodyLine };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { data: take(undefined), body: source, bodyLine: 1 };
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export interface LenientEntry<Data> {
  data: Data;
  body: string;
  /** The line of the file at which the body starts. */
  bodyLine: number;
}
