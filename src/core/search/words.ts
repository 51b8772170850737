import { fold } from '../text/fold.ts';
import { fromIndexText, toIndexWord } from './normalize.ts';

/** Where the positions of an article's names begin, far behind those of any text. */
export const NAMES_FROM = 1_000_000;

/** A syllable as the index has it without marks. @example toKey('44.420') === '44420' */
export function toKey(syllable: string): string {
  return fold(toIndexWord(syllable).slice(0, -1)).replaceAll('․', '');
}

/** A word of the index or of a query with its marks, to be compared. @example toForm('Ďoànǀ') === 'đoàn' */
export function toForm(word: string): string {
  return fromIndexText(word)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
    .replaceAll('.', '');
}

/** Where a word stands, by the number of the article. */
export type WordMatches = Map<number, WordMatch>;

export interface WordMatch {
  /** In the text (title, standfirst, body), then, far behind it, in the names. */
  positions: number[];
  /** How it is written at each position. */
  forms: string[];
  /** 4 where the title has it, 2 the standfirst, 1 the names or what stands over the title. */
  fields: number;
}
