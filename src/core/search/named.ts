import { fold } from '../text/fold.ts';
import { splitSyllables } from './normalize.ts';

const MOST = 3;

/**
 * The things that a query names: their whole name stands in it, with the marks that were typed, or it is one of the
 * names that a comma parts. The longest name first.
 * @example findNamed('cong doan ung hoa', [{ name: 'Ứng Hòa' }]) gives Ứng Hòa
 */
export function findNamed<T extends { name: string }>(query: string, things: readonly T[]): T[] {
  const asked = split(query);
  return things
    .map((thing) => ({ thing, words: split(thing.name) }))
    .filter(
      ({ thing, words }) =>
        words.length > 1 &&
        (isWithin(words, asked) ||
          thing.name.split(',').some((part) => {
            const own = split(part);
            return own.length === asked.length && isWithin(own, asked);
          })),
    )
    .sort((a, b) => b.words.length - a.words.length)
    .slice(0, MOST)
    .map(({ thing }) => thing);
}

function isWithin(words: readonly string[], asked: readonly string[]): boolean {
  return asked.some((_, from) =>
    words.every((word, at) => {
      const typed = asked[from + at];
      return typed === word || typed === fold(word);
    }),
  );
}

function split(text: string): string[] {
  return splitSyllables(text).map((syllable) => syllable.toLowerCase());
}
