import { describe, expect, it } from 'vitest';
import { isMissing, type QueryTerm } from './query-term.ts';
import { listPlaces } from './word-list.fixture.ts';

function makeTerm(key: string, articles: number[], isStart = false, isCut = false): QueryTerm {
  const matches = listPlaces(articles.map((article) => ({ article, position: 0, form: key })));
  return { key, form: key, isQuestion: false, isStart, matches: { ...matches, isCut } };
}

describe('isMissing', () => {
  const isOdd = (article: number) => article % 2 === 1;

  it.each([
    ['has an article that is meant', makeTerm('doan', [2, 3]), false],
    ['has others only', makeTerm('doan', [2, 4]), true],
    ['has none', makeTerm('doan', []), true],
    ['may go on to others, too short to be looked up', makeTerm('d', [2], true), false],
    ['may go on to others, not all of which were looked up', makeTerm('doan', [2], true, true), false],
    ['only asks', { ...makeTerm('ai', []), isQuestion: true }, false],
    ['may go on to others, all of which were looked up', makeTerm('doan', [2], true), true],
  ])('tells of a word that %s', (_, term, isTold) => {
    expect(isMissing(term, isOdd)).toBe(isTold);
  });
});
