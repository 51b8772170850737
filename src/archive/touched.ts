import type { DatabaseSync } from 'node:sqlite';
import { parseArticlePath } from '../core/article/article-path.ts';

/**
 * Keeps account, in the index itself, of what changed and in which turn (one a sync), in the words of recorded
 * reads: tags of single things, and points in lists. A publish asks for what came after the turn it last saw.
 */
export function createTouchRecorder(database: DatabaseSync, turn: number): TouchRecorder {
  const article = database.prepare('SELECT id, year, slug, status, data FROM articles WHERE path = ?');
  const postings = database.prepare('SELECT kind, slug, sort FROM postings WHERE path = ?');
  const entry = database.prepare('SELECT collection, slug, data FROM entries WHERE path = ?');
  const media = database.prepare('SELECT width, height FROM media WHERE path = ?');
  const blob = database.prepare('SELECT blob FROM files WHERE path = ?');
  const insert = database.prepare('INSERT OR REPLACE INTO touched VALUES (?, ?, ?, ?)');
  const hasEarlier = database.prepare(
    'SELECT 1 FROM postings WHERE kind = ? AND slug = ? AND sort < ? LIMIT 1',
  );

  const snapshot = (file: string): Snapshot => ({
    things: new Map([
      ...describe(`body ${file}`, blob.get(file)),
      ...describe(`article ${file}`, article.get(file)),
      ...names(article.get(file)),
      ...describe(`media ${file.replace(/^content/, '')}`, media.get(file)),
      ...describeEntry(entry.get(file)),
    ]),
    points: new Map(
      postings
        .all(file)
        .map((row) => [`${text(row.kind)} ${text(row.slug)}\n${text(row.sort)}`, row as unknown as Point]),
    ),
  });

  return {
    snapshot,
    record(before, after) {
      for (const [tag] of differences(before.things, after.things)) insert.run(tag, '', '', turn);
      const moved = [...before.points, ...after.points].filter(
        ([key]) => before.points.has(key) !== after.points.has(key),
      );
      for (const [, { kind, slug, sort }] of moved) {
        insert.run('', `${kind} ${slug}`, sort, turn);
        const isPeriod = kind === 'year' || kind === 'month';
        if (isPeriod && !hasEarlier.get(kind, slug, sort)) insert.run(`lists ${kind}`, '', '', turn);
      }
    },
  };
}

/** The latest turn in which anything changed; 0 in a new index. */
export function readTurn(database: DatabaseSync): number {
  return Number(database.prepare('SELECT max(turn) AS turn FROM touched').get()?.turn ?? 0);
}

/**
 * What was touched after a publish that had seen everything up to `turn` and was made at `moment`.
 * An article whose time came since then is touched as if it had just been written.
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
      `SELECT posted.kind, posted.slug, posted.sort, path, id
       FROM postings AS due JOIN postings AS posted USING (path) JOIN articles USING (path)
       WHERE due.kind = 'all' AND due.slug = '' AND due.sort > ? AND due.sort <= ?`,
    )
    .all(...[`${since.moment} ~`, `${now} ~`].sort());
  for (const row of due) {
    const [kind, slug] = [text(row.kind), text(row.slug)];
    points.push({ list: `${kind} ${slug}`, sort: text(row.sort) });
    for (const tag of dueTags(text(row.path), text(row.id))) tags.add(tag);
    if (kind === 'year' || kind === 'month') tags.add(`lists ${kind}`);
  }
  return { tags, points };
}

function dueTags(file: string, id: string): string[] {
  const address = parseArticlePath(file);
  return [`article ${file}`, `id ${id}`, ...(address ? [`address ${address.year}/${address.slug}`] : [])];
}

function differences(before: Map<string, string>, after: Map<string, string>): [string, string][] {
  return [...before, ...after].filter(([tag]) => before.get(tag) !== after.get(tag));
}

function describe(tag: string, row: object | undefined): [string, string][] {
  return row ? [[tag, JSON.stringify(row)]] : [];
}

/** The ways an article can be looked for. */
function names(row: Record<string, unknown> | undefined): [string, string][] {
  if (!row) return [];
  const value = text(row.status);
  return [
    [`id ${text(row.id)}`, value],
    [`address ${text(row.year)}/${text(row.slug)}`, value],
    ...yearly(text(row.data)),
  ];
}

/** What lists of a whole year tell of an article: a sitemap when it changed, the desk's list everything but its text. */
function yearly(data: string): [string, string][] {
  const { publishedAt, updatedAt } = JSON.parse(data) as { publishedAt: string; updatedAt?: string };
  const year = publishedAt.slice(0, 4);
  return [...described(`listed ${year}`, data), ...described(`dates ${year}`, updatedAt)];
}

function described(tag: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[tag, value]];
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
