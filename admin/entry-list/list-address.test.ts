import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, ORDERS, STATES } from '../../src/core/editing/entry-list.ts';
import { countFilters, listAddress, listAt, readListView, type ListView } from './list-address.ts';

describe('the address of a list', () => {
  it.each<[view: ListView, address: string]>([
    [{ collection: 'articles', text: '', top: 0 }, '/collections/articles'],
    [{ collection: 'articles', text: '', top: 0, order: 'newest' }, '/collections/articles'],
    [
      { collection: 'articles', text: 'đống đa', top: 120, state: 'draft', district: 'dong-da' },
      '/collections/articles?tim=%C4%91%E1%BB%91ng+%C4%91a&trang-thai=draft&dia-ban=dong-da&tu=120',
    ],
  ])('says what %j shows', (view, address) => {
    expect(listAddress(view)).toBe(address);
  });

  it.each<[path: string, list: string | undefined]>([
    ['', 'articles'],
    ['/', 'articles'],
    ['/collections/units', 'units'],
    ['collections/units', 'units'],
    ['/collections/settings', 'settings'],
    ['/collections/frontPage', undefined],
    ['/collections/articles/new', undefined],
    ['/collections/articles/entries/2025/04/x', undefined],
    ['/workflow', undefined],
  ])('tells which list stands at %j', (path, list) => {
    expect(listAt(path)).toBe(list);
  });

  it('brings back the same list', () => {
    fc.assert(
      fc.property(views, (view) => {
        const [, search = ''] = listAddress(view).split('?');
        const back = readListView('articles', search);
        expect(listAddress(back)).toBe(listAddress(view));
        expect(back).toMatchObject({ text: view.text.trim(), top: view.top });
        expect(countFilters(back)).toBe(countFilters(view));
      }),
    );
  });

  it.each(['trang-thai=x&xep=__proto__&tu=-1', 'dia-ban=%3Cscript%3E&tu=1e9x', 'tu=0.5&nam=%20'])(
    'leaves out what makes no sense: %s',
    (search) => {
      expect(readListView('articles', search)).toEqual({ collection: 'articles', text: '', top: 0 });
    },
  );
});

const slug = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const views: fc.Arbitrary<ListView> = fc
  .record(
    {
      state: fc.constantFrom(...STATES),
      order: fc.constantFrom(...ORDERS),
      ...(Object.fromEntries(FACETS.map((facet) => [facet, slug])) as Record<
        (typeof FACETS)[number],
        typeof slug
      >),
      text: fc.string({ unit: 'grapheme', maxLength: 20 }),
      top: fc.nat({ max: 100_000 }),
    },
    { requiredKeys: ['text', 'top'] },
  )
  .map((view) => ({ collection: 'articles', ...view }));
