import { fold } from '../text/fold.ts';

const TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };
const HORNED: Record<string, string> = { a: 'ă', o: 'ơ', u: 'ư' };
const HATTED: Record<string, string> = { a: 'â', e: 'ê', o: 'ô' };
const VNI_AS_TELEX: Record<string, string> = {
  1: 's',
  2: 'f',
  3: 'r',
  4: 'x',
  5: 'j',
  7: 'w',
  8: 'w',
  9: 'd',
};
const SYLLABLE =
  /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/;

/**
 * What was meant by a syllable typed with the input method off, as Telex or VNI leave it in the box; undefined where
 * it is not such a one.
 * @example readRawTyping('ddoanf') === 'đoàn'
 * @example readRawTyping('d9oan2') === 'đoàn'
 */
export function readRawTyping(syllable: string): string | undefined {
  const typed = syllable.toLowerCase();
  if (!/^[a-z]+[a-z1-9]*$/.test(typed)) return undefined;
  let letters = '';
  let tone = '';
  for (const key of fromVni(typed)) {
    const last = letters.at(-1) ?? '';
    if (key === 'w' && /[aou]/.test(letters)) letters = addHorn(letters);
    else if (key === last && HATTED[key]) letters = letters.slice(0, -1) + HATTED[key];
    else if (key === 'd' && letters.startsWith('d')) letters = `đ${letters.slice(1)}`;
    else if (TONES[key] && /[aeiouyăâêôơư]/.test(letters)) tone = TONES[key];
    else letters += key;
  }
  const word = tone ? placeTone(letters, tone) : letters;
  return word !== typed && SYLLABLE.test(fold(word)) ? word : undefined;
}

/** VNI's digits as the letters that Telex has for them; `6` hats the vowel that can bear it. */
function fromVni(typed: string): string {
  return typed
    .replace(/([aeo])([a-z]*)6/, '$1$1$2')
    .replace(/[1-57-9]/g, (digit) => VNI_AS_TELEX[digit] ?? digit);
}

function addHorn(letters: string): string {
  if (letters.includes('uo')) return letters.replace('uo', 'ươ');
  const at = Math.max(...['a', 'o', 'u'].map((vowel) => letters.lastIndexOf(vowel)));
  const before = letters[at - 1];
  const place = letters[at] === 'a' && before === 'u' && !letters.startsWith('qu') ? at - 1 : at;
  return letters.slice(0, place) + (HORNED[letters[place] ?? ''] ?? '') + letters.slice(place + 1);
}

/** On the vowel with a mark of its own, else before a final consonant on the last, else on the first (or the middle one). */
function placeTone(letters: string, tone: string): string {
  const [onset = ''] = /^(?:qu|gi(?=[aeiouyăâêôơư])|[^aeiouyăâêôơư]*)/.exec(letters) ?? [];
  const [vowels = ''] = /^[aeiouyăâêôơư]+/.exec(letters.slice(onset.length)) ?? [];
  const marked = Math.max(...Array.from('ăâêôơư', (vowel) => vowels.lastIndexOf(vowel)));
  const isClosed = onset.length + vowels.length < letters.length;
  const inVowels = marked >= 0 ? marked : isClosed ? vowels.length - 1 : vowels.length === 3 ? 1 : 0;
  const at = onset.length + inVowels + 1;
  return (letters.slice(0, at) + tone + letters.slice(at)).normalize('NFC');
}
