import { countForms, type PackedWord } from './packed-words.ts';
import { toForm } from './words.ts';

/** Of so many articles some have slips of their own: a word of a single one is left out. */
const MANY = 1000;
const WORD = /^\p{L}{2,16}$/u;

/** How many of an index's articles have each word, for repairing what a reader mistypes. In the order of the alphabet. */
export function countWords(
  words: readonly PackedWord[],
  articles: number,
): [word: string, articles: number][] {
  const counts = new Map<string, number>();
  for (const packed of words) {
    for (const [form, count] of countForms(packed)) {
      const word = toForm(form);
      if (count > 0 && WORD.test(word)) counts.set(word, (counts.get(word) ?? 0) + count);
    }
  }
  return [...counts].filter(([, count]) => count > 1 || articles < MANY).sort(([a], [b]) => (a < b ? -1 : 1));
}
