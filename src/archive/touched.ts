import type { DatabaseSync } from 'node:sqlite';
import { parseArticlePath } from '../core/article/article-path.ts';
import { figureListsOf, narrowerThan } from '../core/figures/figure-lists.ts';
import type { Article } from '../core/schema/collections/article.ts';
import type { FrontPage } from '../core/schema/collections/newsroom.ts';
import { hasPinEnding, PINS } from './front-page-queries.ts';
import { mediaUrl } from './media-url.ts';
import { listsOf, sortOf } from './postings.ts';

/**
 * Keeps account, in the index itself, of what changed and in which turn (one a sync), in the words of recorded
 * reads: tags of single things, and points in lists. A publish asks for what came after the turn it last saw.
 */
export function createTouchRecorder(database: DatabaseSync, turn: number): TouchRecorder {
  const article = database.prepare('SELECT id, year, slug, status, data FROM articles WHERE path = ?');
  const entry = database.prepare('SELECT collection, slug, data FROM entries WHERE path = ?');
  const media = database.prepare('SELECT width, height FROM media WHERE path = ?');
  const blob = database.prepare('SELECT blob FROM files WHERE path = ?');
  const naming = database.prepare('SELECT DISTINCT path FROM mentions WHERE kind = ? AND target = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO touched VALUES (?, ?, ?, ?)');
  const hasEarlier = database.prepare(
    `SELECT 1 FROM postings JOIN lists ON lists.number = list
     WHERE kind = ? AND slug = ? AND sort < ? LIMIT 1`,
  );

  const snapshot = (file: string): Snapshot => {
    const row = article.get(file);
    const url = mediaUrl(file);
    return {
      file,
      things: new Map([
        ...describe(`body ${file}`, blob.get(file)),
        ...describe(`article ${file}`, row),
        ...names(row),
        ...figureFacets(row),
        ...(url ? describe(`media ${url}`, media.get(file)) : []),
        ...describeEntry(entry.get(file)),
      ]),
      points: pointsOf(row),
    };
  };

  return {
    snapshot,
    record(before, after) {
      const changed = differences(before.things, after.things);
      for (const [tag] of changed) insert.run(tag, '', '', turn);
      // What an article shows of what it names is part of it.
      for (const { kind, target } of changed.length > 0 ? targetsOf(before.file) : []) {
        for (const { path } of naming.all(kind, target)) insert.run(`article ${text(path)}`, '', '', turn);
      }
      const moved = [...before.points, ...after.points].filter(
        ([key]) => before.points.has(key) !== after.points.has(key),
      );
      for (const [, { kind, slug, sort }] of moved) {
        insert.run('', `${kind} ${slug}`, sort, turn);
        if (APPEARING.has(kind) && !hasEarlier.get(kind, slug, sort))
          insert.run(`lists ${kind}`, '', '', turn);
      }
    },
  };
}

/** What others call the thing a file holds. */
function targetsOf(file: string): { kind: string; target: string }[] {
  const url = mediaUrl(file);
  if (url) return [{ kind: 'media', target: url }];
  const [, kind, target] = /^content\/(\w+)\/([\w-]+)\.yaml$/.exec(file) ?? [];
  return kind === undefined || target === undefined ? [] : [{ kind, target }];
}

function pointsOf(row: Record<string, unknown> | undefined): Map<string, Point> {
  if (row?.status !== 'published') return new Map();
  const data = JSON.parse(text(row.data)) as Article;
  const sort = sortOf(data);
  return new Map(listsOf(data).map((name) => [`${name.kind} ${name.slug}\n${sort}`, { ...name, sort }]));
}

/** The latest turn in which anything changed; 0 in a new index. */
export function readTurn(database: DatabaseSync): number {
  return Number(database.prepare('SELECT max(turn) AS turn FROM touched').get()?.turn ?? 0);
}

/**
 * What was touched after a publish that had seen everything up to `turn` and was made at `moment`.
 * An article whose time came since then is touched as if it had just been written, the front page's pins where the time
 * of one is over.
 */
