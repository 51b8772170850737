import { describe, expect, it } from 'vitest';
import { firstStretch } from './list-question.ts';

describe('firstStretch', () => {
  it.each([
    ['', { collection: 'articles', text: '', offset: 0, limit: 50 }],
    ['#/', { collection: 'articles', text: '', offset: 0, limit: 50 }],
    ['#/collections/topics', { collection: 'topics', text: '', offset: 0, limit: 50 }],
    [
      '#/collections/articles?tim=%C4%91%C3%B4ng+anh&trang-thai=draft&tu=120',
      { collection: 'articles', state: 'draft', text: 'đông anh', offset: 100, limit: 50 },
    ],
  ])('is what the list at “%s” asks first', (hash, question) => {
    expect(firstStretch(hash)).toEqual(question);
  });

  it.each([
    '#/workflow',
    '#/collections/settings',
    '#/collections/articles/entries/2025/04/a',
    '#/collections/x',
  ])('is nothing at “%s”', (hash) => {
    expect(firstStretch(hash)).toBeUndefined();
  });
});
