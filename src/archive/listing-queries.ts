import {
  LIST_ENTRIES,
  listUrl,
  type ArticleList,
  type TopicInDistrict,
} from '../core/article/article-list.ts';
import type { ArticleCard, ArticleView } from '../core/article/article-view.ts';
import type { Listing } from '../core/article/listing.ts';
import { PAGE_SIZE, pageNeighbours, pageSlice, stablePageCount } from '../core/article/pagination.ts';
import { articleOf, cardOf } from './article-queries.ts';
import { listEntries } from './entry-queries.ts';
import type { Reading } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

/** The newest public articles of a list. */
export function listNewest(reading: Reading, list: AnyArticleList, limit: number): ArticleCard[] {
  return newestOf(reading, list, limit).map((number) => cardOf(reading, number));
}

/** The same, with all that is known of each but its body. */
export function listNewestArticles(reading: Reading, list: AnyArticleList, limit: number): ArticleView[] {
  return newestOf(reading, list, limit).map((number) => articleOf(reading, number));
}

/** The numbers of the newest public articles of a list. */
export function newestOf(reading: Reading, list: AnyArticleList, limit: number): number[] {
  const rows = reading.tuples(
    'SELECT article, sort FROM postings WHERE list = ? AND sort <= ? ORDER BY sort DESC LIMIT ?',
    numberOf(reading, list),
    reading.latestSort(),
    limit,
  );
  noteRange(nameOf(list), rows.length === limit ? String(rows.at(-1)?.[1]) : FIRST, LAST);
  return rows.map(([article]) => Number(article));
}

/** The public articles of a year, oldest first: a line each, with its slug and when it last changed. */
export function listChanges(reading: Reading, year: string): string {
  noteRange(nameOf({ kind: 'year', slug: year }), FIRST, LAST);
  noteRead(`dates ${year}`);
  // In one text: a row each for the thousands of articles of a year costs five times as much. In the order of the rows
  // within, which the index has already: an order of the text's own would be sorted for again.
  const row = reading.row(
    `SELECT group_concat(slug || ' ' || changed, char(10)) AS articles FROM (
       SELECT slug, changed FROM articles
       WHERE status = 'published' AND sort >= ? AND sort < ? AND sort <= ? ORDER BY sort, path)`,
    year,
    `${year}~`,
    reading.latestSort(),
  );
  return String(row?.articles ?? '');
}

/** One page of a list; undefined where that page does not exist. */
export function findListing(
  reading: Reading,
  list: ArticleList,
  page: number | undefined,
): Listing | undefined {
  const found = findPage(reading, list, page);
  if (!found) return undefined;
  const { numbers, ...neighbours } = found;
  return { cards: numbers.map((number) => cardOf(reading, number)), ...neighbours };
}

