import { fold } from '../text/fold.ts';
import { splitSyllables } from './normalize.ts';
import type { SearchQuery } from './query.ts';
import { readRawTyping } from './raw-typing.ts';

const MAX_READINGS = 8;

/** A page has one list of them, and asks with every letter. */
const known = new WeakMap<readonly Abbreviation[], Pair[]>();

/**
 * The ways to read a query: as typed, with the input method that was off switched on, and each with abbreviations
 * written out and long names shortened, all of them or some.
 */
export function listReadings(query: SearchQuery, abbreviations: readonly Abbreviation[] = []): SearchQuery[] {
  const meant = query.syllables.map((syllable) => readRawTyping(syllable) ?? syllable);
  const readings = [query.syllables, meant].flatMap((syllables) => {
    const swaps = findSwaps(syllables, abbreviations);
    return chooseSome(swaps).map((chosen) => swap(syllables, chosen));
  });
  const different = new Map(readings.map((syllables) => [syllables.join(' '), syllables]));
  return [...different.values()].slice(0, MAX_READINGS).map((syllables) => ({ ...query, syllables }));
}

/** Where a query has an abbreviation, or a name with one; of overlapping names the longest. */
function findSwaps(syllables: readonly string[], abbreviations: readonly Abbreviation[]): Swap[] {
  const folded = syllables.map(fold);
  const pairs = known.get(abbreviations) ?? pairWords(abbreviations);
  known.set(abbreviations, pairs);
  const swaps: Swap[] = [];
  for (let at = 0; at < syllables.length;) {
    const found = pairs.find(({ words }) => words.every((word, offset) => folded[at + offset] === word));
    if (found) swaps.push({ at, length: found.words.length, others: found.others });
    at += found?.words.length ?? 1;
  }
  return swaps;
}

/** What stands for what, the longest first. */
function pairWords(abbreviations: readonly Abbreviation[]): Pair[] {
  const pairs = abbreviations.flatMap(({ abbr, expansion }) => {
    const [short, long] = [splitSyllables(abbr), splitSyllables(expansion)];
    return [
      // A lone letter is too short to mean anything.
      ...(short.join('').length > 1 ? [{ words: short.map(fold), others: long }] : []),
      { words: long.map(fold), others: short },
    ];
  });
  return pairs.sort((a, b) => b.words.length - a.words.length);
}

/** None, all, then each alone. */
function chooseSome(swaps: readonly Swap[]): Swap[][] {
  return [[], [...swaps], ...(swaps.length > 1 ? swaps.map((one) => [one]) : [])];
}

function swap(syllables: readonly string[], swaps: readonly Swap[]): string[] {
  return syllables.flatMap((syllable, at) => {
    const within = swaps.find((one) => at >= one.at && at < one.at + one.length);
    if (!within) return [syllable];
    return at === within.at ? within.others : [];
  });
}

interface Pair {
  /** Without marks. */
  words: string[];
  others: string[];
}

/** Words of a query from `at` on that could as well be others. */
interface Swap {
  at: number;
  length: number;
  others: string[];
}

/** One that means one thing only. */
export interface Abbreviation {
  abbr: string;
  expansion: string;
}
