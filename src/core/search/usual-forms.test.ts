import { expect, it } from 'vitest';
import { chooseUsualForms } from './usual-forms.ts';
import { listPlaces } from './word-list.fixture.ts';

const place = (...places: [article: number, position: number, form: string][]) =>
  listPlaces(places.map(([article, position, form]) => ({ article, position, form })));

it('takes the marks that words mostly have beside each other', () => {
  const cong = place([1, 0, 'công'], [2, 4, 'công'], [3, 0, 'còng'], [4, 0, 'cộng'], [5, 0, 'cộng']);
  const doan = place([1, 1, 'đoàn'], [2, 5, 'đoàn'], [3, 1, 'đoạn'], [4, 7, 'đoán']);
  expect(chooseUsualForms([cong, doan])).toEqual(['công', 'đoàn']);
});

it('says nothing of words that stand beside no other', () => {
  expect(chooseUsualForms([place([1, 0, 'công']), place([1, 5, 'đoàn'])])).toEqual([undefined, undefined]);
  expect(chooseUsualForms([])).toEqual([]);
});
