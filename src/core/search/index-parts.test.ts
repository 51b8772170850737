import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticles, readFilter, writeArticles, writeFilter } from './index-parts.ts';

const name = fc.string({ unit: 'grapheme' });

describe('the articles of an index', () => {
  it('are read back as they were written', () => {
    const page = fc.record({ id: name, length: fc.nat() });
    fc.assert(
      fc.property(fc.array(page), fc.dictionary(name, name), (pages, named) => {
        const articles = { pages, filters: new Map(Object.entries(named)) };
        expect(readArticles(writeArticles(articles))).toEqual(articles);
      }),
    );
  });
});

describe('the articles of a filter', () => {
  it('are read back as they were written', () => {
    const articles = fc.uniqueArray(fc.nat()).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, articles), { selector: ([value]) => value }), (values) => {
        expect([...readFilter(writeFilter(values))]).toEqual(values);
      }),
    );
  });

  it('are small where nearly all have a value', () => {
    const all = Array.from({ length: 6000 }, (_, at) => at);
    expect(writeFilter([['2020', all]]).length).toBeLessThan(2.1 * all.length);
  });
});
