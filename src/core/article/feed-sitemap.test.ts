import { expect, it } from 'vitest';
import { toNewsSitemap, toSitemap, toSitemapIndex, toSitemapOfYear } from './feed-sitemap.ts';

it('dates the pages of a sitemap that have a date', () => {
  expect(
    toSitemap([
      { url: 'https://bao.example/' },
      { url: 'https://bao.example/a/', changedAt: '2025-04-07T20:14+07:00' },
    ]),
  ).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url>
<loc>https://bao.example/</loc>
</url>
<url>
<loc>https://bao.example/a/</loc>
<lastmod>2025-04-07T20:14:00+07:00</lastmod>
</url>
</urlset>
`);
});

it('tells of the articles of a year what it tells of any pages', () => {
  const home = 'https://bao.example/bai-viet/2025/';
  const pages = [
    { url: `${home}a-1/`, changedAt: '2025-04-07T20:14+07:00' },
    { url: `${home}b/`, changedAt: '2025-12-31T00:00+07:00' },
  ];
  const changes = 'a-1 2025-04-07T20:14+07:00\nb 2025-12-31T00:00+07:00';
  expect(toSitemapOfYear(home, changes)).toBe(toSitemap(pages));
  expect(toSitemapOfYear(home, '')).toBe(toSitemap([]));
});

it('names sitemaps in an index', () => {
  expect(toSitemapIndex(['https://bao.example/sitemap/2025.xml'])).toContain(
    '<sitemap>\n<loc>https://bao.example/sitemap/2025.xml</loc>\n</sitemap>',
  );
});

it('tells of news its paper, language, time and escaped title', () => {
  const xml = toNewsSitemap('Báo & Bạn', [
    {
      url: 'https://bao.example/a/',
      title: 'Lương < 5 & “mới” 🎉\u0007',
      publishedAt: '2025-04-07T20:14+07:00',
    },
  ]);
  expect(xml).toContain('<news:name>Báo &#38; Bạn</news:name>\n<news:language>vi</news:language>');
  expect(xml).toContain('<news:publication_date>2025-04-07T20:14:00+07:00</news:publication_date>');
  expect(xml).toContain('<news:title>Lương &#60; 5 &#38; “mới” 🎉</news:title>');
});
