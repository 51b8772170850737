import type { FoundRecord } from '../../core/search/record.ts';
import type { Hit } from '../../core/search/rank.ts';
import type { FilterName, SearchFilters } from '../../core/search/search-state.ts';

/** What is used of `/pagefind/<shard>/pagefind.js`, which the build writes beside each shard of the index. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string }): PagefindInstance;
}

export interface PagefindInstance {
  init(): Promise<void>;
  /** `null` finds every article that passes the filters. */
  search(term: string | null, options: PagefindOptions): Promise<PagefindAnswer>;
  /** Loads the filters, so that answers count them; says how many articles each value has in all. */
  filters(): Promise<FilterCounts>;
  destroy(): Promise<void>;
}

export interface PagefindAnswer {
  results: PagefindResult[];
  /** How many results each value has. */
  filters: FilterCounts;
  /** The same, were no filter set; nothing but noughts where there is no term. */
  totalFilters: FilterCounts;
}

export interface PagefindResult extends Hit {
  data(): Promise<FoundRecord>;
}

export type FilterCounts = Partial<Record<FilterName, Record<string, number>>>;

export interface PagefindOptions {
  filters: SearchFilters;
  sort?: { date: 'desc' };
}
