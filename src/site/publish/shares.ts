import os from 'node:os';

/**
 * Reads into how many processes a whole build is divided, and which of them are ours: `2` is two here, `1/4` the
 * first of four on as many machines. Without a word: one for each processor, four at most.
 */
export function readShares(text: string | undefined): Shares {
  const [, first = '', second] = /^(\d{1,2})(?:\/(\d{1,2}))?$/.exec(text ?? '') ?? [];
  const [one, all] = [Number(first), Number(second)];
  if (second !== undefined && one >= 1 && one <= all) return { shares: all, mine: [one - 1] };
  if (text !== undefined && (second !== undefined || one < 1)) {
    throw new Error(`“${text}” is neither a number of processes (2) nor one share of several (1/4).`);
  }
  const shares = text === undefined ? Math.min(os.availableParallelism(), MOST_PROCESSES) : one;
  return { shares, mine: Array.from({ length: shares }, (_, share) => share) };
}

const MOST_PROCESSES = 4;

export interface Shares {
  shares: number;
  /** From 0. */
  mine: number[];
}
