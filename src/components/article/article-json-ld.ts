import type { ArticleView } from '../../core/article/article-view.ts';
import type { Site } from '../../core/schema/collections/newsroom.ts';
import { writeJsonLd } from '../frame/json-ld.ts';

/** Describes an article to search engines (schema.org NewsArticle) as text that is safe inside a script element. */
export function articleJsonLd(article: ArticleView, site: Site): string {
  const absolute = (path: string) => new URL(path, site.url).href;
  const description = {
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.standfirst,
    inLanguage: 'vi',
    mainEntityOfPage: absolute(article.url),
    datePublished: article.publishedAt,
    dateModified: article.updatedAt ?? article.publishedAt,
    author: article.authors.map(({ name, url }) => ({ '@type': 'Organization', name, url: absolute(url) })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: absolute('/') },
    ...(article.cover && { image: [absolute(article.cover.src)] }),
    ...(article.topics[0] && { articleSection: article.topics[0].name }),
    ...(article.districts.length > 0 && {
      contentLocation: article.districts.map(({ name }) => ({ '@type': 'Place', name: `${name}, Hà Nội` })),
    }),
    ...(article.source?.url && { isBasedOn: article.source.url }),
  };
  return writeJsonLd(description);
}
