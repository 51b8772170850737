import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips, listMeant, listParted } from './repair.ts';

const vocabulary = new Map([
  ['công', 90],
  ['cũng', 40],
  ['cứng', 3],
  ['làm', 80],
  ['xuất', 20],
  ['nghiệp', 30],
]);

describe('listMeant', () => {
  it.each([
    ['cng', ['công', 'cũng']],
    ['xuuất', ['xuất']],
    ['nhgiệp', ['nghiệp']],
    ['làm', []],
    ['zzz', []],
  ])('of %j is %j', (typed, meant) => {
    expect(listMeant(typed, vocabulary)).toEqual(meant);
  });
});

describe('countSlips', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is the same both ways, and nothing only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b)).toBe(countSlips(b, a));
        expect(countSlips(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('is one for two letters that changed places', () => {
    expect(countSlips('cogn', 'cong')).toBe(1);
  });
});

describe('listParted', () => {
  it.each([
    ['côngđoàn', [['công', 'đoàn']]],
    ['congdoan', [['cong', 'doan']]],
    ['xyzabc', []],
  ])('parts %j', (typed, parted) => {
    const known = new Map([
      ['công', 9],
      ['đoàn', 8],
      ['cộng', 3],
    ]);
    expect(listParted(typed, known)).toEqual(parted);
  });
});
