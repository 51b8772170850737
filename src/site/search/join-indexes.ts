import { rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { joinWords } from '../../core/search/join-words.ts';
import { divideArticles, type Divisions } from '../../core/search/pack-word.ts';
import type { PackedWord } from '../../core/search/packed-word.ts';
import { patchWords } from '../../core/search/patch-words.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { compareCodes } from '../../core/text/compare-codes.ts';
import { gatherFragments } from './fragments.ts';
import { writeIndexFiles, type IndexContent, type ReadIndex } from './index-files.ts';

/**
 * Makes one index of the articles of several, in the order of their dates, in a folder which it replaces whole. Files
 * that `former` has too are taken from there; of its words, only what changes is made anew. From the added ones moves what
 * readers are shown.
 */
export async function joinIndexes(added: IndexSource[], target: string, former?: FormerIndex): Promise<void> {
  const sources = former ? [former, ...added] : added;
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const fragments = gatherFragments(partial, former);
  const numbered = sources.map((source) => ({
    ...source,
    numbers: new Int32Array(source.articles.length).fill(-1),
  }));
  const places = numbered
    .flatMap((source) => source.articles.map((article, page) => ({ ...article, source, page })))
    .filter(({ isGone }) => !isGone)
    .sort(byDate);
  const pages: IndexContent['pages'] = [];
  for (const { source, page } of places) {
    const shown = source.content.pages[page] ?? { id: '', length: 0 };
    if (source.content === former?.content) fragments.keep(shown.id);
    else fragments.move(shown.id, source.folder);
    source.numbers[page] = pages.push(shown) - 1;
  }
  const [first] = sources;
  if (first) {
    const { entry } = first.content;
    const parts = numbered.map(({ content, numbers }) => ({ ...content, pages: numbers }));
    const words = joinTheirWords(parts, divideArticles(places.map(({ url }) => url)), former);
    await writeIndexFiles({ entry, pages, filters: mergeFilters(parts), words }, partial, former);
  }
  rmSync(target, { recursive: true, force: true });
  await rename(partial, target);
}

/** The first of the parts is the former index, where there is one. */
function joinTheirWords(parts: Numbered[], after: Divisions, former?: FormerIndex): PackedWord[] {
  const [first, ...added] = parts;
  if (!former || !first) return joinWords(parts, after);
  const before = divideArticles(former.articles.map(({ url }) => url));
  return patchWords(first, added, { before, after });
}

/** The order articles have in an index: one that is written now comes last. */
export function byDate(left: Dated, right: Dated): number {
  return compareCodes(left.publishedAt, right.publishedAt) || compareCodes(left.url, right.url);
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

/** An index of which some articles may be gone. */
export interface FormerIndex extends IndexSource {
  content: ReadIndex;
  /** Whether the new one will take its place: then it keeps what readers are shown until `replaceIndex`. */
  isReplaced: boolean;
}
