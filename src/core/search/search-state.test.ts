import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdle, readSearchState, writeSearchState } from './search-state.ts';

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const state = fc.record({
  query: fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => readSearchState(`?q=${encodeURIComponent(text)}`).query),
  filters: fc.record(
    {
      district: fc.array(slug, { minLength: 1, maxLength: 3 }).map((slugs) => slugs.join(',')),
      topic: slug,
      organisation: slug,
      year: slug,
    },
    { requiredKeys: [] },
  ),
});
const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const narrowing = fc.record({ from: day, to: day, sort: fc.constant('date' as const) }, { requiredKeys: [] });

describe('readSearchState', () => {
  it('reads words and filters by their Vietnamese names', () => {
    expect(
      readSearchState(
        '?q=%C4%91o%C3%A0n+vi%C3%AAn&dia-ban=thanh-xuan&chu-de=tet&to-chuc=ldld-ha-dong&nam=2025',
      ),
    ).toEqual({
      query: 'đoàn viên',
      filters: { district: 'thanh-xuan', topic: 'tet', organisation: 'ldld-ha-dong', year: '2025' },
    });
  });

  it.each([
    ['?dia-ban=../x&nam=%3Cb%3E', { query: '', filters: {} }],
    ['?q=%FF%E1', { query: '\uFFFD\uFFFD', filters: {} }],
    ['?utm_source=x', { query: '', filters: {} }],
    ['?q=a%0A%0Ab', { query: 'a b', filters: {} }],
    ['?dia-ban=a,,b&xep=gia&tu-ngay=2024-13-01&den-ngay=h%C3%B4m+nay', { query: '', filters: {} }],
  ])('leaves out what is not of the right form in %j', (queryString, expected) => {
    expect(readSearchState(queryString)).toEqual(expected);
  });

  it('cuts a query that is too long to be one', () => {
    expect(readSearchState(`?q=${'a'.repeat(5000)}`).query).toHaveLength(200);
  });
});

describe('writeSearchState', () => {
  it('writes what readSearchState reads', () => {
    fc.assert(
      fc.property(state, narrowing, (words, narrowed) => {
        const asked = { ...words, ...narrowed };
        expect(readSearchState(writeSearchState(asked))).toEqual({ ...asked, query: asked.query.trimEnd() });
      }),
    );
  });

  it('writes nothing where nothing is asked', () => {
    expect(writeSearchState({ query: ' ', filters: {} })).toBe('');
    expect(isIdle({ query: ' ', filters: {} })).toBe(true);
    expect(isIdle({ query: '🎉 .*"', filters: {} })).toBe(true);
    expect(isIdle({ query: '', filters: { year: '2025' } })).toBe(false);
    expect(isIdle({ query: '', filters: {}, to: '2025-01-31' })).toBe(false);
  });

  it('keeps several districts readable', () => {
    expect(writeSearchState({ query: '', filters: { district: 'ba-dinh,dong-da' } })).toBe(
      '?dia-ban=ba-dinh,dong-da',
    );
  });
});
