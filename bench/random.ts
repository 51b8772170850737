/**
 * A repeatable stream of random numbers: the same seed gives the same stream on every machine
 * (mulberry32, seeded through 32-bit FNV-1a).
 */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const unit of seed) state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  return { next, between, pick, isTrue: (share) => next() < share };
}

/** Chooses among items by weight: the tables are built once, a draw is a binary search. */
export function createDraw<T>(items: readonly T[], weightOf: (item: T, rank: number) => number): Draw<T> {
  let total = 0;
  const sums = items.map((item, rank) => (total += weightOf(item, rank)));
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const item = items[low];
    if (item === undefined) throw new Error('Nothing to draw from.');
    return item;
  };
}

/** The weight of the item of this rank (from 0) where few are common and many are rare. */
export function zipf(rank: number): number {
  return 1 / (rank + 1) ** 0.9;
}

export interface Random {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number, both ends included. */
  between: (low: number, high: number) => number;
  pick: <T>(items: readonly T[]) => T;
  isTrue: (share: number) => boolean;
}

export type Draw<T> = (random: Random) => T;
