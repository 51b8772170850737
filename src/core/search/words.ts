import { fold } from '../text/fold.ts';
import { fromIndexText, toIndexWord } from './normalize.ts';

/** Where the positions of what stands over an article's title begin, far behind those of any text; its names are as far again. */
export const NAMES_FROM = 1_000_000;

/** A syllable as the index has it without marks. @example toKey('44.420') === '44420' */
export function toKey(syllable: string): string {
  return fold(toIndexWord(syllable).slice(0, -1)).replaceAll('․', '');
}

/** A word of the index or of a query with its marks, to be compared. @example toForm('Ďoànǀ') === 'đoàn' */
export function toForm(word: string): string {
  return fromIndexText(word)
    .toLowerCase()
    .replace(/^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')
    .replaceAll('.', '');
}
