import { readHead, type PackedWord } from './packed-word.ts';

/** Of so many articles some have slips of their own: a word of a single one is left out. */
const MANY = 1000;
const WORD = /^\p{L}{2,16}$/u;

/** How many of an index's articles have each word, for repairing what a reader mistypes. In the order of the alphabet. */
export function countWords(words: readonly PackedWord[], articles: number): Vocabulary {
  const found = new Map<string, number>();
  for (const { packed } of words) {
    const { forms, counts } = readHead(packed);
    for (const [at, form] of forms.entries()) {
      if (WORD.test(form)) found.set(form, (found.get(form) ?? 0) + (counts[at] ?? 0));
    }
  }
  const least = leastOf(articles);
  return [...found].filter(([, count]) => count >= least).sort(byWord);
}

/** Counts some words of an index anew; of the others it has what was counted before. */
export function recountWords(
  vocabulary: Vocabulary,
  { before, after }: { before: readonly PackedWord[]; after: readonly PackedWord[] },
  articles: number,
): Vocabulary {
  const gone = new Set(before.flatMap(({ packed }) => readHead(packed).forms));
  const others = vocabulary.filter(([word]) => !gone.has(word));
  return [...others, ...countWords(after, articles)].sort(byWord);
}

/** Whether vocabularies of so many articles leave out the same words. */
export function isCountedAlike(before: number, after: number): boolean {
  return leastOf(before) === leastOf(after);
}

function leastOf(articles: number): number {
  return articles < MANY ? 1 : 2;
}

function byWord([left]: Vocabulary[number], [right]: Vocabulary[number]): number {
  return left < right ? -1 : 1;
}

/** Each word with how many articles have it. */
export type Vocabulary = [word: string, articles: number][];
