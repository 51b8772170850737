import type { DatabaseSync } from 'node:sqlite';
import { articleUrl, parseArticlePath } from '../core/article/article-path.ts';
import { mediaUrl } from './media-url.ts';

/**
 * Keeps which names might be wrong: mentioned while nothing has them, or had by two. Each name that a file which is
 * written or dropped mentions or has is doubted, so that the problems between files are found without going through a
 * whole archive for them.
 */
export function createDoubts(database: DatabaseSync): Doubts {
  const doubt = database.prepare('INSERT OR IGNORE INTO doubts VALUES (?, ?)');
  const held = [
    'INSERT OR IGNORE INTO doubts SELECT kind, target FROM mentions WHERE path = ?',
    `INSERT OR IGNORE INTO doubts SELECT 'articles', id FROM articles WHERE path = ?`,
    `INSERT OR IGNORE INTO doubts
       SELECT 'old-address', slug || '/index.html' FROM entries WHERE path = ? AND collection = 'pages'`,
  ].map((sql) => database.prepare(sql));
  return {
    note(file) {
      for (const statement of held) statement.run(file);
      for (const [kind, target] of namesOf(file)) doubt.run(kind, target);
    },
  };
}

/** What a file is called by where it lies. */
function namesOf(file: string): [kind: string, target: string][] {
  const media = mediaUrl(file);
  if (media) return [['media', media]];
  const address = parseArticlePath(file);
  if (address) {
    const url = articleUrl(address);
    return [
      ['article-url', url],
      ['old-address', `${url.slice(1)}index.html`],
    ];
  }
  const [, kind, target] = /^content\/(\w+)\/(.+)\.yaml$/.exec(file) ?? [];
  return kind === undefined || target === undefined ? [] : [[kind, target]];
}

/** Doubts whatever may be wrong in an index whose files were written without. */
export function doubtAll(database: DatabaseSync): void {
  database.exec(`
    INSERT OR IGNORE INTO doubts SELECT kind, target FROM names;
    INSERT OR IGNORE INTO doubts SELECT 'articles', id FROM articles GROUP BY id HAVING count(*) > 1;
    INSERT OR IGNORE INTO doubts
      SELECT 'article-url', '/bai-viet/' || year || '/' || slug || '/' FROM articles
      GROUP BY year, slug HAVING count(*) > 1;
  `);
}

/** The doubted names of a kind. */
export function listDoubted(database: DatabaseSync, kind: string): string[] {
  return database
    .prepare('SELECT target FROM doubts WHERE kind = ? ORDER BY target')
    .all(kind)
    .map(({ target }) => String(target));
}

/** Keeps these in place of all doubts. */
export function keepDoubts(database: DatabaseSync, names: { kind: string; target: string }[]): void {
  const insert = database.prepare('INSERT OR IGNORE INTO doubts VALUES (?, ?)');
  database.exec('DELETE FROM doubts');
  for (const { kind, target } of names) insert.run(kind, target);
}

export interface Doubts {
  /** Takes note of a file that was just written, or is about to be dropped. */
  note: (file: string) => void;
}
