import { describe, expect, it } from 'vitest';
import { compareNames, hasVietnameseCollation } from './collate.ts';

describe('compareNames', () => {
  it('runs where Vietnamese collation is present', () => {
    expect(hasVietnameseCollation()).toBe(true);
  });

  it('puts đ after d, tones in dictionary order and numbers by value', () => {
    const names = [
      'Đống Đa',
      'Đan Phượng',
      'Cầu Giấy',
      'Cụm thi đua số 10',
      'Cụm thi đua số 2',
      'Ba Vì',
      'Ba Đình',
    ];
    expect(names.sort(compareNames)).toEqual([
      'Ba Đình',
      'Ba Vì',
      'Cầu Giấy',
      'Cụm thi đua số 2',
      'Cụm thi đua số 10',
      'Đan Phượng',
      'Đống Đa',
    ]);
  });
});
