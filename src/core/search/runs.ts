import type { Weigh } from './rank.ts';
import { NAMES_FROM, type WordMatch } from './words.ts';

/** Words further apart than this have nothing to do with each other. */
const FAR = 12;

/** What a row is worth in the names of an article, beside one in its text. */
const IN_NAMES = 0.6;

/** For each word of a query the best row of words that begins with it and stands in an article as in the query. */
export function findRuns(matches: readonly (WordMatch | undefined)[], weigh: readonly Weigh[]): Run[] {
  const runs: Run[] = matches.map(() => ({ length: 0, weight: 0 }));
  let after = new Map<number, Run>();
  for (let at = matches.length - 1; at >= 0; at--) {
    const match = matches[at];
    const here = new Map<number, Run>();
    for (const [index, position] of (match?.positions ?? []).entries()) {
      const next = after.get(position + 1);
      const share = position < NAMES_FROM ? 1 : IN_NAMES;
      const weight = share * (weigh[at]?.(match?.forms[index] ?? '') ?? 0);
      const run = { length: 1 + (next?.length ?? 0), weight: weight + (next?.weight ?? 0) };
      const known = here.get(position);
      if (!known || isBetter(run, known)) here.set(position, run);
      if (isBetter(run, runs[at])) runs[at] = run;
    }
    after = here;
  }
  return runs;
}

/** How near to each other the neighbouring words of a query stand, those with one between them too. */
export function measureNearness(
  matches: readonly (WordMatch | undefined)[],
  rarity: readonly number[],
): number {
  let sum = 0;
  for (const step of [1, 2]) {
    for (let at = 0; at + step < matches.length; at++) {
      const distance = findLeastDistance(matches[at]?.positions ?? [], matches[at + step]?.positions ?? []);
      const weight = Math.min(rarity[at] ?? 0, rarity[at + step] ?? 0);
      if (distance <= FAR) sum += (weight * step) / Math.max(distance, step) / step;
    }
  }
  return sum;
}

function findLeastDistance(a: readonly number[], b: readonly number[]): number {
  let least = Infinity;
  for (const one of a) {
    for (const other of b) {
      const distance = Math.abs(one - other);
      if (distance > 0 && distance < least) least = distance;
    }
  }
  return least;
}

function isBetter(a: Run, b: Run | undefined): boolean {
  return !b || a.length > b.length || (a.length === b.length && a.weight > b.weight);
}

export interface Run {
  length: number;
  /** How well its words are what was typed, added up. */
  weight: number;
}
