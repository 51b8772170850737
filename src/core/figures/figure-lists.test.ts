import { describe, expect, it } from 'vitest';
import { figureListsOf, isInList, narrowerThan, widerThan } from './figure-lists.ts';
import type { Figure } from '../schema/collections/figure.ts';

const figure: Figure = {
  value: 12,
  measure: 'nguoi',
  metric: 'kham-suc-khoe',
  kind: 'flow',
  organisation: 'ldld-hoai-duc',
  period: { start: '2019-12-01', end: '2020-01-31' },
  sentence: 'Có 12 người.',
};

describe('figureListsOf', () => {
  it('names every list of a figure, with the year its period ends in', () => {
    expect(figureListsOf({ topics: ['cham-lo-doi-song'], figures: [figure] })).toEqual([
      '',
      'chu-de/cham-lo-doi-song',
      'to-chuc/ldld-hoai-duc',
      'chi-so/kham-suc-khoe',
      'nam/2020',
      'to-chuc/ldld-hoai-duc/chi-so/kham-suc-khoe',
      'to-chuc/ldld-hoai-duc/nam/2020',
      'chi-so/kham-suc-khoe/nam/2020',
    ]);
  });

  it('names none for an article without figures', () => {
    expect(figureListsOf({ topics: ['cham-lo-doi-song'] })).toEqual([]);
  });
});

it('tells whether a figure is in a list by all its facets', () => {
  expect(isInList(figure, '')).toBe(true);
  expect(isInList(figure, 'chu-de/cham-lo-doi-song')).toBe(true);
  expect(isInList(figure, 'to-chuc/ldld-hoai-duc/nam/2020')).toBe(true);
  expect(isInList(figure, 'to-chuc/ldld-hoai-duc/nam/2019')).toBe(false);
  expect(isInList(figure, 'dia-ban/hoai-duc')).toBe(false);
});

it('finds the lists that narrow a list, from either side, and those that widen one', () => {
  const lists = [
    '',
    'to-chuc/a',
    'nam/2020',
    'to-chuc/a/nam/2020',
    'chi-so/b/nam/2020',
    'to-chuc/a/chi-so/b',
  ];
  expect(narrowerThan('', lists)).toEqual(['to-chuc/a', 'nam/2020']);
  expect(narrowerThan('nam/2020', lists)).toEqual(['to-chuc/a/nam/2020', 'chi-so/b/nam/2020']);
  expect(narrowerThan('to-chuc/a/nam/2020', lists)).toEqual([]);
  expect(widerThan('to-chuc/a/nam/2020')).toEqual(['to-chuc/a', 'nam/2020']);
});
