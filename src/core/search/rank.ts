import type { Run } from './match.ts';

/** Scores this close (a factor) count as equal, and the newer article goes first. */
const EQUAL_SCORES = 1.05;

/**
 * The first order, from word positions alone: where the whole query stands together, then where most of its syllables
 * do, then where whole syllables match, then Pagefind's score. Each article is kept once, in its best reading.
 */
export function orderCandidates<H extends Hit>(readings: readonly ReadingHits<H>[]): Candidate<H>[] {
  const candidates = new Map<string, Candidate<H>>();
  for (const [reading, { closed, open, phrases, syllables }] of readings.entries()) {
    const seen = new Set<string>();
    for (const hit of [...closed, ...open]) {
      if (seen.has(hit.id)) continue;
      seen.add(hit.id);
      const isWhole = seen.size <= closed.length;
      // A row may be of syllables in another order; only the whole phrase is sure.
      const row = Math.min(findLongestRow(hit.words), syllables) / syllables;
      const candidate = { hit, reading, isWhole, part: phrases.has(hit.id) ? 2 : row };
      const known = candidates.get(hit.id);
      if (!known || compareCandidates(candidate, known) < 0) candidates.set(hit.id, candidate);
    }
  }
  return [...candidates.values()].sort(compareCandidates);
}

/**
 * The order of articles whose text was read: the longest run of the query, more marks right, in the title first,
 * then Pagefind's score, the newer of two about equal.
 */
export function compareRead(a: ReadArticle, b: ReadArticle): number {
  return (
    b.run.length / b.syllables - a.run.length / a.syllables ||
    b.run.exact / b.syllables - a.run.exact / a.syllables ||
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

function compareCandidates(a: Candidate<Hit>, b: Candidate<Hit>): number {
  return b.part - a.part || Number(b.isWhole) - Number(a.isWhole) || b.hit.score - a.hit.score;
}

interface Candidate<H> {
  hit: H;
  /** Which of the readings found it. */
  reading: number;
  isWhole: boolean;
  /** How much of the query stands together; more than all of it where that is sure. */
  part: number;
}

/** What one way to read the query found. */
export interface ReadingHits<H> {
  /** The hits of whole syllables. */
  closed: readonly H[];
  /** Those of the last syllable as a start too. */
  open: readonly H[];
  /** The ids of those that have the syllables together in their order. */
  phrases: ReadonlySet<string>;
  syllables: number;
}

/** One of Pagefind's results: `words` are the positions of the matching words, ascending. */
export interface Hit {
  id: string;
  score: number;
  words: number[];
}

export interface ReadArticle {
  run: Run;
  /** How many syllables the query has, as it was read for this article. */
  syllables: number;
  isInTitle: boolean;
  score: number;
  publishedAt: string;
}
