import { describe, expect, it } from 'vitest';
import {
  compareRead,
  findLongestRow,
  orderCandidates,
  type Hit,
  type ReadArticle,
  type ReadingHits,
} from './rank.ts';

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
  const order = (...readings: Partial<ReadingHits<Hit>>[]) =>
    ids(
      orderCandidates(
        readings.map((part) => ({ closed: [], open: [], phrases: new Set(), syllables: 2, ...part })),
      ).map((candidate) => candidate.hit),
    );

  it('puts the longest row first, then whole syllables, then the score', () => {
    const closed = [hit('far', 9, [1, 5]), hit('near', 1, [1, 2])];
    const open = [...closed, hit('start', 8, [3, 4]), hit('startFar', 99, [3, 9])];
    expect(order({ closed, open })).toBe('near start far startFar');
  });

  it('counts a row no longer than the query', () => {
    expect(order({ closed: [hit('a', 1, [1, 2, 3, 4]), hit('b', 2, [1, 2])] })).toBe('b a');
  });

  it('puts the phrase itself before other rows of its syllables', () => {
    const closed = [hit('row', 9, [1, 2]), hit('phrase', 1, [4, 5])];
    expect(order({ closed, phrases: new Set(['phrase']) })).toBe('phrase row');
  });

  it('keeps an article once, in the reading of which it has most', () => {
    const asTyped = { closed: [hit('a', 9, [1]), hit('b', 8, [1])], syllables: 3 };
    const asMeant = { closed: [hit('b', 1, [1, 2, 3])], phrases: new Set(['b']), syllables: 3 };
    expect(order(asTyped, asMeant)).toBe('b a');
  });
});

describe('compareRead', () => {
  const article = (
    name: string,
    part: Partial<Omit<ReadArticle, 'run'>> & { length?: number; exact?: number },
  ) => ({
    name,
    run: { at: 0, length: part.length ?? 2, exact: part.exact ?? 2 },
    syllables: 2,
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
