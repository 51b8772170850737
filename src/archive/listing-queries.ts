import { listUrl, type ArticleList } from '../core/article/article-list.ts';
import type { ArticleCard } from '../core/article/article-view.ts';
import type { Listing } from '../core/article/listing.ts';
import { pageNeighbours, pageSlice, stablePageCount } from '../core/article/pagination.ts';
import { toCard } from './article-queries.ts';
import { listEntries, type EntryCollection } from './entry-queries.ts';
import type { Reading } from './reading.ts';

const MEMBERS = {
  district: 'districts',
  topic: 'topics',
  organisation: 'organisations',
  author: 'authors',
} as const satisfies Partial<Record<ArticleList['kind'], EntryCollection>>;

/** The newest public articles of a list. */
export function listNewest(reading: Reading, list: ArticleList, limit: number): ArticleCard[] {
  return reading
    .rows(
      `SELECT articles.* FROM (
         SELECT path, sort FROM postings WHERE kind = ? AND slug = ? AND sort <= ? ORDER BY sort DESC LIMIT ?
       ) AS newest JOIN articles USING (path) ORDER BY newest.sort DESC`,
      ...keyOf(list),
      reading.latestSort(),
      limit,
    )
    .map((row) => toCard(reading, row));
}

/** One page of a list; undefined where that page does not exist. */
export function findListing(
  reading: Reading,
  list: ArticleList,
  page: number | undefined,
): Listing | undefined {
  const count = countArticles(reading, list);
  const slice = pageSlice(count, page);
  if (!slice) return undefined;
  const rows = reading.rows(
    `SELECT articles.* FROM (
       SELECT path, sort FROM postings WHERE kind = ? AND slug = ? AND sort <= ? ORDER BY sort LIMIT ? OFFSET ?
     ) AS slice JOIN articles USING (path) ORDER BY slice.sort DESC`,
    ...keyOf(list),
    reading.latestSort(),
    slice.to - slice.from,
    slice.from,
  );
  const { older, newer } = pageNeighbours(count, page);
  return {
    cards: rows.map((row) => toCard(reading, row)),
    page,
    olderUrl: older === undefined ? undefined : listUrl(list, older),
    newerUrl: newer === undefined ? undefined : listUrl(list, newer === 'head' ? undefined : newer),
  };
}

/** Every page of every list of a kind: the head, also of an empty list, and the stable pages. */
export function listPages(reading: Reading, kind: ArticleList['kind']): ListPage[] {
  return listsOf(reading, kind).flatMap((list) => {
    const stable = stablePageCount(countArticles(reading, list));
    const pages = Array.from({ length: stable }, (_, index) => ({ list, page: index + 1 }));
    return [{ list, page: undefined }, ...pages];
  });
}

/** How many public articles each list of a kind holds, by slug. */
export function tally(reading: Reading, kind: keyof typeof MEMBERS): Record<string, number> {
  return Object.fromEntries(
    listEntries(reading, MEMBERS[kind]).map(({ slug }) => [slug, countArticles(reading, { kind, slug })]),
  );
}

/** The years that have articles, newest first, each with its months in order. */
export function listPeriods(reading: Reading): Period[] {
  const years = new Map<string, string[]>();
  for (const slug of postedSlugs(reading, 'month')) {
    const [year = '', month = ''] = slug.split('/');
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return [...years].map(([year, months]) => ({ year, months })).reverse();
}

function listsOf(reading: Reading, kind: ArticleList['kind']): ArticleList[] {
  if (kind === 'all') return [{ kind }];
  if (kind === 'year' || kind === 'month') return postedSlugs(reading, kind).map((slug) => ({ kind, slug }));
  return listEntries(reading, MEMBERS[kind]).map(({ slug }) => ({ kind, slug }));
}

function postedSlugs(reading: Reading, kind: 'year' | 'month'): string[] {
  return reading
    .rows(
      'SELECT DISTINCT slug FROM postings WHERE kind = ? AND sort <= ? ORDER BY slug',
      kind,
      reading.latestSort(),
    )
    .map((row) => String(row.slug));
}

function countArticles(reading: Reading, list: ArticleList): number {
  const [kind, slug] = keyOf(list);
  return reading.shared(`count ${kind} ${slug}`, () =>
    Number(
      reading.row(
        'SELECT count(*) AS count FROM postings WHERE kind = ? AND slug = ? AND sort <= ?',
        kind,
        slug,
        reading.latestSort(),
      )?.count,
    ),
  );
}

function keyOf(list: ArticleList): [kind: string, slug: string] {
  return [list.kind, list.kind === 'all' ? '' : list.slug];
}

export interface ListPage {
  list: ArticleList;
  page: number | undefined;
}

export interface Period {
  year: string;
  months: string[];
}
