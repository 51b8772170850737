import { filterNames, isWithin, type FilterName, type SearchState } from '../../core/search/search-state.ts';
import type { SearchIndex } from './search-merged.ts';

/** Loads the filters that are set and says which articles pass them and the range of days. */
export async function loadFilters(
  index: SearchIndex,
  { filters: set, ...range }: Omit<SearchState, 'query'>,
): Promise<LoadedFilters> {
  const chosen = filterNames.filter((name) => set[name]);
  const values = await loadValues(index, chosen);
  const days = range.from || range.to ? [...(await index.filter('day'))] : undefined;
  const inTime = days && new Set(days.flatMap(([day, having]) => (isWithin(day, range) ? [...having] : [])));
  const allowed = chosen.map((name) => {
    const articles = set[name]?.split(',').flatMap((each) => [...(values.get(name)?.get(each) ?? [])]);
    return { name, articles: new Set(articles) };
  });
  const passes = (article: number, except?: FilterName) =>
    (inTime?.has(article) ?? true) &&
    allowed.every(({ name, articles }) => name === except || articles.has(article));
  return {
    passes,
    async count(articles) {
      const all = await loadValues(index, filterNames);
      const counts: FilterCounts = {};
      for (const name of filterNames) {
        const others = new Set(articles.filter((article) => passes(article, name)));
        counts[name] = Object.fromEntries(
          Array.from(all.get(name) ?? [], ([value, having]) => [value, having.intersection(others).size]),
        );
      }
      return counts;
    },
  };
}

async function loadValues(index: SearchIndex, names: readonly FilterName[]) {
  return new Map(await Promise.all(names.map(async (name) => [name, await index.filter(name)] as const)));
}

export interface LoadedFilters {
  passes: (article: number) => boolean;
  /** How many of these articles each value would leave, the other filters as they are set. */
  count(articles: readonly number[]): Promise<FilterCounts>;
}

export type FilterCounts = Partial<Record<FilterName, Record<string, number>>>;
