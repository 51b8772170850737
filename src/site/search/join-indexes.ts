import { rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { divideWords } from '../../core/search/divide-words.ts';
import { joinWords } from '../../core/search/join-words.ts';
import { areDividedAlike, divideArticles } from '../../core/search/pack-word.ts';
import type { PackedWord } from '../../core/search/packed-word.ts';
import { patchFiles } from '../../core/search/patch-files.ts';
import { patchWords } from '../../core/search/patch-words.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { countWords, recountWords } from '../../core/search/vocabulary.ts';
import { compareCodes } from '../../core/text/compare-codes.ts';
import { gatherFragments } from './fragments.ts';
import { openWordFiles, writeIndexFiles, type IndexContent, type WrittenIndex } from './index-files.ts';

/**
 * Makes one index of the articles of several, in the order of their dates, in a folder which it replaces whole. Files
 * that `former` has too are taken from there; of its words, only what changes is made anew. From the added ones moves what
 * readers are shown. Answers with the files of that of which `former`, if it is replaced, has no more use.
 */
export async function joinIndexes(
  added: AddedIndex[],
  target: string,
  former?: FormerIndex,
): Promise<string[]> {
  const sources: (AddedIndex | FormerIndex)[] = former ? [former, ...added] : added;
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const fragments = gatherFragments(partial, former);
  const parts = sources.map((source) => ({
    source,
    numbers: new Int32Array(source.articles.length).fill(-1),
  }));
  const places = parts
    .flatMap((part) => part.source.articles.map((article, page) => ({ article, part, page })))
    .filter(({ article }) => !article.isGone)
    .sort((left, right) => byDate(left.article, right.article));
  const pages: IndexContent['pages'] = [];
  for (const { part, page } of places) {
    const { source, numbers } = part;
    const shown = source.content.pages[page] ?? { id: '', length: 0 };
    if (source === former) fragments.keep(shown.id);
    else fragments.move(shown.id, source.folder);
    numbers[page] = pages.push(shown) - 1;
  }
  const [first] = sources;
  if (first) {
    const { entry } = first.content;
    const addresses = places.map(({ article }) => article.url);
    const words = await joinTheirWords(parts, addresses, former);
    await writeIndexFiles({ entry, pages, filters: mergeFilters(parts), ...words }, partial, former?.folder);
  }
  rmSync(target, { recursive: true, force: true });
  await rename(partial, target);
  return fragments.gone();
}

/** The files of words of the index they make, and how many articles have each; `addresses` are those of its articles. */
async function joinTheirWords(
  parts: readonly Numbered[],
  addresses: string[],
  former?: FormerIndex,
): Promise<Pick<WrittenIndex, 'files' | 'vocabulary'>> {
  const after = divideArticles(addresses);
  const added = parts.flatMap(({ source, numbers }) =>
    'words' in source ? [{ words: source.words, pages: numbers }] : [],
  );
  if (!former) {
    const words = joinWords(added, after);
    return {
      files: divideWords(words).map((own) => ({ first: own[0]?.key ?? '', words: own })),
      vocabulary: countWords(words, addresses.length),
    };
  }
  const isSame =
    former.articles.length === addresses.length &&
    former.articles.every(({ url }, at) => url === addresses[at]);
  const before = isSame ? after : divideArticles(former.articles.map(({ url }) => url));
  const changed = areDividedAlike(before, after) ? former.changed : undefined;
  const pages = parts.find(({ source }) => source === former)?.numbers ?? new Int32Array();
  const patch = patchWords(pages, added, { before, after }, changed);
  const { files, vocabulary, read } = await openWordFiles(former.folder);
  const patched = patchFiles(files, read, patch, changed);
  return { files: patched.files, vocabulary: recountWords(vocabulary, patched, addresses.length) };
}

/** The order articles have in an index: one that is written now comes last. */
export function byDate(left: Dated, right: Dated): number {
  return compareCodes(left.publishedAt, right.publishedAt) || compareCodes(left.url, right.url);
}

function mergeFilters(sources: readonly Numbered[]): IndexContent['filters'] {
  const merged: IndexContent['filters'] = new Map();
  for (const { source, numbers } of sources) {
    for (const [name, values] of source.content.filters) {
      const all = merged.get(name) ?? new Map<string, number[]>();
      merged.set(name, all);
      for (const [value, articles] of values) {
        const staying = articles.map((page) => numbers[page] ?? -1).filter((page) => page >= 0);
        all.set(value, [...(all.get(value) ?? []), ...staying]);
      }
    }
  }
  for (const values of merged.values())
    for (const articles of values.values()) articles.sort((a, b) => a - b);
  return merged;
}

/** An index with the number that each of its articles gets, or -1. */
interface Numbered {
  source: AddedIndex | FormerIndex;
  numbers: Int32Array;
}

type Dated = Pick<SearchDocument, 'publishedAt' | 'url'>;

/** An index with the articles it has, in its order; some may be gone. */
interface IndexSource {
  folder: string;
  content: IndexContent;
  articles: (Dated & { isGone?: boolean })[];
}

export interface AddedIndex extends IndexSource {
  words: PackedWord[];
}

/** An index of which words are read where they may change. */
export interface FormerIndex extends IndexSource {
  /** The only words that change, but for those that are divided otherwise; undefined where any may. */
  changed: ReadonlySet<string> | undefined;
  /** Whether the new one will take its place: then it keeps what readers are shown until `replaceIndex`. */
  isReplaced: boolean;
}
