import { entrySlug } from '../core/editing/entry-list.ts';
import type { PublicEntry } from '../core/editing/public-entries.ts';
import type { Article } from '../core/schema/collections/article.ts';
import type { Reading } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

/** The public articles of a year, newest first, for a desk that has only files to ask. Never a draft, nor one to come. */
export function listPublicEntries(reading: Reading, year: string): PublicEntry[] {
  noteRange(`year ${year}`, FIRST, LAST);
  noteRead(`listed ${year}`);
  return reading
    .rows(
      `SELECT path, data FROM postings JOIN articles ON articles.number = article
       WHERE list = ? AND postings.sort <= ? ORDER BY postings.sort DESC, path DESC`,
      reading.listNumber('year', year),
      reading.latestSort(),
    )
    .map((row) => {
      const article = JSON.parse(String(row.data)) as Article;
      const { id, title, publishedAt, updatedAt, label, authors, districts, organisations, topics } = article;
      const slug = entrySlug('articles', String(row.path));
      return { slug, id, title, publishedAt, updatedAt, label, authors, districts, organisations, topics };
    });
}
