import type { Vocabulary } from '../../core/search/repair.ts';
import { mergeLists, type WordList } from '../../core/search/word-list.ts';
import type { FoundRecord } from '../../core/search/record.ts';
import type { PagefindInstance } from './pagefind-module.ts';
import { remember } from './remember.ts';

/** Makes one index of several parts (newest first), whose articles it numbers through. */
export function mergeShards(shards: readonly PagefindInstance[]): SearchIndex {
  let size = 0;
  const parts = shards.map((shard) => {
    const start = size;
    size += shard.articles.length;
    return { shard, start };
  });
  const articles = shards.flatMap((shard) => shard.articles);
  const meanLength = articles.reduce((sum, { length }) => sum + length, 0) / Math.max(size, 1);
  const ages = parts.flatMap(({ shard, start }) =>
    shard.articles.map(({ order }) => start + shard.articles.length - 1 - order),
  );
  const find = remember(async (asked) => {
    const isStart = asked.endsWith('*');
    const key = isStart ? asked.slice(0, -1) : asked;
    const found = await Promise.all(
      parts.map(async ({ shard, start }) => ({ list: await shard.find(key, isStart), first: start })),
    );
    return mergeLists(found);
  });
  return {
    size,
    lengthOf: (article) => (articles[article]?.length ?? 0) / meanLength,
    ageOf: (article) => ages[article] ?? 0,
    find: (key, isStart) => find(isStart ? `${key}*` : key),
    async filter(name) {
      const found = await Promise.all(parts.map(({ shard }) => shard.filter(name)));
      const merged = new Map<string, Set<number>>();
      for (const [at, values] of found.entries()) {
        for (const [value, pages] of values) {
          const known = merged.get(value) ?? new Set();
          merged.set(value, known);
          for (const page of pages) known.add((parts[at]?.start ?? 0) + page);
        }
      }
      return merged;
    },
    async vocabulary() {
      const counts = new Map<string, number>();
      for (const words of await Promise.all(shards.map((shard) => shard.vocabulary()))) {
        for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
      }
      return counts;
    },
    read(article) {
      const part = parts.findLast(({ start }) => start <= article);
      if (!part) throw new Error(`The index has no article ${article}.`);
      return part.shard.read(article - part.start);
    },
  };
}

/** Articles are numbered from 0. */
export interface SearchIndex {
  size: number;
  /** An article's length, the mean being 1. */
  lengthOf(article: number): number;
  /** How many articles are newer. */
  ageOf(article: number): number;
  /** Where a folded word stands, or every word that begins so. */
  find(key: string, isStart: boolean): Promise<WordList>;
  /** The articles of each value of a filter. */
  filter(name: string): Promise<Map<string, Set<number>>>;
  /** Words and how many articles have each; loaded when it is first asked for. */
  vocabulary(): Promise<Vocabulary>;
  read(article: number): Promise<FoundRecord>;
}
