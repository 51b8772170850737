import { describe, expect, it } from 'vitest';
import { filter } from './folded-search.ts';

const titles = ['Hà Đông kỷ niệm 20/10', 'Công đoàn Đống Đa', 'Đống Đa: 1.200 đoàn viên'];
const find = (typed: string) =>
  filter(typed, titles, { extract: (title) => title })
    .sort((a, b) => b.score - a.score)
    .map(({ original }) => original);

describe('filter', () => {
  it.each([
    ['ha dong', ['Hà Đông kỷ niệm 20/10']],
    ['đống đa', ['Đống Đa: 1.200 đoàn viên', 'Công đoàn Đống Đa']],
    ['viên đoàn', ['Đống Đa: 1.200 đoàn viên']],
    ['ba vì', []],
    ['', titles],
  ])('finds by words, with or without diacritics: %j', (typed, found) => {
    expect(find(typed)).toEqual(found);
  });
});
