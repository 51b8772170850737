import type { FilterCounts, PagefindAnswer, PagefindInstance, PagefindOptions } from './pagefind-module.ts';

/**
 * Asks several shards (newest first) as if they were one index. Pagefind's own merging will not do: an index leaves
 * out the words that it does not have, so a shard that lacks one word of a query would answer for the others alone;
 * and what it sorts by date it then sorts by score.
 */
export function mergeShards(shards: readonly PagefindInstance[]): SearchIndex {
  return {
    async search(term, options) {
      const asked = term === null ? shards : await havingSameWords(shards, term.split(' '));
      const answers = await Promise.all(asked.map((shard) => shard.search(term, toPagefind(options))));
      return {
        results: answers.flatMap(({ results }) => results),
        filters: addCounts(answers.map(({ filters }) => filters)),
        totalFilters: addCounts(answers.map(({ totalFilters }) => totalFilters)),
      };
    },
    filters: async () => addCounts(await Promise.all(shards.map((shard) => shard.filters()))),
  };
}

/** Several values of one filter are alternatives. */
function toPagefind({ filters, ...others }: PagefindOptions): PagefindOptions {
  const any = Object.entries(filters).map(([name, value]) => [name, { any: value.split(',') }]);
  return { ...others, filters: Object.fromEntries(any) as PagefindOptions['filters'] };
}

/** The shards that have every word that any of them has: in the others no article can have them all. */
async function havingSameWords(
  shards: readonly PagefindInstance[],
  words: string[],
): Promise<PagefindInstance[]> {
  if (shards.length < 2 || words.length < 2) return [...shards];
  const lists = await Promise.all(
    shards.map(async (shard) => {
      const has = await Promise.all(words.map((word) => hasWord(shard, word)));
      return words.filter((_, at) => has[at]);
    }),
  );
  const known = new Set(lists.flat());
  return shards.filter((_, at) => new Set(lists[at]).size === known.size);
}

const wordsOf = new WeakMap<PagefindInstance, Map<string, Promise<boolean>>>();

function hasWord(shard: PagefindInstance, word: string): Promise<boolean> {
  const words = wordsOf.get(shard) ?? new Map<string, Promise<boolean>>();
  wordsOf.set(shard, words);
  const known = words.get(word);
  if (known) return known;
  const asked = shard.search(word, { filters: {} }).then(({ results }) => results.length > 0);
  words.set(word, asked);
  asked.catch(() => words.delete(word));
  return asked;
}

function addCounts(parts: readonly FilterCounts[]): FilterCounts {
  const sum: FilterCounts = {};
  for (const part of parts) {
    for (const [name, counts] of Object.entries(part) as [keyof FilterCounts, Record<string, number>][]) {
      const total = (sum[name] ??= {});
      for (const [value, count] of Object.entries(counts)) total[value] = (total[value] ?? 0) + count;
    }
  }
  return sum;
}

/** The part of a Pagefind instance that answers. */
export interface SearchIndex {
  search(term: string | null, options: PagefindOptions): Promise<PagefindAnswer>;
  filters(): Promise<FilterCounts>;
}
