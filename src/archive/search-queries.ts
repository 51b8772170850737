import { articleUrl } from '../core/article/article-path.ts';
import { articleLabels, type Article } from '../core/schema/collections/article.ts';
import type { SearchDocument } from '../core/search/search-document.ts';
import { toCard } from './article-queries.ts';
import { parseFile } from './body-queries.ts';
import { findEntry } from './entry-queries.ts';
import type { Reading } from './reading.ts';

/** Every public article as search sees it, ordered by URL. Bodies are read one at a time. */
export function* listSearchDocuments(reading: Reading): Generator<SearchDocument> {
  const rows = reading.rows(
    `SELECT * FROM articles WHERE status = 'published' AND sort <= ? ORDER BY year, slug`,
    reading.latestSort(),
  );
  for (const row of rows) {
    const data = JSON.parse(String(row.data)) as Article;
    const year = String(row.year);
    const kicker = toCard(reading, row).kicker?.name;
    yield {
      url: articleUrl({ year, slug: String(row.slug) }),
      title: data.title,
      standfirst: data.standfirst,
      text: parseFile(reading.checkout, String(row.path)).text,
      ...(kicker === undefined ? {} : { kicker }),
      ...(data.label === undefined ? {} : { label: articleLabels[data.label] }),
      publishedAt: data.publishedAt,
      year: data.publishedAt.slice(0, 4),
      districts: named(data.districts, (slug) => findEntry(reading, 'districts', slug)),
      topics: named(data.topics, (slug) => findEntry(reading, 'topics', slug)),
      organisations: named(data.organisations, (slug) => findEntry(reading, 'organisations', slug)).map(
        (organisation) => ({
          ...organisation,
          aliases: findEntry(reading, 'organisations', organisation.slug)?.aliases ?? [],
        }),
      ),
    };
  }
}

function named(slugs: string[] = [], find: (slug: string) => { name: string } | undefined) {
  return slugs.flatMap((slug) => {
    const entry = find(slug);
    return entry ? [{ slug, name: entry.name }] : [];
  });
}
