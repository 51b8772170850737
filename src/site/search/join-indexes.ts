import { rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { divideWords, FILE_SIZE, MONTH_FILE_SIZE } from '../../core/search/divide-words.ts';
import { joinWords } from '../../core/search/join-words.ts';
import { areDividedAlike, divideArticles } from '../../core/search/pack-word.ts';
import type { PackedWord } from '../../core/search/packed-word.ts';
import { patchFiles } from '../../core/search/patch-files.ts';
import { patchWords } from '../../core/search/patch-words.ts';
import { yearOf } from '../../core/search/shards.ts';
import { countWords, recountWords } from '../../core/search/vocabulary.ts';
import { mergeByDate, noArticles, type Dated, type HeldArticles } from './held-articles.ts';
import { fragmentFile, gatherFiles } from './held-files.ts';
import {
  FRAGMENTS,
  openWordFiles,
  writeIndexFiles,
  type IndexContent,
  type WrittenIndex,
} from './index-files.ts';

/** So many that go are looked for in each list of a filter sooner than all its articles are numbered. */
const FEW = 16;

/**
 * Makes one index of the articles of several, in the order of their dates, in a folder which it replaces whole. Files
 * that `former` has too are taken from there; of its words, only what changes is made anew. From the added ones moves what
 * readers are shown. Answers with the files of which `former`, if it is replaced, has no more use.
 */
export async function joinIndexes(
  added: AddedIndex[],
  target: string,
  former?: FormerIndex,
): Promise<string[]> {
  const partial = `${target}.partial`;
  rmSync(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const files = gatherFiles(partial, former);
  const staying = former && { source: former, numbers: allGone(former.held.urls.length) };
  const coming = added.map((source) => ({ source, numbers: allGone(source.articles.length) }));
  const pages: IndexContent['pages'] = [];
  const addresses: string[] = [];
  const put = ({ source, numbers }: Numbered, page: number, url: string): string => {
    const shown = source.content.pages[page] ?? { id: '', length: 0 };
    numbers[page] = pages.push(shown) - 1;
    addresses.push(url);
    return fragmentFile(shown.id);
  };
  mergeByDate(
    former?.held ?? noArticles(),
    former?.gone ?? new Set(),
    coming.flatMap((part) =>
      part.source.articles.flatMap((article, page) => (article.isGone ? [] : { ...article, part, page })),
    ),
    (page) => {
      if (staying) files.keep(put(staying, page, staying.source.held.urls[page] ?? ''));
    },
    ({ part, page, url }) => {
      files.move(put(part, page, url), path.join(part.source.folder, FRAGMENTS));
    },
  );
  const parts: Numbered[] = staying ? [staying, ...coming] : coming;
  const [first] = parts;
  if (first) {
    const { entry } = first.source.content;
    const words = await joinTheirWords(coming, addresses, fileSizeOf(path.basename(target)), staying);
    writeIndexFiles({ entry, pages, filters: mergeFilters(parts), ...words }, partial, files);
  }
  rmSync(target, { recursive: true, force: true });
  await rename(partial, target);
  return files.gone();
}

/** The number of each article until it gets one. */
function allGone(count: number): Int32Array {
  return new Int32Array(count).fill(-1);
}

/** Of the part of that name: a year's or a month's. */
function fileSizeOf(part: string): number {
  return yearOf(part) === part ? FILE_SIZE : MONTH_FILE_SIZE;
}

/** The files of words of the index they make, and how many articles have each; `addresses` are those of its articles. */
async function joinTheirWords(
  coming: readonly Numbered<AddedIndex>[],
  addresses: string[],
  fileSize: number,
  staying?: Numbered<FormerIndex>,
): Promise<Pick<WrittenIndex, 'files' | 'vocabulary'>> {
  const after = divideArticles(addresses);
  const added = coming.map(({ source, numbers }) => ({ words: source.words, pages: numbers }));
  if (!staying) {
    const words = joinWords(added, after);
    return {
      files: divideWords(words, fileSize).map((own) => ({ first: own[0]?.key ?? '', words: own })),
      vocabulary: countWords(words, addresses.length),
    };
  }
  const { source: former, numbers } = staying;
  const { urls } = former.held;
  const isSame = urls.length === addresses.length && urls.every((url, at) => url === addresses[at]);
  const before = isSame ? after : divideArticles(urls);
  const changed = areDividedAlike(before, after) ? former.changed : undefined;
  const patch = patchWords(numbers, added, { before, after }, changed);
  const { files, vocabulary, read } = await openWordFiles(former.folder);
  const patched = patchFiles(files, read, patch, changed, fileSize);
  return { files: patched.files, vocabulary: recountWords(vocabulary, patched, addresses.length) };
}

function mergeFilters(parts: readonly Numbered[]): IndexContent['filters'] {
  const merged: IndexContent['filters'] = new Map();
  for (const { source, numbers } of parts) {
    const renumber = renumbering(numbers);
    for (const [name, values] of source.content.filters) {
      const all = merged.get(name) ?? new Map<string, number[]>();
      merged.set(name, all);
      for (const [value, articles] of values) {
        const before = all.get(value) ?? [];
        const after = renumber(articles);
        // The articles of one index are in their order.
        const isOne = before.length === 0 || after.length === 0;
        all.set(value, isOne ? [...before, ...after] : [...before, ...after].sort((a, b) => a - b));
      }
    }
  }
  return merged;
}

/** Gives articles their new numbers, and leaves out those that go; mostly all keep theirs and one goes. */
function renumbering(numbers: Int32Array): (articles: number[]) => number[] {
  const gone = [...numbers.keys()].filter((page) => numbers[page] === -1);
  const isUnmoved = gone.length <= FEW && numbers.every((number, page) => number === page || number === -1);
  return (articles) =>
    isUnmoved && !gone.some((page) => articles.includes(page))
      ? articles
      : articles.map((page) => numbers[page] ?? -1).filter((page) => page >= 0);
}

/** An index with the number that each of its articles gets, or -1. */
interface Numbered<Source = AddedIndex | FormerIndex> {
  source: Source;
  numbers: Int32Array;
}

interface IndexSource {
  folder: string;
  content: IndexContent;
}

/** An index of articles that come, in its order; some may be gone. */
export interface AddedIndex extends IndexSource {
  words: PackedWord[];
  articles: (Dated & { isGone?: boolean })[];
}

/** An index of which words are read where they may change. */
export interface FormerIndex extends IndexSource {
  /** Its articles, in its order. */
  held: Pick<HeldArticles, 'urls' | 'dates'>;
  /** The numbers of those that go. */
  gone: ReadonlySet<number>;
  /** The only words that change, but for those that are divided otherwise; undefined where any may. */
  changed: ReadonlySet<string> | undefined;
  /** Whether the new one will take its place: then it keeps its files until `replaceIndex`. */
  isReplaced: boolean;
}
