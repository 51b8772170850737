import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { parseBody } from '../core/body/parse-body.ts';
import type { ContentProblem } from '../core/problems/content-error.ts';
import { readEntry } from '../core/schema/read-entry.ts';
import { compareCodes } from '../core/text/compare-codes.ts';
import { nearest } from '../core/text/nearest.ts';
import { findTakenAddresses } from './old-address-queries.ts';
import { listMentions, type MentionKind } from './mentions.ts';

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
  return KINDS.flatMap(({ kind, exists, known, what, hint }) => {
    const missing = database.prepare(missingTargets(exists)).all({ kind });
    if (missing.length === 0) return [];
    const names = database
      .prepare(known)
      .all()
      .map((row) => String(Object.values(row)[0]));
    return missing.flatMap(({ target }) => {
      const guess = nearest(String(target), names);
      return mentions.all(kind, String(target)).map((row) => ({
        message: `${what} “${String(target)}”.`,
        file: String(row.path),
        ...placeOf(checkout, row as unknown as Named),
        field: String(row.field),
        hint: guess ? `Có phải là “${guess}”? ${hint}` : hint,
      }));
    });
  });
}

/** Leaps from one target to the next: most are named by thousands of articles. */
function missingTargets(exists: string): string {
  return `
    WITH RECURSIVE named (target) AS (
      SELECT min(target) FROM mentions WHERE kind = :kind
      UNION ALL
      SELECT (SELECT min(target) FROM mentions WHERE kind = :kind AND target > named.target)
        FROM named WHERE target IS NOT NULL
    )
    SELECT target FROM named WHERE target IS NOT NULL AND NOT (${exists})`;
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
  const same = (columns: string, other: string) =>
    database
      .prepare(
        `SELECT a.path AS path, min(b.path) AS other, a.id AS id, a.slug AS slug, a.year AS year
         FROM (SELECT ${columns} FROM articles GROUP BY ${columns} HAVING count(*) > 1)
           JOIN articles a USING (${columns}) JOIN articles b USING (${columns})
         WHERE a.path <> b.path GROUP BY a.path ORDER BY a.path`,
      )
      .all()
      .map((row) => ({
        message: other.replace('%', String(row[other.includes('Mã bài') ? 'id' : 'slug'])),
        file: String(row.path),
        line: other.includes('Mã bài') ? 2 : 1,
        column: 1,
        field: other.includes('Mã bài') ? 'id' : undefined,
        hint: `Tệp kia: ${String(row.other)}. ${other.includes('Mã bài') ? 'Đặt mã khác cho bài mới hơn.' : 'Đổi tên một trong hai tệp.'}`,
      }));
  return [
    ...same('id', 'Mã bài “%” đã dùng cho bài khác.'),
    ...same('year, slug', 'Hai bài cùng năm có cùng tên tệp “%”.'),
  ];
}

/** The address of an article, by the path of its file. */
const URL = `'/bai-viet/' || substr(path, 18, 4) || substr(path, 25, length(path) - 28) || '/'`;

const KINDS: Kind[] = [
  entryKind('districts', 'Không có địa bàn', 'Danh sách ở content/districts.'),
  entryKind('units', 'Không có phường, xã', 'Danh sách ở content/units.'),
  entryKind('topics', 'Không có chủ đề', 'Danh sách ở content/topics.'),
  entryKind('organisations', 'Không có tổ chức', 'Danh sách ở content/organisations.'),
  entryKind('series', 'Không có dòng sự kiện', 'Danh sách ở content/series.'),
  entryKind('authors', 'Không có tác giả', 'Danh sách ở content/authors.'),
  {
    kind: 'articles',
    exists: 'EXISTS (SELECT 1 FROM articles WHERE id = target)',
    known: 'SELECT id FROM articles',
    what: 'Không có bài mang mã',
    hint: 'Mã bài nằm ở mục “id” của bài đó; nếu bài ấy đang có lỗi, hãy sửa bài ấy trước.',
  },
  {
    kind: 'article-url',
    // A file that is wrong is no article, so a year's files are looked through as well.
    exists: `
      EXISTS (SELECT 1 FROM articles WHERE year = substr(target, 11, 4) AND slug = substr(target, 16, length(target) - 16))
      OR EXISTS (SELECT 1 FROM files WHERE path > 'content/articles/' || substr(target, 11, 4) || '/'
        AND path < 'content/articles/' || substr(target, 11, 4) || '0' AND ${URL} = target)`,
    known: `SELECT ${URL} FROM files WHERE path LIKE 'content/articles/%'`,
    what: 'Không có bài ở địa chỉ',
    hint: 'Mở bài cần dẫn rồi chép lại địa chỉ.',
  },
  {
    kind: 'media',
    exists: `EXISTS (SELECT 1 FROM media WHERE path = 'content' || target)`,
    known: `SELECT substr(path, 8) FROM media`,
    what: 'Không có ảnh',
    hint: 'Tải ảnh lên kho, hoặc sửa lại đường dẫn.',
  },
];

/** A problem of a draft is told, but stops nobody from publishing the rest. */
export interface FoundProblem extends ContentProblem {
  isInDraft: boolean;
}

/** An entry whose file is there but wrong is not missing: the file's own problem says what to mend. */
function entryKind(kind: MentionKind, what: string, hint: string): Kind {
  const start = `content/${kind}/`.length + 1;
  return {
    kind,
    exists: `EXISTS (SELECT 1 FROM files WHERE path = 'content/${kind}/' || target || '.yaml')`,
    known: `SELECT substr(path, ${start}, length(path) - ${start + 4}) FROM files WHERE path LIKE 'content/${kind}/%.yaml'`,
    what,
    hint,
  };
}

/** What can be named, and where it would be found. */
interface Kind {
  kind: MentionKind;
  /** Whether there is such a `target`, in SQL. */
  exists: string;
  /** All there are, in SQL, to guess what was meant. */
  known: string;
  what: string;
  hint: string;
}
