import { unpackWord, type PackedWord } from './packed-word.ts';
import type { WordList } from './word-list.ts';

/** The words that some articles have in another way than others with the same numbers, or that only one side has. */
export function findChangedWords(indexes: readonly ComparedWords[]): Set<string> {
  const sides = [new Map<string, string[]>(), new Map<string, string[]>()] as const;
  for (const { words, before, after } of indexes) {
    for (const { key, packed } of words) {
      const list = unpackWord(packed);
      for (const [at, article] of list.articles.entries()) {
        for (const [side, numbers] of [before, after].entries()) {
          const number = numbers[article] ?? -1;
          if (number < 0) continue;
          const found = sides[side]?.get(key) ?? [];
          sides[side]?.set(key, found);
          found.push(`${number} ${describePlaces(list, at)}`);
        }
      }
    }
  }
  const [former, later] = sides;
  const isSame = (key: string) => former.get(key)?.sort().join() === later.get(key)?.sort().join();
  return new Set([...former.keys(), ...later.keys()].filter((key) => !isSame(key)));
}

/** Where an article of a list has its word, and how it is written there. */
function describePlaces({ starts, positions, formAt, forms, fields }: WordList, at: number): string {
  const [start, end] = [starts[at], starts[at + 1]];
  const written = Array.from(formAt.subarray(start, end), (form) => forms[form]);
  return `${fields[at] ?? 0} ${positions.subarray(start, end).join(' ')} ${written.join(' ')}`;
}

/** Words of an index, with the numbers that its articles have on either side, or -1. */
export interface ComparedWords {
  words: readonly PackedWord[];
  before: Int32Array;
  after: Int32Array;
}