export function readTouched(
  database: DatabaseSync,
  since: { turn: number; moment: string },
  now: string,
): Touched {
  const rows = database.prepare('SELECT tag, list, sort FROM touched WHERE turn > ?').all(since.turn);
  const tags = new Set(rows.map((row) => text(row.tag)).filter(Boolean));
  const points = rows
    .filter((row) => !row.tag)
    .map((row) => ({ list: text(row.list), sort: text(row.sort) }));
  const due = database
    .prepare(
      `SELECT path, id, year, articles.slug, status, data FROM lists JOIN postings ON list = lists.number
         JOIN articles ON articles.number = article
       WHERE kind = 'all' AND lists.slug = '' AND postings.sort > ? AND postings.sort <= ?`,
    )
    .all(...[`${since.moment} ~`, `${now} ~`].sort());
  for (const row of due) {
    for (const { kind, slug, sort } of pointsOf(row).values()) {
      points.push({ list: `${kind} ${slug}`, sort });
      if (APPEARING.has(kind)) tags.add(`lists ${kind}`);
    }
    for (const tag of dueTags(text(row.path), text(row.id))) tags.add(tag);
    for (const [tag] of figureFacets(row)) tags.add(tag);
  }
  const pins = database.prepare(`SELECT data FROM entries WHERE collection = 'frontPage'`).get();
  if (pins && hasPinEnding(JSON.parse(text(pins.data)) as FrontPage, since.moment, now)) tags.add(PINS);
  return { tags, points };
}

function dueTags(file: string, id: string): string[] {
  const address = parseArticlePath(file);
  return [
    'old-addresses',
    `article ${file}`,
    `id ${id}`,
    ...(address ? [`address ${address.year}/${address.slug}`] : []),
  ];
}

/** The lists that are there once an article stands in them, and whose being there is asked for. */
const APPEARING = new Set(['year', 'month', 'figures', 'district-topic']);

/** Which lists narrow each of the figure lists an article stands in: a page tells them without reading the articles. */
function figureFacets(row: Record<string, unknown> | undefined): [string, string][] {
  if (row?.status !== 'published') return [];
  const data = JSON.parse(text(row.data)) as Article;
  const lists = figureListsOf(data);
  return lists.map((slug) => [
    `facets ${slug}`,
    `${data.publishedAt} ${narrowerThan(slug, lists).join(' ')}`,
  ]);
}

function differences(before: Map<string, string>, after: Map<string, string>): [string, string][] {
  return [...before, ...after].filter(([tag]) => before.get(tag) !== after.get(tag));
}

function describe(tag: string, row: object | undefined): [string, string][] {
  return row ? [[tag, JSON.stringify(row)]] : [];
}

/** The ways an article can be looked for, with all that decides whether it is found: it may be public later. */
function names(row: Record<string, unknown> | undefined): [string, string][] {
  if (!row) return [];
  const { publishedAt, updatedAt, oldUrls } = JSON.parse(text(row.data)) as Article;
  const value = `${text(row.status)} ${publishedAt}`;
  return [
    [`id ${text(row.id)}`, value],
    [`address ${text(row.year)}/${text(row.slug)}`, value],
    // All that a sitemap tells of it but its address, under the year it was published in.
    ...(updatedAt === undefined ? [] : [[`dates ${publishedAt.slice(0, 4)}`, updatedAt] as [string, string]]),
    // Which of them there are is one thing, of all articles together.
    ...(oldUrls ? [['old-addresses', `${value} ${oldUrls.join(' ')}`] as [string, string]] : []),
    // The desk's list of a month tells everything but the text.
    [`listed ${publishedAt.slice(0, 7)}`, text(row.data)],
  ];
}

function describeEntry(row: Record<string, unknown> | undefined): [string, string][] {
  if (!row) return [];
  const [collection, slug, data] = [text(row.collection), text(row.slug), text(row.data)];
  return [
    [`entry ${collection}/${slug}`, data],
    [`entries ${collection}`, `${slug} ${data}`],
  ];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

interface Snapshot {
  file: string;
  /** A digest of each thing a file holds, by its tag. */
  things: Map<string, string>;
  points: Map<string, Point>;
}

interface Point {
  kind: string;
  slug: string;
  sort: string;
}

/** What changed, in the words of recorded reads. */
export interface Touched {
  tags: Set<string>;
  points: { list: string; sort: string }[];
}

export interface TouchRecorder {
  snapshot: (file: string) => Snapshot;
  record: (before: Snapshot, after: Snapshot) => void;
}
