import type { Feed, FeedItem } from './feed.ts';
import { toRssDate } from './feed-date.ts';
import { element, escapeXml, xmlDocument } from './feed-xml.ts';

/** A feed as RSS 2.0. */
export function toRss(feed: Feed): string {
  const channel = element('channel', {}, [
    element('title', {}, feed.title),
    element('link', {}, feed.home),
    element('atom:link', {
      rel: 'self',
      type: 'application/rss+xml',
      href: new URL('rss.xml', feed.folder).href,
    }),
    element('description', {}, feed.description),
    element('language', {}, 'vi'),
    ...(feed.items.length > 0 ? [element('lastBuildDate', {}, toRssDate(feed.changedAt))] : []),
    ...feed.items.map(toItem),
  ]);
  const names = {
    version: '2.0',
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlDocument(element('rss', names, [channel]));
}

function toItem({ id, url, title, summary, publishedAt, authors, categories }: FeedItem): string {
  return element('item', {}, [
    element('title', {}, title),
    element('link', {}, url),
    element('guid', { isPermaLink: 'false' }, id),
    // Readers' programs take this for HTML; ours is plain text.
    element('description', {}, escapeXml(summary)),
    element('pubDate', {}, toRssDate(publishedAt)),
    ...authors.map((name) => element('dc:creator', {}, name)),
    ...categories.map((name) => element('category', {}, name)),
  ]);
}
