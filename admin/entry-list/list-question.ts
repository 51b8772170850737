import type { EntryQuery } from '../../src/core/editing/entry-list.ts';
import { listAt, readListView, type ListView } from './list-address.ts';

/** How many rows one request brings. */
export const STRETCH = 50;

/** What a list asks: all it shows but the row it begins at. */
export function queryOf({ top: _, text, ...narrowed }: ListView): EntryQuery {
  return { ...narrowed, text };
}

/** The same for one stretch of the rows. */
export function askedOf(query: EntryQuery, stretch: number): EntryQuery {
  return { ...query, offset: stretch * STRETCH, limit: STRETCH };
}

/** What the list at the desk's first address will ask first; undefined where no list is. */
export function firstStretch(hash: string): EntryQuery | undefined {
  const [pathname = '', search = ''] = hash.slice(1).split('?', 2);
  const collection = listAt(pathname);
  if (collection === undefined || collection === 'settings') return undefined;
  const view = readListView(collection, search);
  return askedOf(queryOf(view), Math.floor(view.top / STRETCH));
}
