import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryQuery } from '../core/editing/entry-list.ts';
import type { Article } from '../core/schema/collections/article.ts';
import { readEntry } from '../core/schema/read-entry.ts';
import { compareNames } from '../core/text/collate.ts';
import { fold } from '../core/text/fold.ts';
import { archiveOver } from './archive.ts';
import { SMALL_COLLECTIONS, articleText } from './checkout.fixture.ts';
import { createTables } from './database.ts';
import { createFileIndexer } from './index-file.ts';
import { Reading } from './reading.ts';

const NOW = '2025-05-01T00:00+07:00';

describe('the list of articles', () => {
  const files = {
    [fileOf('dong-da-hoc-nghe')]: article('a1', 'Đống Đa mở lớp học nghề', {
      publishedAt: '2025-04-10T08:00+07:00',
    }),
    [fileOf('thi-dua')]: article('a2', 'Ứng Hòa: 1.200 sáng kiến thi đua', {
      publishedAt: '2025-04-12T08:00+07:00',
      districts: '[ba-dinh]',
      topics: '[thi-dua]',
      label: 'anh',
    }),
    [fileOf('ban-nhap')]: article('a3', 'An toàn lao động', {
      status: 'draft',
      publishedAt: '2025-04-11T08:00+07:00',
    }),
    [fileOf('hen-gio')]: article('a4', 'Bài hẹn giờ', { publishedAt: '2025-06-01T08:00+07:00' }),
    [fileOf('hong')]: '---\ntitle: Bài hỏng\nstatus: published\n---\n\nThiếu nhiều thứ.\n',
    [fileOf('khong-doc-duoc')]: '---\ntitle: [\n---\n',
    [fileOf('sai-ten')]: article('a5', 'Bài nhắc chủ đề không có', {
      publishedAt: '2025-03-01T08:00+07:00',
      topics: '[khong-co]',
    }),
  };

  it.each<[query: Partial<EntryQuery>, slugs: string[]]>([
    [{ text: 'dong da' }, ['dong-da-hoc-nghe']],
    [{ text: 'ĐỐNG ĐA' }, ['dong-da-hoc-nghe']],
    [{ text: 'nghề lớp' }, ['dong-da-hoc-nghe']],
    [{ text: 'ong' }, []],
    [{ text: 'bai nhac', order: 'best' }, ['sai-ten']],
    [{ text: 'ung hoà 1.200' }, ['thi-dua']],
    [{ text: 'dong-da-hoc' }, ['dong-da-hoc-nghe']],
    [{ text: 'bien tap', district: 'ba-dinh' }, ['thi-dua']],
    [{ text: '%', state: 'draft' }, ['ban-nhap']],
    [{ text: "' OR 1=1 --" }, []],
    [{ state: 'draft' }, ['ban-nhap']],
    [{ state: 'scheduled' }, ['hen-gio']],
    [{ state: 'published' }, ['thi-dua', 'dong-da-hoc-nghe', 'sai-ten']],
    [{ state: 'problems', order: 'title' }, ['hong', 'sai-ten', 'khong-doc-duoc']],
    [{ topic: 'thi-dua' }, ['thi-dua']],
    [{ label: 'anh' }, ['thi-dua']],
    [{ year: '2025', order: 'oldest', limit: 2 }, ['sai-ten', 'dong-da-hoc-nghe']],
    [{ order: 'newest', limit: 3 }, ['hen-gio', 'thi-dua', 'ban-nhap']],
    [{ order: 'newest', offset: 1, limit: 1 }, ['thi-dua']],
    [{ ids: ['a2', 'a1', 'zz'].map(idOf) }, ['thi-dua', 'dong-da-hoc-nghe']],
  ])('answers %j', (query, slugs) => {
    const { entries } = open(files).deskList({ collection: 'articles', ...query });
    expect(entries.map(({ slug }) => slug.split('/').at(-1))).toEqual(slugs);
  });

  it('says what is wrong with a file, and shows it by what can be read of it', () => {
    const { entries, total } = open(files).deskList({ collection: 'articles', state: 'problems' });
    expect(total).toBe(3);
    expect(entries.find(({ slug }) => slug.endsWith('/hong'))).toMatchObject({ title: 'Bài hỏng' });
    expect(entries.find(({ slug }) => slug.endsWith('/khong-doc-duoc'))).toMatchObject({
      title: 'khong-doc-duoc',
    });
    for (const { problem } of entries) expect(problem).toMatch(/\S/);
  });

  it('tells the public list of a month nothing of drafts, of what is to come, or of broken files', () => {
    const archive = open(files);
    const [march, april, june] = ['2025-03', '2025-04', '2025-06'].map((month) =>
      archive.publicEntries(month),
    );
    expect(april?.map(({ slug }) => slug.split('/').at(-1))).toEqual(['thi-dua', 'dong-da-hoc-nghe']);
    expect(march?.map(({ slug }) => slug.split('/').at(-1))).toEqual(['sai-ten']);
    expect(june).toEqual([]);
    expect(JSON.stringify([march, april])).not.toMatch(/An toàn|hẹn giờ|hỏng/);
  });

  it('counts what it can be narrowed to', () => {
    const facets = open(files).deskFacets();
    expect(facets.state).toEqual({ draft: 1, scheduled: 1, published: 3, problems: 3 });
    expect(facets.district.map(({ name, count }) => [name, count])).toEqual([
      ['Ba Đình', 1],
      ['Đống Đa', 4],
    ]);
    expect(facets.year).toEqual([{ value: '2025', name: '2025', count: 5 }]);
  });

  it('lists a small collection in the order of the portal', () => {
    const archive = open({});
    const names = (query: EntryQuery) => archive.deskList(query).entries.map(({ title }) => title);
    expect(names({ collection: 'topics' })).toEqual(['Nữ công', 'Thi đua']);
    expect(names({ collection: 'districts' })).toEqual(['Ba Đình', 'Đống Đa']);
    expect(names({ collection: 'districts', text: 'dong' })).toEqual(['Đống Đa']);
  });
});

