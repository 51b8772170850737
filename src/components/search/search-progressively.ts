import type { Abbreviation } from '../../core/search/readings.ts';
import { isWithin, type SearchState } from '../../core/search/search-state.ts';
import { PAGE_SIZE, searchArticles, type SearchAnswer } from './search-articles.ts';
import type { IndexClient, OpenIndex } from './search-index-client.ts';

/** Asks the newest years first; where they have less than a page, all. */
export async function searchProgressively(
  index: IndexClient,
  asked: SearchState,
  isWhole: boolean,
  abbreviations: readonly Abbreviation[],
): Promise<{ opened: OpenIndex; found: SearchAnswer }> {
  const { from, to } = asked;
  const opened = await index.open({ year: asked.filters.year, from, to, isWhole });
  const found = await searchWithin(opened, asked, abbreviations);
  if (found.years.length === 0 || found.total >= PAGE_SIZE) return { opened, found };
  const whole = await index.open({ isWhole: true });
  return { opened: whole, found: await searchWithin(whole, asked, abbreviations) };
}

/** The days of a date range are a filter of the index, as far as it has them. */
export async function searchWithin(
  opened: OpenIndex,
  asked: SearchState,
  abbreviations: readonly Abbreviation[],
): Promise<SearchAnswer> {
  if (!asked.from && !asked.to) return searchArticles(opened, asked, abbreviations);
  const { day = {} } = (await opened.index.filters()) as { day?: Record<string, number> };
  const days = Object.keys(day).filter((each) => isWithin(each, asked));
  const filters = { ...asked.filters, day: days.join(',') || 'none' };
  // What the index counts does not heed the days.
  return { ...(await searchArticles(opened, { ...asked, filters }, abbreviations)), counts: {} };
}
