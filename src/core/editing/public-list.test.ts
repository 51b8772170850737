import { describe, expect, it } from 'vitest';
import type { EntryQuery } from './entry-list.ts';
import type { PublicEntry, PublicIndex } from './public-entries.ts';
import { createPublicList } from './public-list.ts';

const index: PublicIndex = {
  months: ['2025-12', '2025-04', '2024-11'],
  names: {
    districts: { 'dong-da': 'Đống Đa', 'ba-dinh': 'Ba Đình' },
    units: {},
    organisations: { 'ldld-ha-noi': 'LĐLĐ Hà Nội' },
    series: {},
    topics: { 'nu-cong': 'Nữ công', 'thi-dua': 'Thi đua' },
    authors: { 'ban-bien-tap': 'Ban Biên tập', 'thu-ha': 'Thu Hà' },
  },
};
const list = createPublicList(index, [
  entry('a', 'Đống Đa mở lớp', { publishedAt: '2025-04-10T08:00+07:00', districts: ['dong-da'] }),
  entry('b', 'Ứng dụng số ở Đông Anh', { publishedAt: '2025-04-12T08:00+07:00', authors: ['thu-ha'] }),
  entry('c', 'An toàn, Đa Phúc và Đống Đa', {
    publishedAt: '2024-02-01T08:00+07:00',
    updatedAt: '2025-05-01T08:00+07:00',
    label: 'anh',
  }),
]);

describe('the static list', () => {
  it.each<[query: Partial<EntryQuery>, slugs: string[]]>([
    [{}, ['b', 'a', 'c']],
    [{ order: 'oldest' }, ['c', 'a', 'b']],
    [{ order: 'changed' }, ['c', 'b', 'a']],
    [{ order: 'title' }, ['c', 'a', 'b']],
    [{ offset: 1, limit: 1 }, ['a']],
    [{ text: 'dong da' }, ['a', 'c']],
    [{ text: 'ĐÔNG ANH' }, ['b']],
    [{ text: 'thu ha' }, ['b']],
    [{ text: 'khong co' }, []],
    [{ district: 'dong-da' }, ['a']],
    [{ label: 'anh' }, ['c']],
    [{ year: '2025' }, ['b', 'a']],
    [{ state: 'published' }, ['b', 'a', 'c']],
    [{ state: 'draft' }, []],
    [{ ids: [idOf('c'), idOf('a')] }, ['a', 'c']],
  ])('answers %j', (query, slugs) => {
    const { entries } = list.list({ collection: 'articles', ...query });
    expect(entries.map(({ slug }) => slug.split('/').at(-1))).toEqual(slugs);
  });

  it('tells how many there are beyond the stretch asked for', () => {
    expect(list.list({ collection: 'articles', limit: 1 })).toMatchObject({ total: 3 });
  });

  it('shows an entry under the name of its place, and counts by facet', () => {
    expect(list.list({ collection: 'articles', text: 'mo lop' }).entries).toMatchObject([
      { title: 'Đống Đa mở lớp', place: 'Đống Đa', status: 'published' },
    ]);
    const { district, year, state } = list.facets();
    expect(district).toContainEqual({ value: 'dong-da', name: 'Đống Đa', count: 1 });
    expect(year.map(({ count }) => count)).toEqual([2, 1]);
    expect(state).toEqual({ draft: 0, scheduled: 0, published: 3, problems: 0 });
  });
});

function entry(slug: string, title: string, fields: Partial<PublicEntry>): PublicEntry {
  return {
    slug: `2025/04/${slug}`,
    id: idOf(slug),
    title,
    publishedAt: '2025-01-01T08:00+07:00',
    authors: ['ban-bien-tap'],
    topics: ['nu-cong'],
    ...fields,
  };
}

function idOf(slug: string): string {
  return slug.padEnd(12, '0');
}
