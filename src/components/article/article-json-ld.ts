import { toFullDate } from '../../core/article/feed-date.ts';
import type { ArticleView, BodyView } from '../../core/article/article-view.ts';
import { readUpdates } from '../../core/body/read-updates.ts';
import type { Site } from '../../core/schema/collections/newsroom.ts';
import { toBreadcrumbs, writeJsonLd } from '../frame/json-ld.ts';
import { placeOf } from './article-place.ts';

/**
 * Describes an article and its place in the paper to search engines (schema.org NewsArticle, or LiveBlogPosting where
 * its body has a timeline) as text that is safe inside a script element.
 */
export function articleJsonLd(article: ArticleView, site: Site, segments: BodyView['segments'] = []): string {
  const absolute = (path: string) => new URL(path, site.url).href;
  const updates = readUpdates(segments);
  const place = placeOf(article.kicker);
  const description = {
    '@type': updates.length > 0 ? 'LiveBlogPosting' : 'NewsArticle',
    headline: article.title,
    description: article.standfirst,
    inLanguage: 'vi',
    mainEntityOfPage: absolute(article.url),
    datePublished: toFullDate(article.publishedAt),
    dateModified: toFullDate(article.updatedAt ?? article.publishedAt),
    author: article.authors.map(({ name, url, isTeam }) => ({
      '@type': isTeam ? 'Organization' : 'Person',
      name,
      url: absolute(url),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: absolute('/') },
    ...(article.cover && { image: [absolute(article.cover.src)] }),
    ...(article.topics[0] && { articleSection: article.topics[0].name }),
    ...(article.districts.length > 0 && {
      contentLocation: article.districts.map(({ name }) => ({ '@type': 'Place', name: `${name}, Hà Nội` })),
    }),
    ...(article.source?.url && { isBasedOn: article.source.url }),
    ...(updates.length > 0 && {
      coverageStartTime: toFullDate(updates.at(-1)?.at ?? article.publishedAt),
      liveBlogUpdate: updates.slice(0, MOST_UPDATES).map(({ at, title, anchor }) => ({
        '@type': 'BlogPosting',
        headline: title ?? `Cập nhật lúc ${at.slice(11, 16)}`,
        datePublished: toFullDate(at),
        url: absolute(`${article.url}#${anchor}`),
      })),
    }),
  };
  const breadcrumbs = toBreadcrumbs([...place, { name: article.title, url: article.url }], site.url);
  return writeJsonLd({ '@graph': place.length > 0 ? [description, breadcrumbs] : [description] });
}

/** The newest; each is described in some two hundred bytes. */
const MOST_UPDATES = 20;
