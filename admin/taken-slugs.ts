import { LISTED, type ListedCollection } from '../src/core/editing/entry-list.ts';
import type { CollectionName } from '../src/core/schema/collections.ts';
import { askList } from './entry-list/ask-list.ts';
import { newsroom } from './newsroom.ts';

/**
 * The slugs of a collection that are like one wanted, as its lists have them (an article's with year and month):
 * those stored, and those this page has met.
 */
export async function findTakenSlugs(collection: CollectionName, wanted: string): Promise<string[]> {
  const folder = `content/${collection}/`;
  const met = [...newsroom.paths]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length).replace(/\.\w+$/, ''));
  if (!isListed(collection) || wanted === '') return met;
  const text = wanted.replace(/-\d+$/, '').replaceAll('-', ' ');
  const { entries } = await askList({ collection, text, limit: MOST }).catch(() => ({ entries: [] }));
  return [...new Set([...met, ...entries.map(({ slug }) => slug)])];
}

function isListed(collection: CollectionName): collection is ListedCollection {
  return (LISTED as readonly string[]).includes(collection);
}

const MOST = 100;
