import { fold } from '../text/fold.ts';
import { splitSyllables } from './normalize.ts';
import type { SearchQuery } from './query.ts';
import { readRawTyping } from './raw-typing.ts';

const MAX_READINGS = 4;

/**
 * The ways to read a query: as typed, with the input method that was off switched on, and with the abbreviations
 * written out or the long names shortened.
 */
export function listReadings(query: SearchQuery, abbreviations: readonly Abbreviation[] = []): SearchQuery[] {
  const meant = query.syllables.map((syllable) => readRawTyping(syllable) ?? syllable);
  const readings = [query.syllables, meant];
  for (const syllables of [query.syllables, meant]) {
    readings.push(expand(syllables, abbreviations), shorten(syllables, abbreviations));
  }
  const known = new Map(readings.map((syllables) => [syllables.join(' '), syllables]));
  return [...known.values()].slice(0, MAX_READINGS).map((syllables) => ({ ...query, syllables }));
}

function expand(syllables: string[], abbreviations: readonly Abbreviation[]): string[] {
  return syllables.flatMap((syllable) => {
    const folded = fold(syllable);
    const found = abbreviations.find(({ abbr }) => fold(abbr) === folded);
    return found ? splitSyllables(found.expansion) : [syllable];
  });
}

/** The longest name first, since one may hold another. */
function shorten(syllables: string[], abbreviations: readonly Abbreviation[]): string[] {
  const names = abbreviations
    .map(({ abbr, expansion }) => ({ abbr, words: splitSyllables(expansion).map(fold) }))
    .sort((a, b) => b.words.length - a.words.length);
  const shortened: string[] = [];
  for (let at = 0; at < syllables.length;) {
    const found = names.find(({ words }) =>
      words.every((word, offset) => fold(syllables[at + offset] ?? '') === word),
    );
    shortened.push(found?.abbr ?? syllables[at] ?? '');
    at += found?.words.length ?? 1;
  }
  return shortened.flatMap(splitSyllables);
}

/** One that means one thing only. */
export interface Abbreviation {
  abbr: string;
  expansion: string;
}
