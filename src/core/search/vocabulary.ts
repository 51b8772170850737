import { unpackWord, type PackedWord } from './word-file.ts';
import { NAMES_FROM } from './words.ts';

/** Of so many articles some have slips of their own: a word of a single one is left out. */
const MANY = 1000;
const WORD = /^\p{L}{2,16}$/u;

/** How many of an index's articles have each word, for repairing what a reader mistypes. In the order of the alphabet. */
export function countWords(
  words: readonly PackedWord[],
  articles: number,
): [word: string, articles: number][] {
  const counts = new Map<string, number>();
  for (const { packed } of words) {
    for (const [form, count] of countForms(packed)) {
      if (count > 0 && WORD.test(form)) counts.set(form, (counts.get(form) ?? 0) + count);
    }
  }
  return [...counts].filter(([, count]) => count > 1 || articles < MANY).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How many articles have each form of a word in their text, and not only in a name. */
function countForms(packed: Uint8Array): [form: string, articles: number][] {
  const { forms, starts, positions, formAt } = unpackWord(packed);
  const counts = new Int32Array(forms.length);
  const lastOf = new Int32Array(forms.length).fill(-1);
  for (let at = 0; at < starts.length - 1; at++) {
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      const form = formAt[place] ?? 0;
      if ((positions[place] ?? 0) >= NAMES_FROM || lastOf[form] === at) continue;
      lastOf[form] = at;
      counts[form] = (counts[form] ?? 0) + 1;
    }
  }
  return forms.map((form, at) => [form, counts[at] ?? 0]);
}
