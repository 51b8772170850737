import { describe, expect, it } from 'vitest';
import { toAtom } from '../../src/core/article/feed-atom.ts';
import { toJsonFeed } from '../../src/core/article/feed-json.ts';
import { toRss } from '../../src/core/article/feed-rss.ts';
import { toNewsSitemap, toSitemap, toSitemapIndex } from '../../src/core/article/feed-sitemap.ts';
import { feedOf, NASTY } from '../../src/core/article/feed.fixture.ts';
import { feedFaults } from './feed-faults.ts';

const news = [{ url: 'https://bao.example/a/', title: NASTY, publishedAt: '2025-04-07T20:14+07:00' }];
const pages = [
  { url: 'https://bao.example/a/', changedAt: '2025-04-07T20:14+07:00' },
  { url: 'https://bao.example/' },
];
const texts = {
  atom: toAtom(feedOf({ title: NASTY })),
  rss: toRss(feedOf({ title: NASTY })),
  json: toJsonFeed(feedOf({ title: NASTY })),
  sitemap: toSitemap(pages),
  news: toNewsSitemap('Báo', news),
  index: toSitemapIndex(['https://bao.example/sitemap/2025.xml']),
};

describe('feedFaults', () => {
  it('finds nothing wrong with what the site makes, whatever a title holds', async () => {
    expect(await feedFaults(new Map(Object.entries(texts)))).toEqual([]);
  });

  it.each([
    ['atom', /<updated>[^<]*<\/updated>/, ''],
    ['atom', /<published>[^<]*</, '<published>2025-04-07T20:14:00<'],
    ['atom', /rel="self"/, 'rel="me"'],
    ['atom', '<summary>', '<rating>5</rating><summary>'],
    ['rss', /\d\d:\d\d:\d\d \+0700/, '20:14'],
    ['rss', '<guid isPermaLink="false">', '<guid>'],
    ['rss', /<atom:link[^>]*>/, ''],
    ['json', /"content_text": "[^"]*",/, ''],
    ['json', /"feed_url": "[^"]*"/, '"feed_url": "feed.json"'],
    ['json', '+07:00', ''],
    ['sitemap', /<loc>[^<]*<\/loc>/, ''],
    ['sitemap', /<lastmod>[^<]*</, '<lastmod>07/04/2025<'],
    ['sitemap', '</urlset>', '<url><loc>https://bao.example/</loc></url></urlset>'],
    ['news', '>vi<', '>tiếng Việt<'],
    ['news', /<news:title>[^<]*<\/news:title>/, ''],
    ['index', /<loc>[^<]*</, '<loc>/sitemap/2025.xml<'],
    ['index', '</sitemapindex>', ''],
  ] as const)('finds what is wrong with %s where %s is “%s”', async (kind, part, other) => {
    const text = texts[kind].replace(part, other);
    expect(text).not.toBe(texts[kind]);
    expect(await feedFaults(new Map([['/x', text]]))).not.toEqual([]);
  });
});
