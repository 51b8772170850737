import { daysBefore } from '../text/date.ts';
import type { ArticleCard, NamedLink } from './article-view.ts';

/** How many headlines stand in each place around an article. */
export const AROUND = { above: 3, series: 3, interest: 4, recommended: 3, others: 5 } as const;

/** For how many days an article goes on being recommended to the readers of later ones. */
const RECOMMENDED_DAYS = 90;

/** The moment before which nothing is recommended beside a story of that time. */
export function recommendedSince(publishedAt: string): string {
  return daysBefore(publishedAt, RECOMMENDED_DAYS);
}

/** Of the editors' choice what is not stale beside the newest story. */
export function stillRecommended<C extends Dated>(chosen: readonly C[], newest: Dated | undefined): C[] {
  return newest
    ? chosen.filter(({ publishedAt }) => publishedAt >= recommendedSince(newest.publishedAt))
    : [];
}

/** What an article's page leads to, none of it twice, and all of it earlier than the article. */
export interface Around {
  /** Under the standfirst: those an editor pinned, then those of its places and topics. */
  above: ArticleCard[];
  /** The running story it goes on telling, with what was told before, newest first. */
  series: { story: NamedLink; before: ArticleCard[] } | undefined;
  /** More like those above. */
  interest: ArticleCard[];
  /** Chosen by editors. */
  recommended: ArticleCard[];
  /** The newest of the rest. */
  others: ArticleCard[];
}

interface Dated {
  publishedAt: string;
}
