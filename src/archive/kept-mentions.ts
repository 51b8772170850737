import type { DatabaseSync } from 'node:sqlite';
import type { Target } from './mentions.ts';

/** Keeps which files name what, each name once: most are a district's, a topic's or an author's. */
export function createMentions(database: DatabaseSync): Mentions {
  const find = database.prepare('SELECT number FROM names WHERE kind = ? AND target = ?');
  const create = database.prepare('INSERT INTO names VALUES (NULL, ?, ?)');
  const insert = database.prepare('INSERT OR IGNORE INTO naming VALUES (?, ?, ?)');
  const drop = database.prepare('DELETE FROM naming WHERE file = (SELECT number FROM files WHERE path = ?)');
  return {
    add(file, targets) {
      for (const { kind, target, field } of targets) {
        const name = find.get(kind, target)?.number ?? create.run(kind, target).lastInsertRowid;
        insert.run(Number(name), file, field);
      }
    },
    removeOf(file) {
      drop.run(file);
    },
  };
}

export interface Mentions {
  /** Of a file that names nothing yet, by its number. */
  add: (file: number, targets: readonly Target[]) => void;
  /** Of a file by its path. */
  removeOf: (path: string) => void;
}
