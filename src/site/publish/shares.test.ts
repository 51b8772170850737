import { describe, expect, it } from 'vitest';
import { readShares } from './shares.ts';

describe('the shares of a build', () => {
  it.each([
    ['1', { shares: 1, mine: [0] }],
    ['3', { shares: 3, mine: [0, 1, 2] }],
    ['2/4', { shares: 4, mine: [1] }],
  ])('are read from %s', (text, shares) => {
    expect(readShares(text)).toEqual(shares);
  });

  it.each(['0', '5/4', '0/4', 'hai', '1/0', ''])('are refused where they make no sense: “%s”', (text) => {
    expect(() => readShares(text)).toThrow('neither a number of processes');
  });

  it('are as many as there are processors, four at most, without a word', () => {
    expect(readShares(undefined).shares).toBeGreaterThanOrEqual(1);
    expect(readShares(undefined).shares).toBeLessThanOrEqual(4);
  });
});
