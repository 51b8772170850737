import type { Abbreviation } from '../../core/search/readings.ts';
import type { SearchState } from '../../core/search/search-state.ts';
import { searchArticles, type SearchAnswer } from './search-articles.ts';
import type { IndexClient, OpenIndex } from './search-index-client.ts';

/**
 * Asks the newest years first; where what they have may not be what is meant, all. While the others are asked,
 * `onNewest` has the answer of the newest.
 */
export async function searchProgressively(
  index: IndexClient,
  asked: SearchState,
  isWhole: boolean,
  abbreviations: readonly Abbreviation[],
  onNewest: (newest: Answered) => void = () => undefined,
): Promise<Answered> {
  const { from, to } = asked;
  const opened = await index.open({ year: asked.filters.year, from, to, isWhole });
  const newest = { opened, found: await searchArticles(opened, asked, abbreviations) };
  if (newest.found.years.length === 0 || newest.found.isEnough) return newest;
  onNewest(newest);
  const whole = await index.open({ isWhole: true });
  return { opened: whole, found: await searchArticles(whole, asked, abbreviations) };
}

export interface Answered {
  opened: OpenIndex;
  found: SearchAnswer;
}
