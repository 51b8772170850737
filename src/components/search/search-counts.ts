import { filterNames, isWithin, type FilterName, type SearchState } from '../../core/search/search-state.ts';
import type { SearchIndex } from './search-merged.ts';

/** Loads the filters of an index and says which articles pass those that are set, and the range of days. */
export async function loadFilters(
  index: SearchIndex,
  { filters: set, ...range }: Omit<SearchState, 'query'>,
): Promise<LoadedFilters> {
  const values = new Map(
    await Promise.all(filterNames.map(async (name) => [name, await index.filter(name)] as const)),
  );
  const days = range.from || range.to ? [...(await index.filter('day'))] : undefined;
  const inTime = days && new Set(days.flatMap(([day, having]) => (isWithin(day, range) ? [...having] : [])));
  const allowed = filterNames.flatMap((name) => {
    const chosen = set[name]?.split(',').flatMap((each) => [...(values.get(name)?.get(each) ?? [])]);
    return set[name] ? [{ name, articles: new Set(chosen) }] : [];
  });
  const passes = (article: number, except?: FilterName) =>
    (inTime?.has(article) ?? true) &&
    allowed.every(({ name, articles }) => name === except || articles.has(article));
  return {
    passes,
    count(articles) {
      const counts: FilterCounts = {};
      for (const name of filterNames) {
        const others = new Set(articles.filter((article) => passes(article, name)));
        counts[name] = Object.fromEntries(
          Array.from(values.get(name) ?? [], ([value, having]) => [value, having.intersection(others).size]),
        );
      }
      return counts;
    },
  };
}

export interface LoadedFilters {
  passes: (article: number) => boolean;
  /** How many of these articles each value would leave, the other filters as they are set. */
  count(articles: readonly number[]): FilterCounts;
}

export type FilterCounts = Partial<Record<FilterName, Record<string, number>>>;
