import type { Feed, FeedItem } from './feed.ts';
import { toFullDate } from './feed-date.ts';

/** A feed as JSON Feed 1.1. */
export function toJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: new URL('feed.json', feed.folder).href,
    description: feed.description,
    language: 'vi',
    authors: [{ name: feed.publisher }],
    items: feed.items.map(toItem),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

function toItem({ id, url, title, summary, publishedAt, updatedAt, authors, categories }: FeedItem) {
  return {
    id,
    url,
    title,
    content_text: summary,
    date_published: toFullDate(publishedAt),
    ...(updatedAt !== undefined && { date_modified: toFullDate(updatedAt) }),
    authors: authors.map((name) => ({ name })),
    tags: categories,
  };
}
