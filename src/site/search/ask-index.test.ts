import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { searchArticles, type AnswerPage } from '../../components/search/search-articles.ts';
import type { IndexClient } from '../../components/search/search-index-client.ts';
import { searchProgressively } from '../../components/search/search-progressively.ts';
import type { SearchFilters } from '../../core/search/search-state.ts';
import { sourceOf, thirtyDocuments } from './documents.fixture.ts';
import { openIndexOnDisk } from './index-on-disk.fixture.ts';
import { buildShards } from './shards.ts';

let folder: string;
let client: IndexClient;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
  await buildShards(sourceOf(thirtyDocuments), folder);
  client = openIndexOnDisk(folder);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

async function ask(query: string, filters: SearchFilters = {}, isWhole = true) {
  const opened = await client.open({ year: filters.year, isWhole });
  const answer = await searchArticles(opened, { query, filters });
  const page = await answer.readPage(0);
  return { ...answer, ...page, counts: await answer.count(), urls: page.articles.map(({ url }) => url) };
}

const print = ({ excerpt }: AnswerPage['articles'][number]) =>
  excerpt.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const url = (number: number) => thirtyDocuments[number]?.url ?? '';

describe('a search of the built index', () => {
  it.each([
    ['đoàn viên', [3, 4]],
    ['đoạn viền', [4, 3]],
    ['ĐOÀN VIÊN'.normalize('NFD'), [3, 4]],
    ['đoan vien', [4, 3]],
    ['doan vien', [4, 3]],
  ])(
    'for %j finds every way to write the marks, the syllables together and the right marks first',
    async (query, [first, second]) => {
      const { urls, total } = await ask(query);
      expect(urls.slice(0, 2)).toEqual([first, second].map((number) => url(number ?? -1)));
      expect(urls[2]).toBe(url(5));
      expect(total).toBe(3);
    },
  );

  it.each(['hoà bình', 'hòa bình', 'hoa binh'])('for %j finds either tone placement', async (query) => {
    expect((await ask(query)).urls).toEqual([url(6)]);
  });

  it('finds whole syllables before longer ones, and longer ones while the last is being typed', async () => {
    expect((await ask('doan')).urls[0]).not.toBe(url(8));
    expect((await ask('doan')).urls).toContain(url(8));
    expect((await ask('doan ')).urls).not.toContain(url(8));
  });

  it.each(['44.420 suất', '44420', '27/20', '"27/20 người"', '44.'])(
    'for %j finds a figure',
    async (query) => {
      expect((await ask(query)).urls).toEqual(query === '44.' ? [] : [url(9)]);
    },
  );

  it('finds an article by another name of its organisation', async () => {
    const { urls, missing } = await ask('hội thợ may');
    expect(urls[0]).toBe(url(10));
    expect(missing).toEqual([]);
  });

  it('does not take a year for a date', async () => {
    expect((await ask('2021')).total).toBe(0);
  });

  it('keeps only what stands together for a query in quotation marks', async () => {
    expect((await ask('"viên chức"')).urls).toEqual([url(5)]);
    expect((await ask('"đoàn chức"')).total).toBe(0);
  });

  it('searches for what was meant where the finger slipped, and says so', async () => {
    const { urls, didYouMean } = await ask('boosng đá mừng xân ');
    const meant = thirtyDocuments.filter(({ title }) => title.includes('bóng đá'));
    expect(urls.toSorted()).toEqual(meant.map((document) => document.url).sort());
    expect(didYouMean).toBe('bóng đá mừng xuân');
  });

  it('takes no word for another that nobody wrote beside the rest', async () => {
    expect((await ask('mái ấm xăm ')).didYouMean).toBeUndefined();
  });

  it('takes a word that an article repeats for no slip, seldom as it is', async () => {
    const { urls, didYouMean } = await ask('conga nhân ');
    expect(urls).toEqual([url(11)]);
    expect(didYouMean).toBeUndefined();
    expect((await ask('congb nhân ')).didYouMean).toBe('công nhân');
  });

  it('lets words that ask be missing', async () => {
    const { urls, total } = await ask('bếp ăn ca ở đâu');
    expect(total).toBe(5);
    expect(urls).toHaveLength(5);
  });

  it('puts the newest first where the reader wants it so', async () => {
    const opened = await client.open({ isWhole: true });
    const answer = await searchArticles(opened, { query: 'công nhân', filters: {}, sort: 'date' as const });
    const dates = (await answer.readPage(0)).articles.map(({ publishedAt }) => publishedAt);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('names the syllables that no article has', async () => {
    const { urls, missing } = await ask('xylophone hòa bình ');
    expect(urls).toEqual([url(6)]);
    expect(missing).toEqual(['xylophone']);
  });

  it.each([
    ['further down', 'phụ trách và thời hạn canh ', []],
    ['that is none of those found', 'phụ trách và thời hạn nhạc ', []],
    ['that a filter leaves out', 'phụ trách và thời hạn canh ', ['canh']],
  ])('names none that an article has %s', async (where, query, missing) => {
    const filters: SearchFilters = where.startsWith('that a filter') ? { year: '2024' } : {};
    const opened = await client.open({ isWhole: true });
    const answer = await searchArticles(opened, { query, filters, sort: 'date' });
    expect(answer.missing).toEqual(missing);
  });

  it('gives excerpts and titles as they were written, with their matches', async () => {
    const { articles } = await ask('đoàn viên');
    expect(articles[0] && print(articles[0])).toBe(
      'Sáng nay, cán bộ tới cơ sở và nghe ý kiến. Buổi chiều là phần gặp mặt [đoàn viên] tiêu biểu của năm.',
    );
    expect((await ask('mái ấm')).articles[0]?.title).toEqual([
      { text: 'Trao ', isMatch: false },
      { text: 'mái ấm', isMatch: true },
      { text: ' cho công nhân khó khăn', isMatch: false },
    ]);
  });
});

describe('the filters of the built index', () => {
  it('combine with each other and with words', async () => {
    const { total } = await ask('công nhân', { district: 'thanh-xuan', topic: 'cham-lo-tet' });
    const expected = thirtyDocuments.filter(
      ({ title, districts, topics }) =>
        /công nhân/i.test(title) && districts[0]?.slug === 'thanh-xuan' && topics[0]?.slug === 'cham-lo-tet',
    );
    expect(total).toBe(expected.length);
    expect(total).toBeGreaterThan(0);
    expect((await ask('công nhân', { district: 'khong-co' })).total).toBe(0);
    expect((await ask('', { organisation: 'cd-nganh-may' })).urls).toEqual([url(10)]);
  });

  it('browse the newest first, by pages of ten', async () => {
    const { articles } = await ask('', { district: 'dong-da' });
    const dates = articles.map(({ publishedAt }) => publishedAt);
    expect(articles).toHaveLength(10);
    expect(dates).toEqual(dates.toSorted().reverse());
    const all = await ask('cán bộ');
    const pages = await Promise.all([0, 1, 2].map((page) => all.readPage(page)));
    expect(pages.map((page) => page.articles.length)).toEqual([10, 10, 10]);
  });

  it('count what each choice would give, the other choices as they are', async () => {
    expect((await ask('', { year: '2021' })).counts).toMatchObject({
      year: { '2021': 6 },
      topic: { 'bua-com-ca': 3, 'cham-lo-tet': 3 },
    });
    const { counts } = await ask('', { year: '2021', topic: 'cham-lo-tet' });
    expect(counts.year).toEqual({ '2021': 3 });
    expect(counts.topic).toEqual({ 'bua-com-ca': 3, 'cham-lo-tet': 3 });
  });
});

describe('the years of the built index', () => {
  it('are the newest three until more are wanted, and one where a reader filters by it', async () => {
    const recent = await ask('cán bộ', {}, false);
    expect([recent.total, recent.years]).toEqual([18, ['2024', '2023', '2022']]);
    expect(recent.counts).toEqual({ year: { '2024': 6, '2023': 6, '2022': 6 } });
    const whole = await ask('cán bộ');
    expect([whole.total, whole.years]).toEqual([30, []]);
    expect(whole.counts.district).toEqual({ 'thanh-xuan': 10, 'dong-da': 10, 'ung-hoa': 10 });
    const one = await ask('cán bộ', { year: '2021' }, false);
    expect([one.total, one.years]).toEqual([6, []]);
    expect(one.counts.topic).toEqual({ 'bua-com-ca': 3, 'cham-lo-tet': 3 });
    expect(one.counts.year).toEqual({ '2021': 6 });
  });
});

describe('a search of the newest years first', () => {
  const asked = (query: string) => ({ query, filters: {} });
  const widen = async (query: string, goesOn = true) => {
    const told: number[] = [];
    const { found, opened } = await searchProgressively(client, asked(query), false, [], (newest, askAll) => {
      told.push(newest.found.total);
      return goesOn ? askAll() : Promise.resolve(newest);
    });
    return { total: found.total, isWhole: opened.isWhole, told };
  };

  it('is enough where they have a page of articles with its words', async () => {
    expect(await widen('cán bộ cơ sở')).toEqual({ total: 18, isWhole: false, told: [] });
    expect(await widen('')).toEqual({ total: 18, isWhole: false, told: [] });
  });

  it('is enough where one has all of a long query as typed', async () => {
    expect(await widen('gặp mặt đoàn viên tiêu biểu')).toEqual({ total: 1, isWhole: false, told: [] });
  });

  it('goes on to all where they have few, or the syllables but not beside each other', async () => {
    expect(await widen('bóng đá')).toEqual({ total: 5, isWhole: true, told: [3] });
    expect(await widen('sáng cơ nghe bộ')).toEqual({ total: 30, isWhole: true, told: [18] });
  });

  it('is enough where they have a page and the newest are wanted first', async () => {
    const byDate = { ...asked('sáng cơ nghe bộ'), sort: 'date' as const };
    const { opened } = await searchProgressively(client, byDate, false, []);
    expect(opened.isWhole).toBe(false);
  });

  it('goes on to all where they know a word only as another', async () => {
    const { articles } = await (
      await searchProgressively(client, asked('canh bộ cơ sở '), false, [])
    ).found.readPage(0);
    expect(articles[0]?.url).toBe(url(10));
  });

  it('goes on to all where the last word may be half of one that these have', async () => {
    expect(await widen('cán bộ cơ s')).toMatchObject({ isWhole: true });
  });

  it('is left at that where it is not to go on', async () => {
    expect(await widen('bóng đá', false)).toEqual({ total: 3, isWhole: false, told: [3] });
  });

  it('goes on to all where they have nothing', async () => {
    expect(await widen('đoạn viền')).toMatchObject({ isWhole: true });
  });
});
