import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { joinWords } from '../core/search/join-words.ts';
import type { SearchDocument } from '../core/search/search-document.ts';
import { linkFragment, writeIndexFiles, type IndexContent } from './search-files.ts';

/**
 * Makes one index of the articles of several, in the order of their dates, in a folder which it replaces whole. Files
 * that `former` has too are taken from there.
 */
export async function joinIndexes(sources: IndexSource[], target: string, former?: string): Promise<void> {
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(path.join(partial, 'fragment'), { recursive: true });
  const places = sources
    .flatMap((source) => source.articles.map((article, page) => ({ ...article, source, page })))
    .filter(({ isGone }) => !isGone)
    .sort(byDate);
  const numbered = sources.map((source) => ({
    ...source.content,
    pages: new Int32Array(source.articles.length).fill(-1),
  }));
  for (const [number, { source, page }] of places.entries()) {
    const pages = numbered[sources.indexOf(source)]?.pages;
    if (pages) pages[page] = number;
  }
  const pages = places.map(({ source, page }) => source.content.pages[page] ?? { id: '', length: 0 });
  for (const [number, { source }] of places.entries()) {
    await linkFragment(pages[number]?.id ?? '', source.folder, partial);
  }
  const [first] = sources;
  if (first) {
    const content = {
      entry: first.content.entry,
      pages,
      words: joinWords(numbered),
      filters: mergeFilters(numbered),
    };
    await writeIndexFiles(content, partial, former);
  }
  await rm(target, { recursive: true, force: true });
  await rename(partial, target);
}

/** The order articles have in an index: one that is written now comes last. */
export function byDate(left: Dated, right: Dated): number {
  return compare(left.publishedAt, right.publishedAt) || compare(left.url, right.url);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function mergeFilters(sources: Numbered[]): IndexContent['filters'] {
  const merged: IndexContent['filters'] = new Map();
  for (const { filters, pages } of sources) {
    for (const [name, values] of filters) {
      const all = merged.get(name) ?? new Map<string, number[]>();
      merged.set(name, all);
      for (const [value, articles] of values) {
        const numbers = articles.map((page) => pages[page] ?? -1).filter((page) => page >= 0);
        all.set(value, [...(all.get(value) ?? []), ...numbers]);
      }
    }
  }
  for (const values of merged.values())
    for (const articles of values.values()) articles.sort((a, b) => a - b);
  return merged;
}

type Numbered = Omit<IndexContent, 'pages'> & { pages: Int32Array };

type Dated = Pick<SearchDocument, 'publishedAt' | 'url'>;

/** An index with the articles it has, in its order. */
export interface IndexSource {
  folder: string;
  content: IndexContent;
  articles: (Dated & { isGone?: boolean })[];
}
