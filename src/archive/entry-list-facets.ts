import {
  FACETS,
  type EntryFacets,
  type FacetName,
  type FacetValue,
  type ListedCollection,
} from '../core/editing/entry-list.ts';
import { articleLabels } from '../core/schema/words.ts';
import { listEntries, type LinkCollection } from './entry-queries.ts';
import { problemsByPath } from './entry-list.ts';
import { readTags } from './entry-list-row.ts';
import type { Reading } from './reading.ts';

/** What the articles can be narrowed to, each with its number of articles, drafts included; computed once a minute. */
export function facetsForDesk(reading: Reading): EntryFacets {
  return reading.shared('facets for the desk', () => countFacets(reading));
}

function countFacets(reading: Reading): EntryFacets {
  const counts = new Map<string, Map<string, number>>(FACETS.map((facet) => [facet, new Map()]));
  const state = { draft: 0, scheduled: 0, published: 0, problems: 0 };
  const now = reading.latestSort();
  const rows = reading.rows(`SELECT status, sort, tags FROM listed WHERE collection = 'articles'`);
  for (const { status, sort, tags } of rows) {
    if (status === 'draft') state.draft += 1;
    else if (status === 'published') state[String(sort) > now ? 'scheduled' : 'published'] += 1;
    for (const [facet, value] of readTags(String(tags))) {
      const values = counts.get(facet);
      values?.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  for (const path of problemsByPath(reading).keys()) if (path.startsWith(ARTICLES)) state.problems += 1;
  const countOf = (facet: FacetName, value: string) => counts.get(facet)?.get(value) ?? 0;
  const named = (facet: FacetName, collection: LinkCollection): FacetValue[] =>
    listEntries(reading, collection).map(({ slug, name }) => ({
      value: slug,
      name,
      count: countOf(facet, slug),
    }));
  return {
    state,
    district: named('district', 'districts'),
    topic: named('topic', 'topics'),
    organisation: named('organisation', 'organisations'),
    author: named('author', 'authors'),
    label: Object.entries(articleLabels).map(([value, name]) => ({
      value,
      name,
      count: countOf('label', value),
    })),
    year: [...(counts.get('year') ?? [])]
      .map(([value, count]) => ({ value, name: value, count }))
      .sort((a, b) => (a.value < b.value ? 1 : -1)),
  };
}

const ARTICLES = `content/${'articles' satisfies ListedCollection}/`;
