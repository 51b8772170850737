import { readForms, walkWord, type PackedWord } from './packed-word.ts';
import { NAMES_FROM } from './words.ts';

/** Of so many articles some have slips of their own: a word of a single one is left out. */
const MANY = 1000;
const WORD = /^\p{L}{2,16}$/u;

/** How many of an index's articles have each word, for repairing what a reader mistypes. In the order of the alphabet. */
export function countWords(words: readonly PackedWord[], articles: number): Vocabulary {
  return toVocabulary(countAll(words), articles);
}

/**
 * What {@link countWords} says of the words of an index, from what it said before some articles went and came.
 * @param changes how many articles more or fewer have each form of a word
 */
export function patchVocabulary(
  former: { vocabulary: Vocabulary; articles: number },
  changes: ReadonlyMap<string, number>,
  words: readonly PackedWord[],
  articles: number,
): Vocabulary {
  // What was left out before must be told now.
  if (former.articles >= MANY && articles < MANY) return countWords(words, articles);
  const counts = new Map(former.vocabulary);
  const unknown = new Set<string>();
  for (const [form, change] of changes) {
    const count = counts.get(form);
    if (change === 0 || !WORD.test(form)) continue;
    if (count === undefined && former.articles >= MANY) unknown.add(form);
    else counts.set(form, (count ?? 0) + change);
  }
  for (const [form, count] of countAll(words, unknown)) counts.set(form, count);
  return toVocabulary(counts, articles);
}

/** Of all words, or only of some of their forms. */
function countAll(words: readonly PackedWord[], wanted?: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  if (wanted?.size === 0) return counts;
  for (const { packed } of words) {
    if (wanted && !readForms(packed).some((form) => wanted.has(form))) continue;
    for (const [form, count] of countForms(packed)) {
      if (WORD.test(form) && (!wanted || wanted.has(form))) counts.set(form, (counts.get(form) ?? 0) + count);
    }
  }
  return counts;
}

function toVocabulary(counts: ReadonlyMap<string, number>, articles: number): Vocabulary {
  const least = articles < MANY ? 1 : 2;
  return [...counts].filter(([, count]) => count >= least).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** How many articles have each form of a word in their text, and not only in a name. */
export function countForms(packed: Uint8Array): [form: string, articles: number][] {
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

/** Each word with how many articles have it. */
export type Vocabulary = [word: string, articles: number][];
