import { describe, expect, it } from 'vitest';
import { compareRead, findLongestRow, keepPhrases, orderCandidates, type ReadArticle } from './rank.ts';

const hit = (id: string, score: number, words: number[]) => ({ id, score, words });
const ids = (hits: { id: string }[]) => hits.map(({ id }) => id).join(' ');

describe('findLongestRow', () => {
  it.each([
    [[], 0],
    [[4], 1],
    [[3, 7, 8, 9, 20, 21], 3],
    [[0, 1], 2],
  ])('of %j is %d', (positions, longest) => {
    expect(findLongestRow(positions)).toBe(longest);
  });
});

describe('orderCandidates', () => {
  it('puts the longest row first, then whole syllables, then the score', () => {
    const closed = [hit('far', 9, [1, 5]), hit('near', 1, [1, 2])];
    const open = [...closed, hit('start', 8, [3, 4]), hit('startFar', 99, [3, 9])];
    expect(ids(orderCandidates(closed, open, 2))).toBe('near start far startFar');
  });

  it('counts a row no longer than the query', () => {
    expect(ids(orderCandidates([hit('a', 1, [1, 2, 3, 4]), hit('b', 2, [1, 2])], [], 2))).toBe('b a');
  });
});

describe('keepPhrases', () => {
  it('keeps the hits whose words stand together', () => {
    expect(ids(keepPhrases([hit('a', 1, [1, 2]), hit('b', 2, [1, 3])], 2))).toBe('a');
  });
});

describe('compareRead', () => {
  const article = (
    name: string,
    part: Partial<Omit<ReadArticle, 'run'>> & { length?: number; exact?: number },
  ) => ({
    name,
    run: { at: 0, length: part.length ?? 2, exact: part.exact ?? 2 },
    isInTitle: part.isInTitle ?? false,
    score: part.score ?? 10,
    publishedAt: part.publishedAt ?? '2020-01-01T00:00+07:00',
  });

  it('goes by run, marks, title, score and date, in this order', () => {
    const articles = [
      article('older', {}),
      article('newer', { publishedAt: '2021-01-01T00:00+07:00' }),
      article('about the same score', { score: 10.1, publishedAt: '2022-01-01T00:00+07:00' }),
      article('better score', { score: 30 }),
      article('title', { isInTitle: true, score: 1 }),
      article('wrong marks', { exact: 1, isInTitle: true, score: 99 }),
      article('shorter', { length: 1, exact: 1, score: 99 }),
    ];
    expect(articles.sort(compareRead).map(({ name }) => name)).toEqual([
      'title',
      'better score',
      'about the same score',
      'newer',
      'older',
      'wrong marks',
      'shorter',
    ]);
  });
});
