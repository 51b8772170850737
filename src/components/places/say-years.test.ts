import { describe, expect, it } from 'vitest';
import { sayYears } from './say-years.ts';

describe('sayYears', () => {
  it.each([
    [undefined, undefined, undefined],
    [undefined, '2025-06-30', 'Đến 30/06/2025'],
    ['2025-09-26', undefined, 'Từ 26/09/2025'],
    ['2008-08-01', '2025-06-30', 'Từ 01/08/2008 đến 30/06/2025'],
  ])('says when an organisation from %s to %s existed: %s', (from, to, words) => {
    expect(sayYears(from, to)).toBe(words);
  });
});
