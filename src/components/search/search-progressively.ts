import type { Abbreviation } from '../../core/search/readings.ts';
import type { SearchState } from '../../core/search/search-state.ts';
import { searchArticles, type SearchAnswer } from './search-articles.ts';
import type { IndexClient, OpenIndex } from './search-index-client.ts';

/**
 * Asks the newest years first. Where what they have may not be what is meant, `goOn` is given that and a way to ask all,
 * and says which of the two is the answer. Once the signal is aborted nothing more is loaded, also of what is asked of
 * the answer.
 */
export async function searchProgressively(
  index: IndexClient,
  asked: SearchState,
  isWhole: boolean,
  abbreviations: readonly Abbreviation[],
  goOn: GoOn = (_newest, askAll) => askAll(),
  signal?: AbortSignal,
): Promise<Answered> {
  const { from, to } = asked;
  const opened = await index.open({ year: asked.filters.year, from, to, isWhole }, signal);
  const newest = { opened, found: await searchArticles(opened, asked, abbreviations) };
  if (newest.found.years.length === 0 || newest.found.isEnough) return newest;
  return goOn(newest, async () => {
    const whole = await index.open({ isWhole: true }, signal);
    return { opened: whole, found: await searchArticles(whole, asked, abbreviations) };
  });
}

export type GoOn = (newest: Answered, askAll: () => Promise<Answered>) => Promise<Answered>;

export interface Answered {
  opened: OpenIndex;
  found: SearchAnswer;
}
