import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { hasAddress, internalLinks } from '../support/built-pages.ts';
import { feedFaults } from '../support/feed-faults.ts';
import { it } from '../support/sample-site.ts';

describe('the built site', () => {
  it('has feeds and sitemaps that hold to their schemas', async ({ site }) => {
    const feeds = readFeeds(site.folder);
    expect(feeds.size).toBeGreaterThan(300);
    expect(await feedFaults(feeds)).toEqual([]);
  });

  it('tells whom to write of a hole, and programs what is where', ({ site }) => {
    const read = (file: string) => readFileSync(path.join(site.folder, file), 'utf8');
    expect(read('.well-known/security.txt')).toMatch(
      /^Contact: mailto:\S+@\S+\nExpires: 2027-10-31T00:00:00\+07:00\n/,
    );
    const named = [...read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(
      ([, address = '']) => new URL(address),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ pathname }) => !hasAddress(site.folder, pathname))).toEqual([]);
  });

  it('names in sitemaps and feeds only what exists, with the address from the settings', ({
    site,
    pages,
  }) => {
    const texts = [...readFeeds(site.folder).values()];
    const addresses = texts.flatMap(namedAddresses).map((address) => new URL(address));
    expect(addresses.length).toBeGreaterThan(pages.size);
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(['https://nhipcongdoan.example']));
    expect(addresses.filter(({ pathname }) => !hasAddress(site.folder, pathname))).toEqual([]);
  });

  it('leads from the sitemap index to every page, once, but for those behind the head of a list', ({
    site,
    pages,
  }) => {
    const sitemaps = readFeeds(site.folder);
    const index = namedAddresses(sitemaps.get('/sitemap.xml') ?? '').map(
      (address) => new URL(address).pathname,
    );
    expect(index.sort()).toEqual([...sitemaps.keys()].filter((url) => url.startsWith('/sitemap/')).sort());
    const listed = index
      .filter((url) => url !== '/sitemap/tin-moi.xml')
      .flatMap((url) => namedAddresses(sitemaps.get(url) ?? ''))
      .map((address) => new URL(address).pathname);
    const expected = [...pages.keys()].filter(
      (url) => !/\/trang\/|^\/(?:so-tay|ngoai-tuyen|ban-nhe)\/|^\/404/.test(url),
    );
    expect(listed.sort()).toEqual(expected.sort());
  });

  it('names in the sitemap of news what appeared in its last two days', ({ site }) => {
    const sitemap = readFeeds(site.folder).get('/sitemap/tin-moi.xml') ?? '';
    const times = [...sitemap.matchAll(/<news:publication_date>([^<]+)</g)].map(([, time = '']) =>
      Date.parse(time),
    );
    expect(times.length).toBeGreaterThan(0);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2 * 86_400_000);
  });

  it('offers on the page of a district, topic or organisation its own feeds', ({ pages }) => {
    for (const url of [
      '/',
      '/dia-ban/ung-hoa/',
      '/chu-de/nu-cong/',
      '/to-chuc/ldld-thanh-xuan/',
      '/dong-su-kien/lap-cong-doan-xa-phuong/',
      '/tac-gia/ban-bien-tap/',
      '/nam/2024/11/',
      '/nen-xem/',
    ]) {
      const offered = internalLinks(pages.get(url) ?? '').filter((address) =>
        /\.(?:xml|json)$/.test(address),
      );
      expect(offered).toEqual(
        expect.arrayContaining(['rss.xml', 'atom.xml', 'feed.json'].map((file) => url + file)),
      );
    }
  });
});

/** The sitemaps and feeds of a built site by their URL. */
function readFeeds(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^sitemap(?:\/.+)?\.xml$|(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file));
  return new Map(files.map((file) => [`/${file}`, readFileSync(path.join(folder, file), 'utf8')]));
}

/** The addresses a sitemap or feed names, but for those that only name its format. */
function namedAddresses(text: string): string[] {
  const found = text.matchAll(/<(?:loc|link)>([^<]+)<|href="([^"]+)"|_?url": "([^"]+)"/g);
  return [...found].map(([, inTag, inAttribute, inJson]) => inTag ?? inAttribute ?? inJson ?? '');
}