/** The same with the numbers of its articles in the index. */
export function findPage(reading: Reading, list: ArticleList, page: number | undefined): Page | undefined {
  const count = countArticles(reading, list);
  noteRange(nameOf(list), FIRST, lastSeen(reading, list, count, page));
  const slice = pageSlice(count, page);
  if (!slice) return undefined;
  const rows = reading.tuples(
    'SELECT article FROM postings WHERE list = ? AND sort >= ? AND sort <= ? ORDER BY sort LIMIT ?',
    numberOf(reading, list),
    sortAt(reading, list, count, slice.from) ?? LAST,
    reading.latestSort(),
    slice.to - slice.from,
  );
  const { older, newer } = pageNeighbours(count, page);
  return {
    numbers: rows.reverse().map(([article]) => Number(article)),
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
  return sortAt(reading, list, count, PAGE_SIZE * (page + 2) - 1) ?? LAST;
}

/** The sort key of the article at a place of a list of `count`, counted from the oldest. */
function sortAt(reading: Reading, list: ArticleList, count: number, place: number): string | undefined {
  const key = reading.listNumber(...keyOf(list));
  const { steps } = reading.shared(`steps ${key}`, () => ({ steps: new Map<number, string>() }));
  const [near, nearest] = stepBefore(steps, place);
  const behind = count - 1 - place;
  if (behind < 0) return undefined;
  const row =
    near === undefined && behind < place
      ? reading.row(
          'SELECT sort FROM postings WHERE list = ? AND sort <= ? ORDER BY sort DESC LIMIT 1 OFFSET ?',
          key,
          reading.latestSort(),
          behind,
        )
      : reading.row(
          'SELECT sort FROM postings WHERE list = ? AND sort >= ? AND sort <= ? ORDER BY sort LIMIT 1 OFFSET ?',
          key,
          nearest,
          reading.latestSort(),
          place - (near ?? 0),
        );
  const sort = String(row?.sort);
  steps.set(place, sort);
  return sort;
}

/**
 * The nearest place that was asked for, and its sort key. Pages are asked for in turn: to count from an end each time
 * would take as many steps as the list is long, for each of its pages.
 */
function stepBefore(
  steps: ReadonlyMap<number, string>,
  place: number,
): [near: number | undefined, sort: string] {
  for (let near = place; near >= 0 && near > place - 4 * PAGE_SIZE; near--) {
    const sort = steps.get(near);
    if (sort !== undefined) return [near, sort];
  }
  return [undefined, FIRST];
}

/** How many public articles each list of a kind holds, by slug. */
export function tally(reading: Reading, kind: keyof typeof LIST_ENTRIES): Record<string, number> {
  return Object.fromEntries(
    listEntries(reading, LIST_ENTRIES[kind]).map(({ slug }) => {
      noteRange(nameOf({ kind, slug }), FIRST, LAST);
      return [slug, countArticles(reading, { kind, slug })];
    }),
  );
}

/** The same within a district; only those that have any. */
export function tallyInDistrict(
  reading: Reading,
  district: string,
  kind: 'topic' | 'organisation',
): Record<string, number> {
  return tallyParts(reading, LIST_ENTRIES[kind], (slug) => ({
    kind: `district-${kind}`,
    slug: `${district}/${slug}`,
  }));
}

/** How many public articles of a topic each district has; only those that have any. */
export function tallyOfTopic(reading: Reading, topic: string): Record<string, number> {
  return tallyParts(reading, 'districts', (district) => ({
    kind: 'district-topic',
    slug: `${district}/${topic}`,
  }));
}

function tallyParts(
  reading: Reading,
  collection: 'districts' | 'topics' | 'organisations',
  partOf: (slug: string) => AnyList,
): Record<string, number> {
  const counts = listEntries(reading, collection).map(({ slug }): [string, number] => {
    const list = partOf(slug);
    noteRange(nameOf(list), FIRST, LAST);
    return [slug, countArticles(reading, list)];
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** The topics that districts have articles of. */
export function listTopicsInDistricts(reading: Reading): TopicInDistrict[] {
  noteRead('lists district-topic');
  return postedSlugs(reading, 'district-topic').map((slug) => ({ kind: 'district-topic', slug }));
}

/** The years that have articles, newest first, each with its months in order. */
export function listPeriods(reading: Reading): Period[] {
  const years = new Map<string, string[]>();
  noteRead('lists month');
  for (const slug of postedSlugs(reading, 'month')) {
    const [year = '', month = ''] = slug.split('/');
    years.set(year, [...(years.get(year) ?? []), month]);
  }
  return [...years].map(([year, months]) => ({ year, months })).reverse();
}

/** The lists of a kind that have public articles. Which there are is not noted. */
export function postedSlugs(
  reading: Reading,
  kind: 'year' | 'month' | 'figures' | 'district-topic',
): string[] {
  return reading.shared(`lists ${kind} that are not empty`, () =>
    reading
      .rows(
        `SELECT slug FROM lists WHERE kind = ?
           AND EXISTS (SELECT 1 FROM postings WHERE list = lists.number AND sort <= ?) ORDER BY slug`,
        kind,
        reading.latestSort(),
      )
      .map((row) => String(row.slug)),
  );
}

/** The index keeps how long each list is; those of its articles that are not public yet are the newest. */
export function countArticles(reading: Reading, list: AnyList): number {
  const number = numberOf(reading, list);
  return reading.shared(`count ${number}`, () =>
    Number(
      reading.row(
        `SELECT size - (SELECT count(*) FROM postings WHERE list = lists.number AND sort > ?) AS count
         FROM lists WHERE number = ?`,
        reading.latestSort(),
        number,
      )?.count ?? 0,
    ),
  );
}

function numberOf(reading: Reading, list: AnyList): number {
  return reading.listNumber(...keyOf(list));
}

/** A list's name in recorded ranges. */
export function nameOf(list: AnyList): string {
  return keyOf(list).join(' ');
}

function keyOf({ kind, slug = '' }: AnyList): [kind: string, slug: string] {
  return [kind, slug];
}

/** A list that readers can page through, or one that is only counted. */
interface AnyList {
  kind: string;
  slug?: string;
}

type AnyArticleList = ArticleList | TopicInDistrict;

interface Page extends Omit<Listing, 'cards'> {
  numbers: number[];
}

export interface Period {
  year: string;
  months: string[];
}
