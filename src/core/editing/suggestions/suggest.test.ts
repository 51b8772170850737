import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CollectionName } from '../../schema/collections.ts';
import { readEntry, type Entry } from '../../schema/read-entry.ts';
import { prepareSuggestions, suggestTags, type ArticleText, type Suggester } from './suggest.ts';

const CONTENT = path.resolve(import.meta.dirname, '../../../../content');

let suggester: Suggester;
beforeAll(() => {
  const settings = read('settings/abbreviations.yaml') as Entry<'abbreviations'>;
  suggester = prepareSuggestions({
    districts: readAll('districts'),
    units: readAll('units'),
    organisations: readAll('organisations'),
    topics: readAll('topics'),
    abbreviations: settings.data.abbreviations,
  });
});

describe('suggestTags', () => {
  const districtsOf = (body: string, more: ArticleText = {}) =>
    suggestTags({ body, publishedAt: '2024-11-20T08:00+07:00', ...more }, suggester).districts;

  it.each([
    ['its union', 'Công đoàn quận Thanh Xuân tặng quà.', ['thanh-xuan']],
    ['its union without the word quận', 'LĐLĐ Sơn Tây mở lớp.', ['son-tay']],
    ['a list', 'Cụm gồm LĐLĐ các quận Ba Đình, Đống Đa và Tây Hồ.', ['ba-dinh', 'dong-da', 'tay-ho']],
    ['a list after a colon', 'Có LĐLĐ ba quận: Ba Đình, Đống Đa, Tây Hồ.', ['ba-dinh', 'dong-da', 'tay-ho']],
    ['only streets and bridges', 'Trên đường Long Biên, cầu Long Biên, phố Đống Đa, chợ Hà Đông.', []],
    ['another kind of place', 'Huyện Sơn Tây, thị xã Hoàng Mai, huyện Sơn Tây.', []],
    ['a company', 'Toyota Thanh Xuân, Toyota Thanh Xuân và Toyota Thanh Xuân.', []],
    ['one passing mention', 'Đoàn đi qua Gia Lâm.', []],
    ['common words', 'Người ba vì con; ba đình làng; thanh trì hoãn; Đồng Anh và Đống Đá.', []],
    ['a ward while there were districts', 'Công nhân phường Thanh Xuân và phường Thanh Xuân.', []],
  ])('takes %s rightly', (_what, body, expected) => {
    expect(districtsOf(body)).toEqual(expected);
  });

  it('takes the name in a title for what the article is about', () => {
    expect(districtsOf('', { title: 'Thanh Xuân: 1.200 đoàn viên mới' })).toEqual(['thanh-xuan']);
    expect(districtsOf('', { title: 'thanh xuan: 1.200 doan vien moi' })).toEqual([]);
  });

  it('takes a ward that bears a district’s name for its place once there are no districts', () => {
    const body = 'Công đoàn phường Ba Đình họp. Phường Ba Đình có 72 cơ sở.';
    expect(districtsOf(body, { publishedAt: '2025-10-18T08:00+07:00' })).toEqual(['ba-dinh']);
  });

  it.each([
    ['a ward named in the title', { title: 'Phường Láng Hạ trao 20 suất quà' }, ['dong-da']],
    ['two wards of one district', { body: 'Công nhân các phường Khương Thượng và Láng Hạ dự.' }, ['dong-da']],
    ['a ward of today', { title: 'Xã Vân Đình mở lớp', publishedAt: '2025-10-18T08:00+07:00' }, ['ung-hoa']],
    ['one ward met in passing', { body: 'Đoàn đi qua phường Láng Hạ.' }, []],
    ['a street of that name', { title: 'Phố Láng Hạ, đường Láng Hạ' }, []],
    ['wards that two districts had', { title: 'Phường Minh Khai và phường Minh Khai' }, []],
  ])('leads from %s to its former district, where there is one only', (_what, article, expected) => {
    expect(districtsOf('', article)).toEqual(expected);
  });

  it('suggests no organisation that was not there yet, or no longer', () => {
    const body = 'Công đoàn quận Thanh Xuân và LĐLĐ quận Thanh Xuân. Công đoàn phường họp, công đoàn xã họp.';
    const organisationsAt = (publishedAt: string) =>
      suggestTags({ body, publishedAt }, suggester).organisations;
    expect(organisationsAt('2024-11-20T08:00+07:00')).toEqual(['ldld-thanh-xuan']);
    expect(organisationsAt('2025-12-20T08:00+07:00')).toEqual(['cong-doan-xa-phuong']);
  });

  it('knows an organisation by its abbreviations', () => {
    const standfirst = 'CĐ ngành GTVT Hà Nội tập huấn cho 240 lượt cán bộ.';
    expect(suggestTags({ standfirst }, suggester).organisations).toEqual(['cdn-giao-thong-van-tai']);
  });

  it('does not read addresses, descriptions of pictures or names of components', () => {
    const body =
      '<Figure src="/media/a.svg" alt="Công đoàn quận Ba Vì" />\n[tin](https://a.vn/quan-thanh-xuan)';
    expect(suggestTags({ body }, suggester)).toEqual({ districts: [], organisations: [], topics: [] });
  });

  it('is right in at least 85% of what it suggests for the sample articles, and finds 75% of their tags', () => {
    const kinds = ['districts', 'organisations', 'topics'] as const;
    const tally = Object.fromEntries(kinds.map((kind) => [kind, { right: 0, suggested: 0, real: 0 }]));
    for (const { data, body } of readAll('articles')) {
      const suggested = suggestTags({ ...data, body: body?.source ?? '' }, suggester);
      for (const kind of kinds) {
        const real = data[kind] ?? [];
        const count = tally[kind];
        if (!count) continue;
        count.right += suggested[kind].filter((slug) => real.includes(slug)).length;
        count.suggested += suggested[kind].length;
        count.real += real.length;
      }
    }
    for (const { right, suggested, real } of Object.values(tally)) {
      expect(right / suggested).toBeGreaterThan(0.85);
      expect(right / real).toBeGreaterThan(0.75);
    }
  });
});

function readAll<C extends CollectionName>(collection: C): Entry<C>[] {
  return readdirSync(path.join(CONTENT, collection), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:yaml|mdx)$/.test(file))
    .map((file) => read(`${collection}/${file}`) as Entry<C>);
}

function read(file: string): Entry {
  const { entry } = readEntry(readFileSync(path.join(CONTENT, file)), `content/${file}`);
  if (!entry) throw new Error(`content/${file} is wrong.`);
  return entry;
}
