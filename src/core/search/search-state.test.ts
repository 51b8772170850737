import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdle, readSearchState, writeSearchState } from './search-state.ts';

const slug = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const state = fc.record({
  query: fc
    .string({ unit: 'grapheme', maxLength: 40 })
    .map((text) => readSearchState(`?q=${encodeURIComponent(text)}`).query),
  filters: fc.record({ district: slug, topic: slug, organisation: slug, year: slug }, { requiredKeys: [] }),
});

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
      fc.property(state, (asked) => {
        const query = asked.query.trimEnd();
        expect(readSearchState(writeSearchState(asked))).toEqual({ ...asked, query });
      }),
    );
  });

  it('writes nothing where nothing is asked', () => {
    expect(writeSearchState({ query: ' ', filters: {} })).toBe('');
    expect(isIdle({ query: ' ', filters: {} })).toBe(true);
    expect(isIdle({ query: '', filters: { year: '2025' } })).toBe(false);
  });
});
