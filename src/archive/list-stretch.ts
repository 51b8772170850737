import type { Reading } from './reading.ts';
import { LAST } from './recorded-reads.ts';

/** How much of a list is read ahead of whoever goes through it with time. */
const AHEAD = 128;

/**
 * The latest articles of a list before a sort key, latest first. A whole build asks this ten times for each article,
 * in the order of their time: from the second time on a stretch of the list is read at once and answers what follows.
 */
export function findBefore(reading: Reading, list: number, sort: string, limit: number): Posting[] {
  const seen = reading.shared(list, (): Seen => ({ stretch: undefined }));
  const known = seen.stretch && readIn(seen.stretch, sort, limit);
  if (known) return known;
  seen.stretch = seen.stretch
    ? readStretch(reading, list, sort, limit)
    : readEarlier(reading, list, sort, limit);
  return readIn(seen.stretch, sort, limit) ?? [];
}

/** Undefined where the stretch does not reach that far. */
function readIn({ postings, reachesStart, to }: Stretch, sort: string, limit: number): Posting[] | undefined {
  if (sort > to) return undefined;
  const end = placeOf(postings, sort);
  if (end < limit && !reachesStart) return undefined;
  return postings.slice(Math.max(0, end - limit), end).reverse();
}

/** The place of the first posting that is not before a sort key. */
function placeOf(postings: Posting[], sort: string): number {
  let [low, high] = [0, postings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((postings[middle]?.sort ?? LAST) < sort) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readStretch(reading: Reading, list: number, sort: string, limit: number): Stretch {
  const earlier = readEarlier(reading, list, sort, limit);
  const later = readPostings(
    reading,
    'SELECT article, sort FROM postings WHERE list = ? AND sort >= ? ORDER BY sort LIMIT ?',
    list,
    sort,
    AHEAD,
  );
  const last = later.length < AHEAD ? undefined : later.at(-1);
  return { ...earlier, postings: [...earlier.postings, ...later], to: last?.sort ?? LAST };
}

function readEarlier(reading: Reading, list: number, sort: string, limit: number): Stretch {
  const postings = readPostings(
    reading,
    'SELECT article, sort FROM postings WHERE list = ? AND sort < ? ORDER BY sort DESC LIMIT ?',
    list,
    sort,
    limit,
  );
  return { postings: postings.reverse(), reachesStart: postings.length < limit, to: sort };
}

function readPostings(reading: Reading, sql: string, ...values: (string | number)[]): Posting[] {
  return reading
    .tuples(sql, ...values)
    .map(([article, sort]) => ({ number: Number(article), sort: String(sort) }));
}

interface Seen {
  stretch: Stretch | undefined;
}

/** Articles of a list that follow each other, oldest first. */
interface Stretch {
  postings: Posting[];
  reachesStart: boolean;
  /** The first sort key after it: every earlier one, down to the first of `postings`, is there. */
  to: string;
}

export interface Posting {
  /** Of the article. */
  number: number;
  sort: string;
}
