import { fold } from '../text/fold.ts';

/** So many words are tried in place of one that no article has. */
const MAX_TRIED = 6;
/** So many ways to part such a word are. */
const MAX_PARTED = 2;
/** A word of this length may have two slips. */
const LONG = 6;

/** A slip is looked for with every letter, in ten thousand words. */
const foldedWords = new WeakMap<Vocabulary, FoldedWord[]>();

/**
 * The known words that may have been meant by one that nobody wrote: a letter more, less, another or two that changed
 * places; those with the marks as typed first, then the commonest.
 * @example listMeant('cng', new Map([['công', 9], ['cũng', 4], ['làm', 8]])) gives 'công', 'cũng'
 */
export function listMeant(typed: string, vocabulary: Vocabulary): string[] {
  const wanted = fold(typed);
  const words = new Map<string, Known>();
  for (const { word, count, key } of foldWords(vocabulary)) {
    if (Math.abs(key.length - wanted.length) > 2) continue;
    const slips = countSlips(wanted, key);
    if (slips === 0 || slips > (wanted.length >= LONG ? 2 : 1)) continue;
    const known = words.get(key) ?? { word, count: 0, most: 0, slips: Infinity };
    known.slips = Math.min(known.slips, slips + countSlips(typed.toLowerCase(), word));
    known.count += count;
    if (count > known.most) [known.word, known.most] = [word, count];
    words.set(key, known);
  }
  return [...words.values()]
    .sort((a, b) => a.slips - b.slips || b.count - a.count)
    .slice(0, MAX_TRIED)
    .map(({ word }) => word);
}

/**
 * The two known words that may have been meant by one that nobody wrote, the space between them left out; those first
 * that are the commonest.
 * @example listParted('côngđoàn', new Map([['công', 9], ['đoàn', 8]])) gives ['công', 'đoàn']
 */
export function listParted(typed: string, vocabulary: Vocabulary): [string, string][] {
  const written = typed.toLowerCase();
  const known = fold(written) === written ? countFolded(vocabulary) : vocabulary;
  const parted: { words: [string, string]; count: number }[] = [];
  for (let at = 1; at < written.length; at++) {
    const words: [string, string] = [written.slice(0, at), written.slice(at)];
    const count = Math.min(...words.map((word) => known.get(word) ?? 0));
    if (count > 0) parted.push({ words, count });
  }
  return parted
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_PARTED)
    .map(({ words }) => words);
}

function countFolded(vocabulary: Vocabulary): Vocabulary {
  const counts = new Map<string, number>();
  for (const { key, count } of foldWords(vocabulary)) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

/** The words with what they are without marks. */
function foldWords(vocabulary: Vocabulary): FoldedWord[] {
  const known =
    foldedWords.get(vocabulary) ??
    Array.from(vocabulary, ([word, count]) => ({ word, count, key: fold(word) }));
  foldedWords.set(vocabulary, known);
  return known;
}

/** How many slips of the finger lie between two words (optimal string alignment); counted to 3. */
export function countSlips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 3, 3);
}

interface Known {
  /** The commonest way to write it. */
  word: string;
  count: number;
  most: number;
  slips: number;
}

/** Words with their marks, and how many articles have each. */
export type Vocabulary = ReadonlyMap<string, number>;

interface FoldedWord {
  word: string;
  count: number;
  key: string;
}
