import { expect, it } from 'vitest';
import { groupByLetter } from './group-by-letter.ts';

it('puts Đ apart from D, and a vowel with marks under its letter', () => {
  const names = ['An Khánh', 'Âu Lâu', 'Dân Hòa', 'Đại Mỗ', 'Ô Diên', 'Ứng Hòa'].map((name) => ({ name }));
  const groups = groupByLetter(names).map(({ letter, id, names }) => [letter, id, names.length]);
  expect(groups).toEqual([
    ['A', 'van-a', 2],
    ['D', 'van-d', 1],
    ['Đ', 'van-dd', 1],
    ['O', 'van-o', 1],
    ['U', 'van-u', 1],
  ]);
});
