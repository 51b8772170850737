import type { Abbreviation } from '../../core/search/readings.ts';
import type { SearchState } from '../../core/search/search-state.ts';
import { searchArticles, type SearchAnswer } from './search-articles.ts';
import type { IndexClient, OpenIndex } from './search-index-client.ts';

/**
 * Asks the newest years first; where what they have may not be what is meant, all. `goesOn` is told what the newest have
 * before the others are asked, and may keep from it.
 */
export async function searchProgressively(
  index: IndexClient,
  asked: SearchState,
  isWhole: boolean,
  abbreviations: readonly Abbreviation[],
  goesOn: (newest: Answered) => boolean = () => true,
): Promise<Answered> {
  const { from, to } = asked;
  const opened = await index.open({ year: asked.filters.year, from, to, isWhole });
  const newest = { opened, found: await searchArticles(opened, asked, abbreviations) };
  const { years, isEnough } = newest.found;
  if (years.length === 0 || isEnough || !goesOn(newest)) return newest;
  const whole = await index.open({ isWhole: true });
  return { opened: whole, found: await searchArticles(whole, asked, abbreviations) };
}

export interface Answered {
  opened: OpenIndex;
  found: SearchAnswer;
}
