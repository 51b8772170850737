import type { DatabaseSync } from 'node:sqlite';
import { articleUrl } from '../core/article/article-path.ts';
import { currentFocus, type PublishFocus } from './publish-focus.ts';
import type { Reading, Row } from './reading.ts';
import { noteRead } from './recorded-reads.ts';

/** The files of the site that stand for old addresses of public articles. */
export function listOldAddresses(reading: Reading): OldAddress[] {
  noteRead('old-addresses');
  const focus = currentFocus();
  if (focus) return filesIn(reading, focus).flatMap((file) => (findRow(reading, file) ? [{ file }] : []));
  return reading
    .rows(
      `SELECT DISTINCT target FROM mentions JOIN articles USING (path)
       WHERE kind = 'old-address' AND status = 'published' AND sort <= ? ORDER BY target`,
      reading.latestSort(),
    )
    .map((row) => ({ file: String(row.target) }));
}

/** The files that a publish is about: those of articles that changed, and those that are there and were touched. */
function filesIn(reading: Reading, { touched, urls }: PublishFocus): string[] {
  const files = new Set<string>();
  for (const url of urls) if (url.endsWith('.html')) files.add(url.slice(1));
  for (const tag of touched.tags.has('old-addresses') ? touched.tags : []) {
    const [, path] = /^article (.+)$/.exec(tag) ?? [];
    if (path === undefined) continue;
    const rows = reading.rows(`SELECT target FROM mentions WHERE path = ? AND kind = 'old-address'`, path);
    for (const row of rows) files.add(String(row.target));
  }
  return [...files].sort();
}

/** Where an old address, told by its file, leads to; undefined where no public article claims it. */
export function findMove(reading: Reading, file: string): Move | undefined {
  const row = findRow(reading, file);
  if (!row) return undefined;
  noteRead(`article ${String(row.path)}`);
  return { title: String(row.title), url: articleUrl({ year: String(row.year), slug: String(row.slug) }) };
}

function findRow(reading: Reading, file: string): Row | undefined {
  return reading.row(
    `SELECT articles.path, year, slug, json_extract(data, '$.title') AS title FROM mentions JOIN articles USING (path)
     WHERE kind = 'old-address' AND target = ? AND status = 'published' AND sort <= ? ORDER BY path LIMIT 1`,
    file,
    reading.latestSort(),
  );
}

/** The old addresses at which something else stands: another article's old address, an article, or a page. */
export function findTakenAddresses(database: DatabaseSync): TakenAddress[] {
  return TAKEN.flatMap(({ sql, what, hint }) =>
    database
      .prepare(sql)
      .all()
      .map((row) => {
        const [path, target, field] = [String(row.path), String(row.target), String(row.field)];
        const address = `/${target.replace(/(^|\/)index\.html$/, '$1')}`;
        return {
          named: { path, kind: 'old-address', target, field },
          message: what.replace('%', address),
          hint: hint.replace('%', String(row.other)),
        };
      }),
  );
}

// The cross joins have SQLite begin with the few doubts, not with every old address there is.
const TAKEN = [
  {
    sql: `SELECT mine.path, mine.target, mine.field, min(others.path) AS other
      FROM doubts CROSS JOIN mentions AS mine ON mine.kind = doubts.kind AND mine.target = doubts.target
      JOIN mentions AS others ON others.kind = 'old-address' AND others.target = mine.target AND others.path <> mine.path
      WHERE doubts.kind = 'old-address' GROUP BY mine.path, mine.target`,
    what: 'Địa chỉ cũ “%” đã thuộc về bài khác.',
    hint: 'Tệp kia: %. Chỉ giữ địa chỉ này ở một bài.',
  },
  {
    sql: `SELECT mentions.path, target, field, articles.path AS other FROM doubts CROSS JOIN mentions USING (kind, target)
      JOIN articles ON articles.year = substr(target, 10, 4) AND articles.slug = substr(target, 15, length(target) - 25)
      WHERE kind = 'old-address' AND target > 'bai-viet/' AND target < 'bai-viet0'`,
    what: 'Địa chỉ cũ “%” đang là địa chỉ của một bài.',
    hint: 'Bài đó: %. Xóa địa chỉ này.',
  },
  {
    sql: `SELECT mentions.path, target, field, entries.path AS other FROM doubts CROSS JOIN mentions USING (kind, target)
      JOIN entries ON collection = 'pages' AND entries.slug = substr(target, 1, length(target) - 11)
      WHERE kind = 'old-address' AND target LIKE '%/index.html'`,
    what: 'Địa chỉ cũ “%” đang là địa chỉ của một trang.',
    hint: 'Trang đó: %. Xóa địa chỉ này.',
  },
];

export interface OldAddress {
  /** Its path in the site, without a slash in front. */
  file: string;
}

/** Where an article is now. */
export interface Move {
  title: string;
  url: string;
}

interface TakenAddress {
  named: { path: string; kind: string; target: string; field: string };
  message: string;
  hint: string;
}
