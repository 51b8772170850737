import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../text/number.ts';
import { readAmount, sayAmount } from './amount.ts';

describe('readAmount', () => {
  it.each([
    ['44.420', 44_420],
    ['44420', 44_420],
    ['44 420', 44_420],
    ['1,5', 1.5],
    ['1.234,56', 1_234.56],
    ['7 nghìn', 7_000],
    ['7 ngàn lượt', 7_000],
    ['200 triệu đồng', 200_000_000],
    ['1,5 tỷ', 1_500_000_000],
    ['1,1 triệu', 1_100_000],
    ['135%', 135],
    ['0', 0],
  ])('reads “%s”', (typed, amount) => {
    expect(readAmount(typed)).toBe(amount);
  });

  it.each(['', 'nhiều', '1.5', '4.0', '44,420,1', '27/20', '-3', '1e5', '12 con voi', '1.23.456'])(
    'takes “%s” for no number',
    (typed) => {
      expect(readAmount(typed)).toBeUndefined();
    },
  );

  it('reads back whatever is shown', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 12 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.oneof(cents, fc.integer({ min: 0, max: 1e15 - 1 })), (amount) => {
        expect(readAmount(formatNumber(amount))).toBe(amount);
        expect(readAmount(sayAmount(amount))).toBe(amount);
      }),
    );
  });
});

describe('sayAmount', () => {
  it.each([
    [44_420, '44.420'],
    [200_000_000, '200 triệu'],
    [1_500_000_000, '1,5 tỷ'],
    [1_234_567, '1.234.567'],
    [1.5, '1,5'],
  ])('says %d as “%s”', (amount, words) => {
    expect(sayAmount(amount)).toBe(words);
  });
});
