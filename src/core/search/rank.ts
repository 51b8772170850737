import type { Run } from './match.ts';

/** Scores this close (a factor) count as equal, and the newer article goes first. */
const EQUAL_SCORES = 1.05;

/**
 * The first order, from word positions alone: where most of the query's syllables stand together, then where whole
 * syllables match, then Pagefind's score. `closed` are the hits of whole syllables, `open` those of the last syllable
 * as a start too; each article is kept once.
 */
export function orderCandidates<H extends Hit>(
  closed: readonly H[],
  open: readonly H[],
  syllables: number,
): H[] {
  const candidates = new Map<string, Candidate<H>>();
  for (const [isWhole, hits] of [
    [true, closed],
    [false, open],
  ] as const) {
    for (const hit of hits) {
      if (candidates.has(hit.id)) continue;
      const run = Math.min(findLongestRow(hit.words), syllables);
      candidates.set(hit.id, { hit, isWhole, run });
    }
  }
  return [...candidates.values()]
    .sort((a, b) => b.run - a.run || Number(b.isWhole) - Number(a.isWhole) || b.hit.score - a.hit.score)
    .map(({ hit }) => hit);
}

/** The hits whose positions allow the whole phrase. */
export function keepPhrases<H extends Hit>(hits: readonly H[], syllables: number): H[] {
  return hits.filter(({ words }) => findLongestRow(words) >= syllables);
}

/**
 * The order of articles whose text was read: the longest run of the query, more marks right, in the title first,
 * then Pagefind's score, the newer of two about equal.
 */
export function compareRead(a: ReadArticle, b: ReadArticle): number {
  return (
    b.run.length - a.run.length ||
    b.run.exact - a.run.exact ||
    Number(b.isInTitle) - Number(a.isInTitle) ||
    toStep(b.score) - toStep(a.score) ||
    b.publishedAt.localeCompare(a.publishedAt)
  );
}

/** How many words stand next to each other at most. @example findLongestRow([3, 7, 8, 9]) === 3 */
export function findLongestRow(positions: readonly number[]): number {
  let longest = 0;
  let row = 0;
  let previous: number | undefined;
  for (const position of positions) {
    row = previous !== undefined && position === previous + 1 ? row + 1 : 1;
    previous = position;
    longest = Math.max(longest, row);
  }
  return longest;
}

function toStep(score: number): number {
  return score > 0 ? Math.round(Math.log(score) / Math.log(EQUAL_SCORES)) : -Infinity;
}

interface Candidate<H> {
  hit: H;
  isWhole: boolean;
  run: number;
}

/** One of Pagefind's results: `words` are the positions of the matching words, ascending. */
export interface Hit {
  id: string;
  score: number;
  words: number[];
}

export interface ReadArticle {
  run: Run;
  isInTitle: boolean;
  score: number;
  publishedAt: string;
}
