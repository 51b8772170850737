import type { DatabaseSync } from 'node:sqlite';
import { DIGESTS, listsOf, sortOf, type ListName, type Postings } from './postings.ts';

/**
 * Keeps the lists of an index that is being made in memory until {@link GatheredPostings.finish} writes them, each
 * in its order and with its size: written as they come, every article would change eight places of the index.
 */
export function gatherPostings(database: DatabaseSync): GatheredPostings {
  const lists = new Map<string, ListName & { articles: number[]; digest: number }>();
  const sorts = new Map<number, string>();
  return {
    add(number, data, mark) {
      sorts.set(number, sortOf(data));
      for (const { kind, slug } of listsOf(data)) {
        const key = `${kind} ${slug}`;
        const list = lists.get(key);
        if (list) {
          list.articles.push(number);
          list.digest = (list.digest + mark) % DIGESTS;
        } else {
          lists.set(key, { kind, slug, articles: [number], digest: mark });
        }
      }
    },
    removeOf: refuseRemoval,
    finish() {
      const create = database.prepare('INSERT INTO lists VALUES (NULL, ?, ?, ?, ?)');
      const insert = database.prepare('INSERT INTO postings VALUES (?, ?, ?)');
      const places = new Map(
        [...sorts].sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([article], index) => [article, index]),
      );
      const placeOf = (article: number) => places.get(article) ?? 0;
      for (const { kind, slug, articles, digest } of lists.values()) {
        const { lastInsertRowid: list } = create.run(kind, slug, articles.length, digest);
        articles.sort((a, b) => placeOf(a) - placeOf(b));
        for (const article of articles) insert.run(list, sorts.get(article) ?? '', article);
      }
    },
  };
}

export function refuseRemoval(): never {
  throw new Error('Nothing is removed from an index that is being made.');
}

export interface GatheredPostings extends Postings {
  finish: () => void;
}
