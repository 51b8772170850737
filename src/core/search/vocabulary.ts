import { splitSyllables } from './normalize.ts';
import type { SearchDocument } from './search-document.ts';

/** Of so many articles some have slips of their own: a word of a single one is left out. */
const MANY = 1000;
const MAX_LENGTH = 16;

/** Counts the articles that have each word, for repairing what a reader mistypes. In the order of the alphabet. */
export function countWords(documents: Iterable<SearchDocument>): [word: string, articles: number][] {
  const counts = new Map<string, number>();
  let articles = 0;
  for (const { title, standfirst, text } of documents) {
    const words = splitSyllables(`${title} ${standfirst} ${text}`).map((syllable) => syllable.toLowerCase());
    articles++;
    for (const word of new Set(words)) {
      if (/^\p{L}{2,}$/u.test(word) && word.length <= MAX_LENGTH) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return [...counts].filter(([, count]) => count > 1 || articles < MANY).sort(([a], [b]) => (a < b ? -1 : 1));
}
