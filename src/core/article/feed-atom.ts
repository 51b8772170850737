import type { Feed, FeedItem } from './feed.ts';
import { toFullDate } from './feed-date.ts';
import { element, xmlDocument } from './feed-xml.ts';

/** A feed as Atom 1.0. */
export function toAtom(feed: Feed): string {
  const self = new URL('atom.xml', feed.folder).href;
  const parts = [
    element('id', {}, self),
    element('title', {}, feed.title),
    element('subtitle', {}, feed.description),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    element('updated', {}, toFullDate(feed.changedAt)),
    toAuthor(feed.publisher),
    ...feed.items.map(toEntry),
  ];
  return xmlDocument(element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' }, parts));
}

function toEntry(item: FeedItem): string {
  return element('entry', {}, [
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    element('published', {}, toFullDate(item.publishedAt)),
    element('updated', {}, toFullDate(item.updatedAt ?? item.publishedAt)),
    ...item.authors.map(toAuthor),
    ...item.categories.map((term) => element('category', { term })),
    element('summary', {}, item.summary),
  ]);
}

function toAuthor(name: string): string {
  return element('author', {}, [element('name', {}, name)]);
}