it('answers as a filter over the parsed articles would', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 12 }), asked, (articles, query) => {
      const files = Object.fromEntries(
        articles.map(({ title, ...fields }, index) => [
          fileOf(`bai-${index}`),
          article(`p${index}`, title, { ...fields }),
        ]),
      );
      const { total, entries } = open(files).deskList({ collection: 'articles', ...query });
      const expected = naive(files, query);
      expect(entries.map(({ slug }) => slug)).toEqual(expected);
      expect(total).toBe(naive(files, { ...query, offset: 0, limit: 100 }).length);
    }),
    { numRuns: 150 },
  );
});

/** The same answer the long way: every file parsed, every article looked at. */
function naive(files: Record<string, string>, query: Partial<EntryQuery>): string[] {
  const all = Object.entries(files).map(([file, text]) => {
    const { entry } = readEntry(Buffer.from(text), file);
    return { slug: file.slice('content/articles/'.length, -'.mdx'.length), data: entry?.data as Article };
  });
  const words = fold(query.text ?? '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const found = all.filter(({ slug, data }) => {
    const own = fold(`${data.title} ${data.standfirst} ${slug.split('/').at(-1) ?? ''} Ban Biên tập`).split(
      /[^a-z0-9]+/,
    );
    return (
      words.every((word) => own.some((each) => each.startsWith(word))) &&
      (query.state !== 'draft' || data.status === 'draft') &&
      (query.state !== 'published' || (data.status === 'published' && data.publishedAt <= NOW)) &&
      (query.state !== 'scheduled' || (data.status === 'published' && data.publishedAt > NOW)) &&
      (query.state !== 'problems' || data.topics.includes('khong-co')) &&
      (query.district === undefined || (data.districts ?? []).includes(query.district)) &&
      (query.topic === undefined || data.topics.includes(query.topic)) &&
      (query.label === undefined || data.label === query.label) &&
      (query.year === undefined || data.publishedAt.slice(0, 4) === query.year)
    );
  });
  const byDate = (a: Found, b: Found) =>
    compare(`${a.data.publishedAt} ${a.data.id}`, `${b.data.publishedAt} ${b.data.id}`);
  const hasPhrase = ({ slug, data }: Found) =>
    fold(` ${data.title} ${data.standfirst} ${slug.split('/').at(-1) ?? ''}`)
      .replace(/[^a-z0-9]+/g, ' ')
      .padStart(1000)
      .includes(` ${words.join(' ')}`);
  const changed = ({ data }: Found) => data.updatedAt ?? data.publishedAt;
  found.sort((a, b) => {
    if (query.order === 'best' || (query.order === undefined && (query.text ?? '').trim() !== '')) {
      return Number(hasPhrase(b)) - Number(hasPhrase(a)) || byDate(b, a);
    }
    if (query.order === 'oldest') return byDate(a, b);
    if (query.order === 'title')
      return compareNames(a.data.title.toLowerCase(), b.data.title.toLowerCase()) || compare(a.slug, b.slug);
    if (query.order === 'changed') return compare(changed(b), changed(a)) || byDate(b, a);
    return byDate(b, a);
  });
  const { offset = 0, limit = 100 } = query;
  return found.slice(offset, offset + limit).map(({ slug }) => slug);
}

