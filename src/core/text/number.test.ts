import { expect, it } from 'vitest';
import { formatNumber } from './number.ts';

it.each([
  [0, '0'],
  [999, '999'],
  [44_420, '44.420'],
  [1_234_567, '1.234.567'],
  [1.5, '1,5'],
])('writes %d as %s', (value, words) => {
  expect(formatNumber(value)).toBe(words);
});
