import { FACETS, searchable, type ListedCollection } from '../core/editing/entry-list.ts';
import { collationKey } from '../core/text/collation-key.ts';

/**
 * What the index keeps of a file for the desk's lists. `data` is what could be read of it, right or wrong: a file
 * with something wrong stands in its list, too.
 */
export function toListRow(
  collection: ListedCollection,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): ListRow {
  const name = slug.split('/').at(-1) ?? slug;
  const title = (text(data.title) || text(data.name) || name).slice(0, LONGEST_TITLE);
  const titleKey = collationKey(title);
  const published = text(data.publishedAt) || slug.slice(0, 7).replace('/', '-');
  return {
    collection,
    status: collection === 'articles' ? text(data.status) : '',
    sort: collection === 'articles' ? `${published} ${text(data.id)}` : `${orderOf(data)} ${titleKey}`,
    changed: text(data.updatedAt) || published,
    title,
    titleKey,
    tags: collection === 'articles' ? tagsOf(data) : '',
    words: searchable(title, text(data.standfirst), text(data.shortName), name),
  };
}

/** How a value of a facet stands in a row's tags. */
export function tagOf(facet: string, value: string): string {
  return ` ${facet}:${value} `;
}

/** The facets of a row, and the values of each. */
export function readTags(tags: string): [facet: string, value: string][] {
  return tags
    .split(' ')
    .filter(Boolean)
    .map((tag) => {
      const colon = tag.indexOf(':');
      return [tag.slice(0, colon), tag.slice(colon + 1)];
    });
}

/** Of a wrong file; a title has 140 characters at most. */
const LONGEST_TITLE = 300;

function tagsOf(data: Readonly<Record<string, unknown>>): string {
  const values: Record<(typeof FACETS)[number], string[]> = {
    district: slugs(data.districts),
    topic: slugs(data.topics),
    organisation: slugs(data.organisations),
    author: slugs(data.authors),
    label: slugs([data.label]),
    year: slugs([text(data.publishedAt).slice(0, 4)]),
  };
  return FACETS.map((facet) => values[facet].map((value) => tagOf(facet, value)).join('')).join('');
}

/** Wrong files may hold anything; what is no slug is no tag. */
function slugs(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return [
    ...new Set(list.filter((item): item is string => typeof item === 'string' && /^[\w-]+$/.test(item))),
  ];
}

function orderOf({ order }: Readonly<Record<string, unknown>>): string {
  return String(typeof order === 'number' && order >= 0 ? Math.trunc(order) : 0).padStart(6, '0');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export interface ListRow {
  collection: ListedCollection;
  status: string;
  /** Newest last: the time of publication and the id; of other entries, their order and name. */
  sort: string;
  changed: string;
  title: string;
  titleKey: string;
  tags: string;
  words: string;
}
