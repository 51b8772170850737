import { fold } from '../text/fold.ts';

/**
 * The folded texts an entry is found by: each of its names, the same with the house's abbreviations in the place
 * of what they stand for, and the first letters of its syllables.
 */
export function searchKeys(names: readonly string[], abbreviations: readonly Abbreviation[]): string[] {
  const keys = names.filter(Boolean).flatMap((name) => {
    const words = searchable(name);
    const short = abbreviations.reduce(
      (text, { abbr, expansion }) => text.replaceAll(searchable(expansion), searchable(abbr)),
      words,
    );
    return [words, short, initials(words)];
  });
  return [...new Set(keys)].filter(Boolean);
}

/**
 * The choices that have every typed word at the beginning of one of theirs, without regard to diacritics; those
 * whose own name begins that way first.
 */
export function findChoices<Choice extends { keys: readonly string[] }>(
  choices: readonly Choice[],
  typed: string,
): Choice[] {
  const wanted = searchable(typed);
  if (wanted === '') return [...choices];
  const words = wanted.split(' ');
  const ranked = choices.flatMap((choice) => {
    const rank = Math.min(...choice.keys.map((key, index) => rankOf(key, wanted, words, index === 0)));
    return Number.isFinite(rank) ? [{ choice, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ choice }) => choice);
}

function rankOf(key: string, wanted: string, words: readonly string[], isName: boolean): number {
  if (isName && key.startsWith(wanted)) return 0;
  if (isName && ` ${key}`.includes(` ${wanted}`)) return 1;
  if (key.startsWith(wanted)) return 2;
  return words.every((word) => ` ${key}`.includes(` ${word}`)) ? 3 : Infinity;
}

function searchable(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function initials(words: string): string {
  return words
    .split(' ')
    .map((word) => word[0])
    .join('');
}

interface Abbreviation {
  abbr: string;
  expansion: string;
}
