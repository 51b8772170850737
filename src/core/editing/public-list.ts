import {
  FACETS,
  listWords,
  MOST_ENTRIES,
  searchable,
  usualOrder,
  type EntryAnswer,
  type EntryFacets,
  type EntryQuery,
  type FacetName,
  type FacetValue,
  type ListedEntry,
} from './entry-list.ts';
import type { PublicEntry, PublicIndex } from './public-entries.ts';
import { articleLabels } from '../schema/words.ts';
import { compareNames } from '../text/collate.ts';
import { compareCodes } from '../text/compare-codes.ts';

/**
 * The static lists of a built site as the desk asks them: the same questions as the service's, over what is public.
 * The standfirst is not in them, so it is not searched.
 */
export function createPublicList(index: PublicIndex, entries: readonly PublicEntry[]): PublicList {
  const authors = new Map(
    Object.entries(index.names.authors).map(([slug, name]) => [slug, searchable(name)]),
  );
  const all = entries.map((entry) => ({
    entry,
    sort: `${entry.publishedAt} ${entry.id}`,
    words:
      searchable(entry.title, entry.slug.split('/').at(-1) ?? '') +
      entry.authors.map((slug) => authors.get(slug) ?? '').join(''),
  }));
  return {
    list(query) {
      const words = listWords(query.text ?? '').map((word) => ` ${word}`);
      const found = all.filter(
        (item) =>
          words.every((word) => item.words.includes(word)) &&
          FACETS.every((facet) => query[facet] === undefined || hasValue(item.entry, facet, query[facet])) &&
          (query.state ?? 'published') === 'published' &&
          (query.ids?.includes(item.entry.id) ?? true),
      );
      const { order = usualOrder(query), offset = 0, limit = MOST_ENTRIES } = query;
      found.sort(COMPARED[order]);
      if (order === 'best') {
        const phrase = words.join('');
        found.sort((a, b) => Number(b.words.includes(phrase)) - Number(a.words.includes(phrase)));
      }
      return {
        total: found.length,
        entries: found.slice(offset, offset + limit).map(({ entry }) => toListed(index, entry)),
      };
    },
    facets: () => countFacets(index, entries),
  };
}

function hasValue(entry: PublicEntry, facet: FacetName, value: string): boolean {
  return valuesOf(entry, facet).includes(value);
}

function valuesOf(entry: PublicEntry, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'district':
      return entry.districts ?? [];
    case 'topic':
      return entry.topics;
    case 'organisation':
      return entry.organisations ?? [];
    case 'author':
      return entry.authors;
    case 'label':
      return entry.label === undefined ? [] : [entry.label];
    case 'year':
      return [entry.publishedAt.slice(0, 4)];
  }
}

function toListed({ names }: PublicIndex, entry: PublicEntry): ListedEntry {
  const { slug, title, id, publishedAt, updatedAt, label } = entry;
  const [place] = [
    ...(entry.districts ?? []).map((each) => names.districts[each]),
    ...(entry.organisations ?? []).map((each) => names.organisations[each]),
    ...entry.topics.map((each) => names.topics[each]),
  ].filter((name) => name !== undefined);
  return { slug, title, id, status: 'published', publishedAt, updatedAt, label, place };
}

function countFacets({ names, months }: PublicIndex, entries: readonly PublicEntry[]): EntryFacets {
  const count = (facet: FacetName, value: string) =>
    entries.filter((entry) => hasValue(entry, facet, value)).length;
  const named = (facet: FacetName, all: Record<string, string>): FacetValue[] =>
    Object.entries(all).map(([value, name]) => ({ value, name, count: count(facet, value) }));
  return {
    state: { draft: 0, scheduled: 0, published: entries.length, problems: 0 },
    district: named('district', names.districts),
    topic: named('topic', names.topics),
    organisation: named('organisation', names.organisations),
    author: named('author', names.authors),
    label: named('label', articleLabels),
    year: [...new Set(months.map((month) => month.slice(0, 4)))].map((year) => ({
      value: year,
      name: year,
      count: count('year', year),
    })),
  };
}

const COMPARED: Record<NonNullable<EntryQuery['order']>, (a: Item, b: Item) => number> = {
  best: (a, b) => compareCodes(b.sort, a.sort),
  newest: (a, b) => compareCodes(b.sort, a.sort),
  oldest: (a, b) => compareCodes(a.sort, b.sort),
  order: (a, b) => compareCodes(a.sort, b.sort),
  changed: (a, b) => compareCodes(changedAt(b), changedAt(a)) || compareCodes(b.sort, a.sort),
  title: (a, b) => compareNames(a.entry.title, b.entry.title) || compareCodes(a.entry.slug, b.entry.slug),
};

function changedAt({ entry }: Item): string {
  return entry.updatedAt ?? entry.publishedAt;
}

interface Item {
  entry: PublicEntry;
  sort: string;
}

export interface PublicList {
  list: (query: EntryQuery) => EntryAnswer;
  facets: () => EntryFacets;
}
