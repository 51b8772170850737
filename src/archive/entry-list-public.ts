import { entrySlug } from '../core/editing/entry-list.ts';
import type { PublicEntry } from '../core/editing/public-entries.ts';
import type { Reading } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

const FIELDS = [
  ...['id', 'title', 'publishedAt', 'updatedAt', 'label'],
  ...['authors', 'districts', 'organisations', 'topics'],
] as const satisfies (keyof PublicEntry)[];

/**
 * The public articles of a year, newest first, for a desk that has only files to ask. Never a draft, nor one to come.
 * SQLite takes the few fields out of each article: to parse ten thousand whole ones is most of a publish.
 */
export function listPublicEntries(reading: Reading, year: string): PublicEntry[] {
  noteRange(`year ${year}`, FIRST, LAST);
  noteRead(`listed ${year}`);
  return reading
    .rows(
      `SELECT path, json_extract(data, ${FIELDS.map((field) => `'$.${field}'`).join(', ')}) AS fields
       FROM postings JOIN articles ON articles.number = article
       WHERE list = ? AND postings.sort <= ? ORDER BY postings.sort DESC, path DESC`,
      reading.listNumber('year', year),
      reading.latestSort(),
    )
    .map((row) => {
      const values = JSON.parse(String(row.fields)) as unknown[];
      // A field that an article lacks is null there.
      const given = FIELDS.map((field, at): [string, unknown] => [field, values[at] ?? undefined]);
      const slug = entrySlug('articles', String(row.path));
      return { slug, ...Object.fromEntries(given) } as PublicEntry;
    });
}
