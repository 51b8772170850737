import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseBody } from '../core/body/parse-body.ts';
import type { ContentProblem } from '../core/problems/content-error.ts';
import { readEntry } from '../core/schema/read-entry.ts';
import { compareCodes } from '../core/text/compare-codes.ts';
import { nearest } from '../core/text/nearest.ts';
import { findTakenAddresses } from './old-address-queries.ts';
import { keepDoubts, listDoubted } from './doubts.ts';
import { listMentions, type MentionKind } from './mentions.ts';
import { NAMED, type NamedKind } from './named-things.ts';

/** Every problem of every content file: what each file says of itself, and what only the whole archive can tell. */
export function listProblems(database: DatabaseSync, checkout: string): FoundProblem[] {
  const own = database
    .prepare(`SELECT problems FROM files WHERE problems <> '[]'`)
    .all()
    .flatMap((row) => JSON.parse(row.problems as string) as ContentProblem[]);
  const isDraft = database.prepare(`SELECT 1 FROM articles WHERE path = ? AND status = 'draft'`);
  const found = [
    ...own,
    ...findDangling(database, checkout),
    ...findDuplicates(database),
    ...findTaken(database, checkout),
  ].map((problem) => ({
    ...problem,
    isInDraft: isDraft.get(problem.file) !== undefined,
  }));
  return found.sort(
    (a, b) =>
      compareCodes(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareCodes(a.message, b.message),
  );
}

function findDangling(database: DatabaseSync, checkout: string): ContentProblem[] {
  const mentions = database.prepare('SELECT * FROM mentions WHERE kind = ? AND target = ?');
  return NAMED.flatMap((named) => {
    const missing = listMissing(database, named);
    if (missing.length === 0) return [];
    const { kind, known, what, hint } = named;
    const names = database
      .prepare(known)
      .all()
      .map((row) => String(Object.values(row)[0]));
    return missing.flatMap((target) => {
      const guess = nearest(target, names);
      return mentions.all(kind, target).map((row) => ({
        message: `${what} “${target}”.`,
        file: String(row.path),
        ...placeOf(checkout, row as unknown as Named),
        field: String(row.field),
        hint: guess ? `Có phải là “${guess}”? ${hint}` : hint,
      }));
    });
  });
}

/** The names of a kind that are mentioned and stand for nothing. */
function listMissing(database: DatabaseSync, { kind, exists }: NamedKind): string[] {
  return database
    .prepare(
      `SELECT target FROM doubts WHERE kind = :kind
         AND EXISTS (SELECT 1 FROM mentions WHERE kind = :kind AND mentions.target = doubts.target)
         AND NOT (${exists})`,
    )
    .all({ kind })
    .map(({ target }) => String(target));
}

function findTaken(database: DatabaseSync, checkout: string): ContentProblem[] {
  return findTakenAddresses(database).map(({ named, message, hint }) => ({
    message,
    file: named.path,
    ...placeOf(checkout, named),
    field: named.field,
    hint,
  }));
}

/** Looked up only for what is wrong: to keep every place would make every index slower. */
function placeOf(checkout: string, { path: file, kind, target, field }: Named) {
  const nowhere = { line: 1, column: 1 };
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.join(checkout, file));
  } catch {
    return nowhere;
  }
  const { entry } = readEntry(bytes, file);
  if (!entry) return nowhere;
  const body = entry.body && parseBody(entry.body.source, { file, firstLine: entry.body.firstLine });
  const found = listMentions(entry, body).find(
    (mention) => mention.kind === kind && mention.target === target && mention.field === field,
  );
  return found ? { line: found.line, column: found.column } : nowhere;
}

interface Named {
  path: string;
  kind: string;
  target: string;
  field: string;
}

function findDuplicates(database: DatabaseSync): ContentProblem[] {
  return DOUBLES.flatMap((double) =>
    listDoubles(database, double).flatMap(({ name, paths }) =>
      paths.map((file, index) => ({
        message: double.message.replace('%', name),
        file,
        line: double.line,
        column: 1,
        field: double.field,
        hint: `Tệp kia: ${paths[index === 0 ? 1 : 0] ?? ''}. ${double.hint}`,
      })),
    ),
  );
}

/** The names of a kind that more than one article has, each with the files of those. */
function listDoubles(database: DatabaseSync, { kind, sql }: Double) {
  const find = database.prepare(sql);
  return listDoubted(database, kind)
    .map((target) => {
      const rows = find.all({ target });
      return { target, name: String(rows[0]?.name), paths: rows.map((row) => String(row.path)) };
    })
    .filter(({ paths }) => paths.length > 1);
}

/**
 * Drops the doubts that were for nothing. Whoever changes the index does that last; until then the problems are right
 * as well, only dearer to tell.
 */
export function settleDoubts(database: DatabaseSync): void {
  keepDoubts(database, [
    ...NAMED.flatMap((named) => listMissing(database, named).map((target) => ({ kind: named.kind, target }))),
    ...DOUBLES.flatMap((double) =>
      listDoubles(database, double).map(({ target }) => ({ kind: double.kind, target })),
    ),
    ...findTakenAddresses(database).map(({ named }) => named),
  ]);
}

const DOUBLES: Double[] = [
  {
    kind: 'articles',
    sql: 'SELECT path, id AS name FROM articles WHERE id = :target ORDER BY path',
    message: 'Mã bài “%” đã dùng cho bài khác.',
    line: 2,
    field: 'id',
    hint: 'Đặt mã khác cho bài mới hơn.',
  },
  {
    kind: 'article-url',
    sql: `SELECT path, slug AS name FROM articles
      WHERE year = substr(:target, 11, 4) AND slug = substr(:target, 16, length(:target) - 16) ORDER BY path`,
    message: 'Hai bài cùng năm có cùng tên tệp “%”.',
    line: 1,
    field: undefined,
    hint: 'Đổi tên một trong hai tệp.',
  },
];

/** What only one article may have. */
interface Double {
  kind: MentionKind;
  /** The articles that have the name `:target`, and how it is told. */
  sql: string;
  message: string;
  line: number;
  field: string | undefined;
  hint: string;
}

/** A problem of a draft is told, but stops nobody from publishing the rest. */
export interface FoundProblem extends ContentProblem {
  isInDraft: boolean;
}
