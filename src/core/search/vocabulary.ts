import { readForms, walkWord, type PackedWord } from './word-file.ts';
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
  const counts = readForms(packed).map((form): [string, number] => [form, 0]);
  const lastOf = counts.map(() => -1);
  let current = -1;
  walkWord(packed, {
    article(article) {
      current = article;
    },
    place(position, form) {
      const count = counts[form];
      if (!count || position >= NAMES_FROM || lastOf[form] === current) return;
      lastOf[form] = current;
      count[1] += 1;
    },
  });
  return counts;
}
