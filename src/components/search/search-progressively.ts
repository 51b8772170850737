import type { Abbreviation } from '../../core/search/readings.ts';
import type { SearchState } from '../../core/search/search-state.ts';
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
  const found = await searchArticles(opened, asked, abbreviations);
  if (found.years.length === 0 || found.total >= PAGE_SIZE) return { opened, found };
  const whole = await index.open({ isWhole: true });
  return { opened: whole, found: await searchArticles(whole, asked, abbreviations) };
}
