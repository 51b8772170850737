import { toFullDate } from './feed-date.ts';
import { element, escapeXml, xmlDocument } from './feed-xml.ts';

const SITEMAP = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const NEWS = { ...SITEMAP, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };

/** A sitemap of pages; `changedAt` is a stamp, left out where a page has no date of its own. */
export function toSitemap(pages: { url: string; changedAt?: string }[]): string {
  const urls = pages.map(({ url, changedAt }) => {
    const changed = changedAt === undefined ? [] : [element('lastmod', {}, toFullDate(changedAt))];
    return element('url', {}, [element('loc', {}, url), ...changed]);
  });
  return xmlDocument(element('urlset', SITEMAP, urls));
}

/**
 * A sitemap of articles that stand below `home`: `changes` has a line for each, with its slug and the stamp of when it
 * last changed. Thousands are written again with each article that comes: one at a time takes twenty times as long.
 */
export function toSitemapOfYear(home: string, changes: string): string {
  const url = element('url', {}, [
    element('loc', {}, `${home}$1/`),
    element('lastmod', {}, toFullDate('$2')),
  ]);
  return xmlDocument(element('urlset', SITEMAP, [escapeXml(changes).replace(CHANGE, url)]));
}

const CHANGE = /^(\S+) (\S{16})\S*$/gm;

/** A sitemap of sitemaps. It gives no dates, so that it changes only when a sitemap appears or goes. */
export function toSitemapIndex(urls: string[]): string {
  const sitemaps = urls.map((url) => element('sitemap', {}, [element('loc', {}, url)]));
  return xmlDocument(element('sitemapindex', SITEMAP, sitemaps));
}

/** A sitemap of news in the way of Google News. */
export function toNewsSitemap(publication: string, articles: NewsPage[]): string {
  const urls = articles.map(({ url, title, publishedAt }) =>
    element('url', {}, [
      element('loc', {}, url),
      element('news:news', {}, [
        element('news:publication', {}, [
          element('news:name', {}, publication),
          element('news:language', {}, 'vi'),
        ]),
        element('news:publication_date', {}, toFullDate(publishedAt)),
        element('news:title', {}, title),
      ]),
    ]),
  );
  return xmlDocument(element('urlset', NEWS, urls));
}

interface NewsPage {
  url: string;
  title: string;
  publishedAt: string;
}
