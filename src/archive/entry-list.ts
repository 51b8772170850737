import type { DatabaseSync } from 'node:sqlite';
import {
  entrySlug,
  FACETS,
  listWords,
  MOST_ENTRIES,
  usualOrder,
  type EntryAnswer,
  type EntryOrder,
  type EntryQuery,
  type EntryState,
} from '../core/editing/entry-list.ts';
import { listEntries } from './entry-queries.ts';
import { readListed } from './entry-list-answer.ts';
import { tagOf } from './entry-list-row.ts';
import { listProblems } from './problems.ts';
import type { Reading } from './reading.ts';
import { readTurn } from './touched.ts';

/** Answers the desk's list: one stretch of the entries that match, drafts and broken files included, and how many do. */
export function listForDesk(reading: Reading, query: EntryQuery): EntryAnswer {
  const { total, paths } = findPaths(reading, query);
  const rows = reading.rows(
    `WITH wanted (place, path) AS (SELECT key, value FROM json_each(?))
     SELECT listed.path, listed.title, listed.status, coalesce(articles.data, entries.data) AS data, files.problems
     FROM wanted JOIN listed USING (path) JOIN files USING (path)
     LEFT JOIN articles USING (path) LEFT JOIN entries USING (path) ORDER BY place`,
    JSON.stringify(paths),
  );
  const problems = query.state === 'problems' ? problemsByPath(reading) : undefined;
  return {
    total,
    entries: rows.map((row) => {
      const path = String(row.path);
      const problem = problems?.get(path);
      const entry = readListed(reading, row, entrySlug(query.collection, path));
      return problem === undefined ? entry : { ...entry, problem };
    }),
  };
}

/** The files of one stretch, in order. What has to look at every row, as a search has to, looks once. */
function findPaths(reading: Reading, query: EntryQuery): { total: number; paths: string[] } {
  const { sql, values } = conditionsOf(reading, query);
  const totals = reading.shared('totals of the desk', () => new Map<string, number>());
  const key = `${sql} ${values.join('\n')}`;
  const { order = usualOrder(query), offset = 0, limit = MOST_ENTRIES } = query;
  const counted = totals.get(key) ?? (query.text ? undefined : count(reading, { sql, values }));
  const rows = reading.rows(
    `SELECT path, ${counted === undefined ? 'count(*) OVER ()' : '0'} AS total FROM listed
     WHERE ${sql} ORDER BY ${SORTED[order]} LIMIT ? OFFSET ?`,
    ...values,
    ...(order === 'best' ? [` ${listWords(query.text ?? '').join(' ')}`] : []),
    Math.min(limit, MOST_ENTRIES),
    offset,
  );
  const isPastEnd = rows.length === 0 && offset > 0;
  const total = counted ?? (isPastEnd ? count(reading, { sql, values }) : Number(rows[0]?.total ?? 0));
  totals.set(key, total);
  return { total, paths: rows.map(({ path }) => String(path)) };
}

function count(reading: Reading, { sql, values }: Conditions): number {
  return Number(reading.row(`SELECT count(*) AS count FROM listed WHERE ${sql}`, ...values)?.count);
}

/** The first problem of every file that has one: its own, or the name of something that is not there. */
export function problemsByPath({ database, checkout }: Reading): ReadonlyMap<string, string> {
  const turn = readTurn(database);
  const known = found.get(database);
  if (known?.turn === turn) return known.problems;
  const problems = new Map(
    listProblems(database, checkout)
      .reverse()
      .map(({ file, message }) => [file, message]),
  );
  found.set(database, { turn, problems });
  return problems;
}

/** They are not looked for again before something has changed. */
const found = new WeakMap<DatabaseSync, { turn: number; problems: ReadonlyMap<string, string> }>();

function conditionsOf(reading: Reading, query: EntryQuery): Conditions {
  const all: Conditions[] = [
    { sql: 'collection = ?', values: [query.collection] },
    ...listWords(query.text ?? '').map((word) => hasWord(reading, word)),
    ...FACETS.flatMap((facet) => {
      const value = query[facet];
      return value === undefined ? [] : [has('tags', tagOf(facet, value))];
    }),
    ...(query.state === undefined ? [] : [isIn(reading, query.state)]),
    ...(query.ids === undefined ? [] : [oneOf('articles', 'id', query.ids)]),
  ];
  return {
    sql: all.map(({ sql }) => sql).join(' AND '),
    values: all.flatMap(({ values }) => values),
  };
}

/** In the entry's own words, or in the name of one of its authors. */
function hasWord(reading: Reading, word: string): Conditions {
  const authors = listEntries(reading, 'authors').filter(({ name }) =>
    listWords(name).some((part) => part.startsWith(word)),
  );
  const all = [has('words', ` ${word}`), ...authors.map(({ slug }) => has('tags', tagOf('author', slug)))];
  return { sql: `(${all.map(({ sql }) => sql).join(' OR ')})`, values: all.flatMap(({ values }) => values) };
}

function isIn(reading: Reading, state: EntryState): Conditions {
  switch (state) {
    case 'draft':
      return { sql: `status = 'draft'`, values: [] };
    case 'published':
      return { sql: `status = 'published' AND sort <= ?`, values: [reading.latestSort()] };
    case 'scheduled':
      return { sql: `status = 'published' AND sort > ?`, values: [reading.latestSort()] };
    case 'problems':
      return oneOf('listed', 'path', [...problemsByPath(reading).keys()]);
  }
}

function has(column: 'words' | 'tags', part: string): Conditions {
  return { sql: `instr(${column}, ?) > 0`, values: [part] };
}

function oneOf(table: 'articles' | 'listed', column: 'id' | 'path', values: string[]): Conditions {
  const wanted = `SELECT value FROM json_each(?)`;
  const sql =
    table === 'listed'
      ? `${column} IN (${wanted})`
      : `path IN (SELECT path FROM ${table} WHERE ${column} IN (${wanted}))`;
  return { sql, values: [JSON.stringify(values)] };
}

const SORTED: Record<EntryOrder, string> = {
  best: 'instr(listed.words, ?) = 0, listed.sort DESC, path DESC',
  newest: 'listed.sort DESC, path DESC',
  oldest: 'listed.sort, path',
  order: 'listed.sort, path',
  changed: 'listed.changed DESC, listed.sort DESC, path DESC',
  title: 'listed.title_key, path',
};

interface Conditions {
  sql: string;
  values: string[];
}
