import { describe, expect, it } from 'vitest';
import { findBestRun, findMarked, toTokens, toWanted, isStartOf } from './match.ts';
import { parseQuery } from './query.ts';

const wanted = (typed: string) => toWanted(parseQuery(typed));

describe('findBestRun', () => {
  it.each([
    ['doan vien ', 'Họp mặt đoàn viên', { at: 2, length: 2, exact: 2 }],
    ['đoàn viên ', 'Đoạn viền, đoàn viên', { at: 2, length: 2, exact: 2 }],
    ['đoàn viên ', 'Một đoạn viền', { at: 1, length: 2, exact: 0 }],
    ['đoàn viên ', 'viên đoàn', { at: 0, length: 1, exact: 1 }],
    ['công đoàn cơ sở ', 'công đoàn quận, đoàn cơ sở', { at: 3, length: 3, exact: 3 }],
    ['công đo', 'công đoàn', { at: 0, length: 2, exact: 1.5 }],
    ['hội đoà', 'hội doan, hội đoán, hội đoàn', { at: 4, length: 2, exact: 1.5 }],
    ['doan', 'doanh, đoàn', { at: 1, length: 1, exact: 1 }],
    ['hội hoà', 'hội hỏa, hội hòa', { at: 2, length: 2, exact: 2 }],
    ['công đo ', 'công đoàn', { at: 0, length: 1, exact: 1 }],
    ['1200 người ', 'gần 1.200 người', { at: 1, length: 2, exact: 2 }],
    ['tết ', 'không có gì', { at: 0, length: 0, exact: 0 }],
  ])('finds %j in %j', (typed, text, run) => {
    expect(findBestRun(toTokens(text), wanted(typed))).toEqual(run);
  });

  it('prefers a syllable without marks where the query has marks elsewhere', () => {
    expect(findBestRun(toTokens('công án, công an'), wanted('công an ')).at).toBe(2);
  });
});

describe('findMarked', () => {
  it('marks the runs that are long enough', () => {
    const tokens = toTokens('công an và công đoàn');
    expect([...findMarked(tokens, wanted('công đoàn '), 2)]).toEqual([3, 4]);
    expect([...findMarked(tokens, wanted('công đoàn '), 1)]).toEqual([0, 3, 4]);
  });
});

describe('isStartOf', () => {
  it.each([
    ['đ', 'đồng', true],
    ['đ', 'da', false],
    ['đòa', 'đoàn', true],
    ['cô', 'cộng', true],
    ['cọ', 'công', false],
  ])('of %j and %j says %j', (typed, word, expected) => {
    expect(isStartOf(typed, word)).toBe(expected);
  });
});
