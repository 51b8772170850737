import { compareNames } from './collate.ts';

/**
 * A text whose plain byte order is the dictionary order of {@link compareNames}, but for case: letters first, then
 * tones; a number by its size. For where a list is ordered by a database that knows no Vietnamese.
 */
export function collationKey(text: string): string {
  let letters = '';
  let tones = '';
  for (const part of partsOf(text.normalize('NFC'))) {
    const weight = WEIGHTS.get(part) ?? weigh(part);
    letters += weight.letter;
    tones += weight.tone;
  }
  return `${letters} ${tones.replace(/!+$/, '')}`;
}

/** Single characters, and numbers whole. */
function partsOf(text: string): Iterable<string> {
  return /\d/.test(text) ? (text.match(/\d+|\D/gu) ?? []) : text;
}

function weighNumber(number: string): Weight {
  const digits = number.replace(/^0+(?=\d)/, '');
  const size = String.fromCharCode(ZERO + Math.min(digits.length, MOST_DIGITS));
  return { letter: DIGITS + size + digits, tone: NO_TONE.repeat(digits.length) };
}

/** What is in no table comes after all letters, by its code. */
function weigh(character: string): Weight {
  if (/^\d/.test(character)) return weighNumber(character);
  const decomposed = character.normalize('NFD').toLowerCase();
  const tone = TONES.findIndex((mark) => mark !== '' && decomposed.includes(mark));
  const bare = (tone > 0 ? decomposed.replace(TONES[tone] ?? '', '') : decomposed).normalize('NFC');
  const rank = RANKS.get(bare);
  const weight = {
    letter: rank ?? (/^\p{M}$/u.test(character) ? '' : `~${bare}`),
    tone: String.fromCharCode(NO_TONE.charCodeAt(0) + Math.max(tone, 0)),
  };
  WEIGHTS.set(character, weight);
  return weight;
}

/** Signs and letters by their place in the dictionary; signs that differ only in their form share one. */
function rankSigns(): Map<string, string> {
  const ranks = new Map<string, string>();
  for (const [signs, prefix, first] of [
    [PUNCTUATION, '"', FIRST_SIGN],
    [LETTERS, '', FIRST_LETTER],
  ] as const) {
    let rank = first;
    let previous: string | undefined;
    for (const sign of Array.from(signs).sort(compareNames)) {
      if (previous !== undefined && BASE.compare(previous, sign) !== 0) rank += 1;
      ranks.set(sign, prefix + String.fromCharCode(rank));
      previous = sign;
    }
  }
  return ranks;
}

const BASE = new Intl.Collator('vi', { sensitivity: 'base' });
const PUNCTUATION = ' _-‐–—,;:!?….\'‘’"“”«»()[]{}§@*/\\&#%`´^+±<=>|~$€₫°©×•·';
const LETTERS = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** As a dictionary has them: none, huyền, hỏi, ngã, sắc, nặng. */
const TONES = ['', '̀', '̉', '̃', '́', '̣'];
const NO_TONE = '!';
const DIGITS = '#';
const ZERO = 48;
const MOST_DIGITS = 70;
const FIRST_SIGN = 33;
const FIRST_LETTER = 65;

const WEIGHTS = new Map<string, Weight>();
const RANKS = rankSigns();

interface Weight {
  letter: string;
  tone: string;
}
