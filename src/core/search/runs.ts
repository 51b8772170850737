import { NOWHERE, type WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

/** Words further apart than this have nothing to do with each other. */
const FAR = 12;

/** What a row is worth in the names of an article, beside one in its text. */
const IN_NAMES = 0.6;

/**
 * For each word of a query the best row of words that begins with it and stands in an article as in the query.
 * `weights` say how well each form of each word is what was typed.
 */
export function findRuns(words: readonly FoundWord[], weights: readonly Float64Array[]): Run[] {
  const runs: Run[] = words.map(() => ({ length: 0, weight: 0 }));
  let [after, here] = open;
  after.count = 0;
  for (let at = words.length - 1; at >= 0; at--) {
    const { list, start, end } = words[at] ?? NOT_FOUND;
    const best = runs[at];
    const own = weights[at];
    const { positions, formAt } = list;
    makeRoom(here, end - start);
    here.count = end - start;
    for (let place = start, next = 0; place < end; place++) {
      const position = positions[place] ?? 0;
      while (next < after.count && (after.positions[next] ?? 0) <= position) next++;
      const isNext = next < after.count && after.positions[next] === position + 1;
      const word = own?.[formAt[place] ?? 0] ?? 0;
      const length = 1 + (isNext ? (after.lengths[next] ?? 0) : 0);
      const weight =
        (position < NAMES_FROM ? word : word * IN_NAMES) + (isNext ? (after.weights[next] ?? 0) : 0);
      here.positions[place - start] = position;
      here.lengths[place - start] = length;
      here.weights[place - start] = weight;
      if (best && (length > best.length || (length === best.length && weight > best.weight))) {
        best.length = length;
        best.weight = weight;
      }
    }
    [after, here] = [here, after];
  }
  return runs;
}

/** Whether each word of a query that is wanted stands in a row with its neighbour; `runs` as `findRuns` gives them. */
export function standInRows(runs: readonly Run[], isWanted: (at: number) => boolean): boolean {
  let end = 0;
  return runs.every(({ length }, at) => {
    if (length > 1) end = Math.max(end, at + length);
    return at < end || !isWanted(at);
  });
}

function makeRoom(rows: OpenRuns, count: number): void {
  if (rows.positions.length >= count) return;
  Object.assign(rows, createRows(2 * count));
}

function createRows(room: number): OpenRuns {
  return {
    count: 0,
    positions: new Int32Array(room),
    lengths: new Uint16Array(room),
    weights: new Float64Array(room),
  };
}

/** How near to each other the neighbouring words of a query stand, those with one between them too. */
export function measureNearness(words: readonly FoundWord[], rarity: readonly number[]): number {
  let sum = 0;
  for (const step of [1, 2]) {
    for (let at = 0; at + step < words.length; at++) {
      const distance = findLeastDistance(words[at] ?? NOT_FOUND, words[at + step] ?? NOT_FOUND);
      const weight = Math.min(rarity[at] ?? 0, rarity[at + step] ?? 0);
      if (distance <= FAR) sum += (weight * step) / Math.max(distance, step) / step;
    }
  }
  return sum;
}

function findLeastDistance(a: FoundWord, b: FoundWord): number {
  let least = Infinity;
  for (let one = a.start, other = b.start; one < a.end && other < b.end;) {
    const distance = (a.list.positions[one] ?? 0) - (b.list.positions[other] ?? 0);
    if (distance !== 0 && Math.abs(distance) < least) least = Math.abs(distance);
    if (distance < 0) one++;
    else other++;
  }
  return least;
}

/** A word in one article: its places there are those from `start` to `end` of its list. */
export interface FoundWord {
  list: WordList;
  start: number;
  end: number;
}

export const NOT_FOUND: FoundWord = { list: NOWHERE, start: 0, end: 0 };

export interface Run {
  length: number;
  /** How well its words are what was typed, added up. */
  weight: number;
}

/** The rows that begin at each of the first `count` places of a word. */
interface OpenRuns {
  count: number;
  positions: Int32Array;
  lengths: Uint16Array;
  weights: Float64Array;
}

/** Used again for every article of every query: made anew, they were most of what had to be cleared away. */
const open: [OpenRuns, OpenRuns] = [createRows(64), createRows(64)];
