import { ContentError } from '../../problems/content-error.ts';
import { articleSchema, type Article } from '../../schema/collections/article.ts';
import { readYaml } from '../../schema/read-yaml.ts';
import { splitFrontMatter } from '../../schema/split-front-matter.ts';

/**
 * Reads an article that is still being written: each field that is right is taken, and what is missing gets a
 * stand-in, so that the page can be shown at any moment. `now` is a stamp of Hanoi time.
 */
export function readLenientArticle(source: string, file: string, now: string): LenientArticle {
  try {
    const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(source, file);
    const { data } = readYaml(yaml, file, yamlLine);
    return { data: takeWhatIsRight(data, now), body, bodyLine };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { data: takeWhatIsRight(undefined, now), body: source, bodyLine: 1 };
  }
}

function takeWhatIsRight(data: unknown, now: string): Article {
  const given = (typeof data === 'object' && data !== null ? data : {}) as Record<string, unknown>;
  const standIn: Record<string, unknown> = {
    id: '000000000000',
    title: text(given.title) ?? 'Chưa có tiêu đề',
    standfirst: text(given.standfirst) ?? 'Chưa có sapo.',
    status: 'draft',
    publishedAt: now,
    authors: [],
    topics: [],
  };
  const taken = Object.entries(articleSchema.shape).flatMap(([key, schema]) => {
    const read = schema.safeParse(given[key]);
    const value: unknown = read.success ? read.data : standIn[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(taken) as Article;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export interface LenientArticle {
  data: Article;
  body: string;
  /** The line of the file at which the body starts. */
  bodyLine: number;
}
