import type { Vocabulary } from '../../core/search/repair.ts';
import { mergeLists, type WordList } from '../../core/search/word-list.ts';
import type { FoundRecord } from '../../core/search/record.ts';
import type { PagefindInstance } from './pagefind-module.ts';

/**
 * Makes one index of several parts (newest first), whose articles it numbers through. It answers without a part that a
 * file cannot be loaded of, says which, and asks it again the next time.
 * @throws {Error} where that is so of every part
 */
export function mergeShards(named: readonly NamedShard[]): SearchIndex {
  let size = 0;
  const shards = named.map(({ shard }) => shard);
  const parts = named.map(({ name, shard }) => {
    const start = size;
    size += shard.articles.length;
    return { name, shard, start };
  });
  const failed = new Set<string>();
  const articles = shards.flatMap((shard) => shard.articles);
  const meanLength = articles.reduce((sum, { length }) => sum + length, 0) / Math.max(size, 1);
  const ages = parts.flatMap(({ shard, start }) =>
    shard.articles.map(({ order }) => start + shard.articles.length - 1 - order),
  );
  async function askEach<T>(
    ask: (shard: PagefindInstance) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<{ first: number; answer: T }[]> {
    signal?.throwIfAborted();
    const settled = await Promise.allSettled(parts.map(({ shard }) => ask(shard)));
    // A part that was given up has not failed.
    signal?.throwIfAborted();
    const answers = settled.flatMap((each, at) => {
      const { name = '', start: first = 0 } = parts[at] ?? {};
      if (each.status === 'fulfilled') return [{ first, answer: each.value }];
      failed.add(name);
      return [];
    });
    if (parts.length > 0 && answers.length === 0)
      throw new Error('No part of the index answers.', { cause: settled[0] });
    return answers;
  }

  /** Joins the answers of the parts, each with its first article's number; remembered where all answered. */
  function joinOnce<T, Joined>(
    ask: (shard: PagefindInstance, key: string, signal?: AbortSignal) => Promise<T>,
    join: (found: { first: number; answer: T }[]) => Joined,
  ): (key: string, signal?: AbortSignal) => Promise<Joined> {
    const remembered = new Map<string, Joined>();
    return async (key, signal) => {
      const known = remembered.get(key);
      if (known) return known;
      const found = await askEach((shard) => ask(shard, key, signal), signal);
      const joined = join(found);
      if (found.length === parts.length) remembered.set(key, joined);
      return joined;
    };
  }

  const find = joinOnce(
    (shard, asked, signal) =>
      asked.endsWith('*') ? shard.find(asked.slice(0, -1), true, signal) : shard.find(asked, false, signal),
    (found) => mergeLists(found.map(({ answer, first }) => ({ list: answer, first }))),
  );
  const filter = joinOnce((shard, name, signal) => shard.filter(name, signal), mergeFilters);
  const vocabulary = joinOnce((shard, _, signal) => shard.vocabulary(signal), mergeVocabularies);

  return {
    size,
    failed,
    lengthOf: (article) => (articles[article]?.length ?? 0) / meanLength,
    ageOf: (article) => ages[article] ?? 0,
    find: (key, isStart, signal) => find(isStart ? `${key}*` : key, signal),
    filter,
    vocabulary: (signal) => vocabulary('', signal),
    async read(article, signal) {
      const part = parts.findLast(({ start }) => start <= article);
      if (!part) throw new Error(`The index has no article ${article}.`);
      try {
        return await part.shard.read(article - part.start, signal);
      } catch {
        signal?.throwIfAborted();
        failed.add(part.name);
        return undefined;
      }
    },
  };
}

/** The index for one search, which gives up what it has asked when its signal is aborted. */
export function bindSignal(index: SearchIndex, signal: AbortSignal | undefined): SearchIndex {
  if (!signal) return index;
  return {
    ...index,
    find: (key, isStart) => index.find(key, isStart, signal),
    filter: (name) => index.filter(name, signal),
    vocabulary: () => index.vocabulary(signal),
    read: (article) => index.read(article, signal),
  };
}

function mergeFilters(found: { first: number; answer: Map<string, number[]> }[]): Map<string, Set<number>> {
  const merged = new Map<string, Set<number>>();
  for (const { answer, first } of found) {
    for (const [value, pages] of answer) {
      const known = merged.get(value) ?? new Set();
      merged.set(value, known);
      for (const page of pages) known.add(first + page);
    }
  }
  return merged;
}

function mergeVocabularies(found: { answer: [word: string, articles: number][] }[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { answer } of found) {
    for (const [word, count] of answer) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

export interface NamedShard {
  name: string;
  shard: PagefindInstance;
}

/** Articles are numbered from 0. */
export interface SearchIndex {
  size: number;
  /** The parts that did not answer since this was last emptied. */
  failed: Set<string>;
  /** An article's length, the mean being 1. */
  lengthOf(article: number): number;
  /** How many articles are newer. */
  ageOf(article: number): number;
  /** Where a folded word stands, or every word that begins so. */
  find(key: string, isStart: boolean, signal?: AbortSignal): Promise<WordList>;
  /** The articles of each value of a filter. */
  filter(name: string, signal?: AbortSignal): Promise<Map<string, Set<number>>>;
  /** Words and how many articles have each; loaded when it is first asked for. */
  vocabulary(signal?: AbortSignal): Promise<Vocabulary>;
  /** What readers are shown of an article; undefined where it cannot be loaded. */
  read(article: number, signal?: AbortSignal): Promise<FoundRecord | undefined>;
}
