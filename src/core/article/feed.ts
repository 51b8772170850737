import type { Site } from '../schema/collections/newsroom.ts';
import type { ArticleView } from './article-view.ts';

/** How many articles a feed holds. */
export const FEED_SIZE = 20;

export const FEED_FORMATS = [
  { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

/**
 * The feed of a list, from its articles (newest first); `home` is the path of the page it belongs to. Its files stand
 * there too, or in `folder`.
 */
export function makeFeed(site: Site, about: FeedAbout, articles: ArticleView[]): Feed {
  const absolute = (path: string) => new URL(path, site.url).href;
  const items = articles.map((article) => ({
    id: articleUri(site, article.id),
    url: absolute(article.url),
    title: article.title,
    summary: article.standfirst,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    authors: article.authors.map(({ name }) => name),
    categories: [...article.topics, ...article.districts].map(({ name }) => name),
  }));
  return {
    ...about,
    home: absolute(about.home),
    folder: absolute(about.folder ?? about.home),
    publisher: site.newsroom,
    changedAt: items.map((item) => item.updatedAt ?? item.publishedAt).reduce(later, NEVER),
    items,
  };
}

/** A name for an article that outlives its address: a reader's program knows by it what it has shown already. */
function articleUri(site: Site, id: string): string {
  return `tag:${new URL(site.url).hostname},2025:${id}`;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** What Atom, which asks for a date, hears of a list without articles. */
const NEVER = '1970-01-01T07:00+07:00';

interface FeedAbout {
  title: string;
  description: string;
  home: string;
  folder?: string;
}

/** What every format tells; addresses are absolute, dates are stamps. */
export interface Feed extends Required<FeedAbout> {
  publisher: string;
  changedAt: string;
  items: FeedItem[];
}

export interface FeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  publishedAt: string;
  updatedAt: string | undefined;
  authors: string[];
  categories: string[];
}
