import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standInRows } from './runs.ts';

const toRuns = (lengths: readonly number[]) => lengths.map((length) => ({ length, weight: length }));

describe('standInRows', () => {
  it.each([
    [[2, 1, 2, 1], true],
    [[2, 2, 1], true],
    [[2, 1, 1, 1], false],
    [[1, 2, 1], false],
    [[1], false],
  ])('says of rows of %j words: %j', (lengths, expected) => {
    expect(standInRows(toRuns(lengths), () => true)).toBe(expected);
  });

  it('asks nothing of words that are not wanted', () => {
    expect(standInRows(toRuns([2, 1, 1, 0]), (at) => at < 2)).toBe(true);
  });

  it('finds each wanted word in some row of two or more', () => {
    const words = fc.array(fc.record({ length: fc.nat(4), isWanted: fc.boolean() }), { maxLength: 6 });
    fc.assert(
      fc.property(words, (query) => {
        const isIn = (at: number) =>
          query.some(({ length }, from) => length > 1 && from <= at && at < from + length);
        expect(
          standInRows(toRuns(query.map(({ length }) => length)), (at) => query[at]?.isWanted === true),
        ).toBe(query.every(({ isWanted }, at) => !isWanted || isIn(at)));
      }),
    );
  });
});
