import { entrySlug } from '../core/editing/entry-list.ts';
import type { PublicEntry } from '../core/editing/public-entries.ts';
import type { Reading } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

const FIELDS = [
  ...['id', 'title', 'publishedAt', 'updatedAt', 'label'],
  ...['authors', 'districts', 'organisations', 'topics'],
] as const satisfies (keyof PublicEntry)[];

/**
 * The public articles of a month (`2025-12`), newest first, for a desk that has only files to ask. Never a draft, nor one to come.
 */
export function listPublicEntries(reading: Reading, month: string): PublicEntry[] {
  const list = month.replace('-', '/');
  noteRange(`month ${list}`, FIRST, LAST);
  noteRead(`listed ${month}`);
  return reading
    .rows(
      `SELECT path, json_extract(data, ${FIELDS.map((field) => `'$.${field}'`).join(', ')}) AS fields
       FROM postings JOIN articles ON articles.number = article
       WHERE list = ? AND postings.sort <= ? ORDER BY postings.sort DESC, path DESC`,
      reading.listNumber('month', list),
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
