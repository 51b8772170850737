import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { figureListsOf } from '../core/figures/figure-lists.ts';
import type { Article } from '../core/schema/collections/article.ts';

/**
 * Keeps the lists that articles stand in: which articles, in the order of their time, how many, and a digest of their
 * files. Every list has a `kind` and a `slug`; those of a district with a topic or an organisation serve related
 * articles and counts.
 */
export function createPostings(database: DatabaseSync): Postings {
  const find = database.prepare('SELECT number FROM lists WHERE kind = ? AND slug = ?');
  const create = database.prepare('INSERT INTO lists VALUES (NULL, ?, ?, 0, 0)');
  const resize = database.prepare(
    'UPDATE lists SET size = size + ?, digest = (digest + ?) % ? WHERE number = ?',
  );
  const insert = database.prepare('INSERT INTO postings VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM postings WHERE list = ? AND sort = ? AND article = ?');
  const article = database.prepare(
    'SELECT articles.number, status, data, blob FROM articles JOIN files USING (path) WHERE path = ?',
  );
  const numbers = new Map<string, number>();

  const numberOf = ({ kind, slug }: ListName): number => {
    const key = `${kind} ${slug}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = Number(find.get(kind, slug)?.number ?? create.run(kind, slug).lastInsertRowid);
    numbers.set(key, number);
    return number;
  };

  return {
    add(number, data, mark) {
      const sort = sortOf(data);
      for (const name of listsOf(data)) {
        const list = numberOf(name);
        insert.run(list, sort, number);
        resize.run(1, mark, DIGESTS, list);
      }
    },
    removeOf(file) {
      const row = article.get(file);
      if (row?.status !== 'published') return;
      const data = JSON.parse(String(row.data)) as Article;
      const mark = markOf(file, String(row.blob));
      for (const name of listsOf(data)) {
        const list = numberOf(name);
        drop.run(list, sortOf(data), Number(row.number));
        resize.run(-1, DIGESTS - mark, DIGESTS, list);
      }
    },
  };
}

/** So many digests there are of lists: sums of their articles' marks, in whatever order they came. */
export const DIGESTS = 2 ** 48;

/** A number for an article as its file has it, in a digest of the list it stands in. */
export function markOf(file: string, blob: string): number {
  return createHash('sha256').update(`${file}\0${blob}`).digest().readUIntBE(0, 6);
}

/** Where an article stands in every list: by its time, and among those of one minute by its id. */
export function sortOf({ publishedAt, id }: Article): string {
  return `${publishedAt} ${id}`;
}

/** The lists a published article stands in. */
export function listsOf({
  publishedAt,
  districts = [],
  topics,
  organisations = [],
  authors,
  series,
  isRecommended,
  figures,
}: Article): ListName[] {
  const [year = '', month = ''] = publishedAt.split('-');
  return [
    { kind: 'all', slug: '' },
    ...(isRecommended ? [{ kind: 'recommended', slug: '' }] : []),
    { kind: 'year', slug: year },
    { kind: 'month', slug: `${year}/${month}` },
    ...districts.map((slug) => ({ kind: 'district', slug })),
    ...topics.map((slug) => ({ kind: 'topic', slug })),
    ...organisations.map((slug) => ({ kind: 'organisation', slug })),
    ...(series === undefined ? [] : [{ kind: 'series', slug: series }]),
    ...authors.map((slug) => ({ kind: 'author', slug })),
    ...districts.flatMap((district) =>
      topics.map((topic) => ({ kind: 'district-topic', slug: `${district}/${topic}` })),
    ),
    ...districts.flatMap((district) =>
      organisations.map((organisation) => ({
        kind: 'district-organisation',
        slug: `${district}/${organisation}`,
      })),
    ),
    ...figureListsOf({ figures, topics }).map((slug) => ({ kind: 'figures', slug })),
  ];
}

export interface ListName {
  kind: string;
  slug: string;
}

export interface Postings {
  add: (number: number, data: Article, mark: number) => void;
  removeOf: (file: string) => void;
}
