import { expect, it } from 'vitest';
import type { ArticleView } from './article-view.ts';
import { makeFeed } from './feed.ts';
import { toAtom } from './feed-atom.ts';
import { toRss } from './feed-rss.ts';

const SITE = {
  name: 'Báo',
  newsroom: 'Tòa soạn',
  tagline: 'Một câu',
  description: 'Hai câu',
  url: 'https://bao.example',
  email: 'thu@bao.example',
};
const ABOUT = { title: 'Nữ công - Báo', description: 'Một câu.', home: '/chu-de/nu-cong/' };

it('makes addresses absolute and names an article by its id alone', () => {
  const feed = makeFeed(SITE, ABOUT, [articleOf('aaaaaaaaaaaa')]);
  expect(feed.home).toBe('https://bao.example/chu-de/nu-cong/');
  expect(feed.items[0]).toMatchObject({
    id: 'tag:bao.example,2025:aaaaaaaaaaaa',
    url: 'https://bao.example/bai-viet/2025/aaaaaaaaaaaa/',
    categories: ['Nữ công', 'Đống Đa'],
  });
});

it('stands in a folder of its own where its page is a place on another', () => {
  const feed = makeFeed(
    SITE,
    { ...ABOUT, home: '/dia-ban/dong-da/#chu-de-nu-cong', folder: '/dia-ban/dong-da/chu-de/nu-cong/' },
    [],
  );
  const atom = toAtom(feed);
  expect(atom).toContain('href="https://bao.example/dia-ban/dong-da/chu-de/nu-cong/atom.xml"');
  expect(atom).toContain('href="https://bao.example/dia-ban/dong-da/#chu-de-nu-cong"');
});

it('changed when the last of its articles did, the newest or not', () => {
  const corrected = { ...articleOf('aaaaaaaaaaaa'), updatedAt: '2025-05-01T08:00+07:00' };
  expect(makeFeed(SITE, ABOUT, [articleOf('bbbbbbbbbbbb'), corrected]).changedAt).toBe(corrected.updatedAt);
});

it('is still a feed without articles', () => {
  const empty = makeFeed(SITE, ABOUT, []);
  expect(toRss(empty)).not.toContain('lastBuildDate');
  expect(toAtom(empty)).toContain('<updated>1970-01-01T07:00:00+07:00</updated>');
});

function articleOf(id: string): ArticleView {
  return {
    id,
    url: `/bai-viet/2025/${id}/`,
    title: 'Bài',
    standfirst: 'Một câu.',
    label: undefined,
    publishedAt: '2025-04-07T20:14+07:00',
    kicker: undefined,
    cover: undefined,
    file: `content/articles/2025/04/${id}.mdx`,
    year: '2025',
    slug: id,
    updatedAt: undefined,
    authors: [{ slug: 'ban-bien-tap', name: 'Ban Biên tập', url: '/tac-gia/ban-bien-tap/', isTeam: true }],
    districts: [{ slug: 'dong-da', name: 'Đống Đa', url: '/dia-ban/dong-da/' }],
    organisations: [],
    signatures: [],
    series: undefined,
    topics: [{ slug: 'nu-cong', name: 'Nữ công', url: '/chu-de/nu-cong/' }],
    source: undefined,
    corrections: [],
    oldUrls: [],
    figures: [],
  };
}
