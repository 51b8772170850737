import { MOST_ENTRIES, type ListedEntry } from '../../src/core/editing/entry-list.ts';
import { askList } from './ask-list.ts';

/** The articles whose title, standfirst, address or author has the words, newest first; drafts included. */
export async function findArticles(text: string, limit = 20): Promise<FoundArticle[]> {
  const { entries } = await askList({ collection: 'articles', text: text.slice(0, 200), limit });
  return entries.filter(isWhole);
}

/** The articles with these ids, in no certain order; those that are not there are left out. */
export async function nameArticles(ids: readonly string[]): Promise<FoundArticle[]> {
  if (ids.length === 0) return [];
  const { entries } = await askList({
    collection: 'articles',
    ids: ids.slice(0, MOST_ENTRIES),
    limit: MOST_ENTRIES,
  });
  return entries.filter(isWhole);
}

/** An article that can be named by others: one that is broken has no id to be known by. */
function isWhole(entry: ListedEntry): entry is FoundArticle {
  return entry.id !== undefined;
}

export type FoundArticle = ListedEntry & { id: string };
