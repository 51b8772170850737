import type { ArticleCard } from './article-view.ts';

/** One page of a list, newest first. No total: a page must not change because another did. */
export interface Listing {
  cards: ArticleCard[];
  /** Undefined on the head page. */
  page: number | undefined;
  olderUrl: string | undefined;
  newerUrl: string | undefined;
}
