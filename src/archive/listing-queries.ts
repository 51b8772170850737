import { listUrl, type ArticleList } from '../core/article/article-list.ts';
import { articleUrl } from '../core/article/article-path.ts';
import type { ArticleCard, ArticleView } from '../core/article/article-view.ts';
import type { Listing } from '../core/article/listing.ts';
import { PAGE_SIZE, pageNeighbours, pageSlice, stablePageCount } from '../core/article/pagination.ts';
import { toArticle, toCard } from './article-queries.ts';
import { listEntries, type EntryCollection } from './entry-queries.ts';
import type { Reading, Row } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

const MEMBERS = {
  district: 'districts',
  topic: 'topics',
  organisation: 'organisations',
  author: 'authors',
} as const satisfies Partial<Record<ArticleList['kind'], EntryCollection>>;

/** The newest public articles of a list. */
export function listNewest(reading: Reading, list: ArticleList, limit: number): ArticleCard[] {
  return newestRows(reading, list, limit).map((row) => toCard(reading, row));
}

/** The same, with all that is known of each but its body. */
export function listNewestArticles(reading: Reading, list: ArticleList, limit: number): ArticleView[] {
  return newestRows(reading, list, limit).map((row) => toArticle(reading, row));
}

function newestRows(reading: Reading, list: ArticleList, limit: number): Row[] {
  const rows = reading.rows(
    `SELECT articles.*, newest.sort AS sort FROM (
       SELECT path, sort FROM postings WHERE kind = ? AND slug = ? AND sort <= ? ORDER BY sort DESC LIMIT ?
     ) AS newest JOIN articles USING (path) ORDER BY newest.sort DESC`,
    ...keyOf(list),
    reading.latestSort(),
    limit,
  );
  noteRange(nameOf(list), rows.length === limit ? String(rows.at(-1)?.sort) : FIRST, LAST);
  return rows;
}

/** The public articles of a year, oldest first, each with the time it last changed. */
export function listChanges(reading: Reading, year: string): ArticleChange[] {
  noteRange(nameOf({ kind: 'year', slug: year }), FIRST, LAST);
  noteRead(`dates ${year}`);
  return reading
    .rows(
      `SELECT articles.year, articles.slug,
         coalesce(json_extract(data, '$.updatedAt'), json_extract(data, '$.publishedAt')) AS changedAt
       FROM postings JOIN articles USING (path)
       WHERE kind = 'year' AND postings.slug = ? AND postings.sort <= ? ORDER BY postings.sort, path`,
      year,
      reading.latestSort(),
    )
    .map((row) => ({
      url: articleUrl({ year: String(row.year), slug: String(row.slug) }),
      changedAt: String(row.changedAt),
    }));
}

/** One page of a list; undefined where that page does not exist. */
export function findListing(
  reading: Reading,
  list: ArticleList,
  page: number | undefined,
): Listing | undefined {
  const count = countArticles(reading, list);
  noteRange(nameOf(list), FIRST, lastSeen(reading, list, count, page));
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

/**
 * The newest article a page of a list depends on. A stable page that is followed by another names it, and goes on
 * naming it for as long as there are articles enough to fill it: the last of those is the last it depends on.
 */
function lastSeen(reading: Reading, list: ArticleList, count: number, page: number | undefined): string {
  if (page === undefined || page >= stablePageCount(count)) return LAST;
  const row = reading.row(
    'SELECT sort FROM postings WHERE kind = ? AND slug = ? AND sort <= ? ORDER BY sort LIMIT 1 OFFSET ?',
    ...keyOf(list),
    reading.latestSort(),
    PAGE_SIZE * (page + 2) - 1,
  );
  return row ? String(row.sort) : LAST;
}

/** Every page of every list of a kind: the head, also of an empty list, and the stable pages. */
export function listPages(reading: Reading, kind: ArticleList['kind']): ListPage[] {
  return listsOf(reading, kind).flatMap((list) => {
    noteRange(nameOf(list), FIRST, LAST);
    const stable = stablePageCount(countArticles(reading, list));
    const pages = Array.from({ length: stable }, (_, index) => ({ list, page: index + 1 }));
    return [{ list, page: undefined }, ...pages];
  });
}

/** How many public articles each list of a kind holds, by slug. */
export function tally(reading: Reading, kind: keyof typeof MEMBERS): Record<string, number> {
  return Object.fromEntries(
    listEntries(reading, MEMBERS[kind]).map(({ slug }) => {
      noteRange(nameOf({ kind, slug }), FIRST, LAST);
      return [slug, countArticles(reading, { kind, slug })];
    }),
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
  noteRead(`lists ${kind}`);
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

/** A list's name in recorded ranges. */
function nameOf(list: ArticleList): string {
  return keyOf(list).join(' ');
}

function keyOf(list: ArticleList): [kind: string, slug: string] {
  return [list.kind, list.kind === 'all' ? '' : list.slug];
}

export interface ListPage {
  list: ArticleList;
  page: number | undefined;
}

export interface ArticleChange {
  url: string;
  changedAt: string;
}

export interface Period {
  year: string;
  months: string[];
}
