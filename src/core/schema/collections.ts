import { parseArticlePath } from '../article/article-path.ts';
import type { CollectionDeclaration } from './collection.ts';
import { articles, type Article } from './collections/article.ts';
import { abbreviations, authors, frontPage, pages, site } from './collections/newsroom.ts';
import type { Abbreviations, Author, FrontPage, Page, Site } from './collections/newsroom.ts';
import { districts, organisations, series, topics } from './collections/taxonomy.ts';
import type { District, Organisation, Series, Topic } from './collections/taxonomy.ts';
import { units, type Unit } from './collections/unit.ts';

/** Every collection of the portal, in the order the desk lists them. */
export const collections = {
  articles,
  districts,
  units,
  topics,
  organisations,
  series,
  authors,
  pages,
  site,
  frontPage,
  abbreviations,
} as const satisfies Record<string, CollectionDeclaration>;

/** Which collection a content file belongs to, and its slug there; undefined where a file has no home. */
export function placeOf(file: string): { collection: CollectionName; slug: string } | undefined {
  const article = parseArticlePath(file);
  if (article) return { collection: 'articles', slug: article.slug };
  for (const [name, { place, hasBody }] of Object.entries(collections) as [
    CollectionName,
    CollectionDeclaration,
  ][]) {
    if (place.kind === 'file' && place.file === file) return { collection: name, slug: name };
    if (place.kind !== 'flat' || !file.startsWith(`${place.folder}/`)) continue;
    const [, slug] = (hasBody ? MDX_NAME : YAML_NAME).exec(file.slice(place.folder.length + 1)) ?? [];
    if (slug) return { collection: name, slug };
  }
  return undefined;
}

const MDX_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.mdx$/;
const YAML_NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

export type CollectionName = keyof typeof collections;

export interface EntryData {
  articles: Article;
  districts: District;
  units: Unit;
  topics: Topic;
  organisations: Organisation;
  series: Series;
  authors: Author;
  pages: Page;
  site: Site;
  frontPage: FrontPage;
  abbreviations: Abbreviations;
}
