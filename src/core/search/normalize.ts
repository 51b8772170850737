import { toTraditionalTone } from '../text/tone-placement.ts';

/**
 * Ends every syllable of the index, so that `anǀ` is the whole syllable and not the start of `anhǀ`.
 * U+01C0 is a letter to Pagefind (kept inside a word), has no case and no decomposition, and no news text uses it.
 */
export const TERMINATOR = 'ǀ';
/** Stands for a decimal comma: a letter too, so that `1,5` is another word than `15`. */
const DECIMAL_COMMA = 'ǁ';
/** Stands for the dot of `44.420`: Pagefind drops it, so that `44420` is the same word and `420` is not in it. */
const GROUPING_DOT = '․';
/** Parts words that the text writes together (`27/20`), so that each has a position of its own. */
const JOINT = '` ';
const JOINTS = /` ?/g;
/** Stands for the space before a lone dash or quote, which Pagefind would count as a word between two words. */
const LONE_MARK_SPACE = '\\';

/** What a text has that would be taken for one of the stand-ins; and a `Đ` typed as the letter eth. */
const STRANGERS: Record<string, string> = {
  [TERMINATOR]: '|',
  [DECIMAL_COMMA]: '‖',
  [GROUPING_DOT]: '.',
  '`': "'",
  '\\': '/',
  Ð: 'Đ',
  Ɖ: 'Đ',
};
const STRANGER = /[ǀǁ․`\\ÐƉ]/g;
const NUMBER = /(?<![\p{L}\p{M}\p{N}])(?:\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+,\d+)/gu;
const WORD = new RegExp(String.raw`\d+(?:[${GROUPING_DOT}${DECIMAL_COMMA}]\d+)+|[\p{L}\p{M}\p{N}]+`, 'gu');
const JOINED_WORD = new RegExp(String.raw`${TERMINATOR}([^\s\p{L}\p{M}\p{N}]*)(?=[\p{L}\p{M}\p{N}])`, 'gu');
const SPACE_BEFORE_LONE_MARK = / (?=[^\s\p{L}\p{M}\p{N}]+(?:\s|$))/gu;

/**
 * Writes text the one way search knows it: NFC, traditional tone placement, a true `Đ`. Readers see it like this.
 * @example toCanonicalText('Ứng Hoà') === 'Ứng Hòa'
 */
export function toCanonicalText(text: string): string {
  return toTraditionalTone(text).replace(STRANGER, (found) => STRANGERS[found] ?? found);
}

/**
 * Prepares text for Pagefind's index. `đ` becomes `ď`, which Pagefind folds to `d` (it cannot fold `đ`) while it
 * still prefers the accented form where the query is accented.
 * @example toIndexText('Đoàn viên, Ứng Hoà') === 'Ďoànǀ viênǀ, Ứngǀ Hòaǀ'
 */
export function toIndexText(text: string): string {
  return replaceStrokedD(encodeNumbers(toCanonicalText(text)))
    .replace(WORD, `$&${TERMINATOR}`)
    .replace(JOINED_WORD, `${TERMINATOR}$1${JOINT}`)
    .replace(SPACE_BEFORE_LONE_MARK, LONE_MARK_SPACE);
}

/**
 * Undoes {@link toIndexText}: gives the canonical text.
 * @example fromIndexText('Ďoànǀ viênǀ') === 'Đoàn viên'
 */
export function fromIndexText(indexed: string): string {
  return decodeNumbers(
    indexed.replace(JOINTS, '').replaceAll(TERMINATOR, '').replaceAll(LONE_MARK_SPACE, ' '),
  )
    .replaceAll('ď', 'đ')
    .replaceAll('Ď', 'Đ')
    .normalize('NFC');
}

/**
 * The syllables and numbers of a text in order, canonical; each is one word of the index.
 * @example splitSyllables('Ứng Hoà: 44.420 lượt (27/20)') gives 'Ứng', 'Hòa', '44.420', 'lượt', '27', '20'
 */
export function splitSyllables(text: string): string[] {
  return locateSyllables(toCanonicalText(text)).map(({ syllable }) => syllable);
}

/** The syllables of a canonical text with where each begins and ends in it. */
export function locateSyllables(canonical: string): LocatedSyllable[] {
  return Array.from(encodeNumbers(canonical).matchAll(WORD), ({ 0: word, index: start }) => {
    const end = start + word.length;
    return { syllable: canonical.slice(start, end), start, end };
  });
}

/** One of {@link splitSyllables} as a word of the index. */
export function toIndexWord(syllable: string): string {
  return replaceStrokedD(encodeNumbers(syllable)) + TERMINATOR;
}

function encodeNumbers(text: string): string {
  return text.replace(NUMBER, (number) => number.replaceAll('.', GROUPING_DOT).replace(',', DECIMAL_COMMA));
}

function decodeNumbers(text: string): string {
  return text.replaceAll(GROUPING_DOT, '.').replaceAll(DECIMAL_COMMA, ',');
}

/** A Czech or Slovak `ď` is taken apart first, so that the way back gives it and not `đ`. */
function replaceStrokedD(text: string): string {
  return text.replaceAll('ď', 'd\u030C').replaceAll('Ď', 'D\u030C').replaceAll('đ', 'ď').replaceAll('Đ', 'Ď');
}

export interface LocatedSyllable {
  syllable: string;
  start: number;
  end: number;
}