function open(files: Record<string, string>) {
  const database = new DatabaseSync(':memory:');
  createTables(database);
  const indexer = createFileIndexer(database);
  for (const [file, text] of Object.entries({ ...SMALL_COLLECTIONS, ...files }))
    indexer.add(file, text, Buffer.from(text));
  return archiveOver(new Reading('', database, () => NOW));
}

function article(id: string, title: string, fields: Record<string, string | null> = {}): string {
  return articleText({ id: idOf(id), title: JSON.stringify(title), ...fields });
}

function idOf(id: string): string {
  return id.padEnd(12, '0');
}

function fileOf(slug: string): string {
  return `content/articles/2025/04/${slug}.mdx`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const syllables = [
  'Đống',
  'đa',
  'dong',
  'Ứng',
  'hòa',
  'hoà',
  '1.200',
  'An',
  'ăn',
  'toàn',
  'Thi',
  'đua',
  '–',
  'bai',
];
const words = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 4 })
  .map((each) => each.join(' '));
const written = fc.record({
  title: words.map((title) => `Tin ${title}`),
  standfirst: words.map((text) => JSON.stringify(`Sapo ${text}`)),
  status: fc.constantFrom('draft', 'published'),
  publishedAt: fc
    .constantFrom('2024-04-07', '2025-04-07', '2025-04-30', '2025-05-02')
    .map((day) => `${day}T20:14+07:00`),
  updatedAt: fc.constantFrom(null, '2025-04-08T08:00+07:00', '2025-04-09T08:00+07:00'),
  districts: fc.constantFrom(null, '[dong-da]', '[ba-dinh]', '[dong-da, ba-dinh]'),
  topics: fc.constantFrom('[nu-cong]', '[thi-dua]', '[thi-dua, khong-co]'),
  label: fc.constantFrom(null, 'anh', 'video'),
});
const asked: fc.Arbitrary<Partial<EntryQuery>> = fc.record(
  {
    text: fc.oneof(words, fc.constantFrom('d', 'ĐỐ', 'bien tap', 'bai-1', 'tin', 'hoà –', '', ' ')),
    state: fc.constantFrom('draft', 'scheduled', 'published', 'problems'),
    district: fc.constantFrom('dong-da', 'ba-dinh', 'dong', ''),
    topic: fc.constantFrom('thi-dua', 'khong-co'),
    label: fc.constantFrom('anh', 'video'),
    year: fc.constantFrom('2024', '2025', '202'),
    order: fc.constantFrom('best', 'newest', 'oldest', 'changed', 'title'),
    offset: fc.nat({ max: 4 }),
    limit: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: [] },
);

interface Found {
  slug: string;
  data: Article;
}
