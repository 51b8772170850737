import { LISTED, type EntryQuery } from '../../src/core/editing/entry-list.ts';
import { readListView, type ListView } from './list-address.ts';

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
  const address = /^(?:#\/?(?:collections\/([a-z]+))?(\?.*)?)?$/.exec(hash);
  const collection = LISTED.find((each) => each === (address?.[1] ?? 'articles'));
  if (!address || !collection) return undefined;
  const view = readListView(collection, address[2] ?? '');
  return askedOf(queryOf(view), Math.floor(view.top / STRETCH));
}
