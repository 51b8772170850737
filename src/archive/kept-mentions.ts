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

/**
 * The same of an index that is being made, in memory until {@link GatheredMentions.finish} writes them in their order.
 */
export function gatherMentions(database: DatabaseSync): GatheredMentions {
  const kinds = new Map<string, Map<string, Naming[]>>();
  return {
    add(file, targets) {
      for (const { kind, target, field } of targets) {
        const names = kinds.get(kind) ?? new Map<string, Naming[]>();
        if (names.size === 0) kinds.set(kind, names);
        const naming = names.get(target);
        if (naming) naming.push({ file, field });
        else names.set(target, [{ file, field }]);
      }
    },
    removeOf() {
      throw new Error('Nothing is removed from an index that is being made.');
    },
    finish() {
      const create = database.prepare('INSERT INTO names VALUES (NULL, ?, ?)');
      const insert = database.prepare('INSERT OR IGNORE INTO naming VALUES (?, ?, ?)');
      for (const [kind, names] of kinds) {
        for (const [target, naming] of names) {
          const { lastInsertRowid: name } = create.run(kind, target);
          for (const { file, field } of naming) insert.run(name, file, field);
        }
      }
    },
  };
}

interface Naming {
  file: number;
  field: string;
}

export interface Mentions {
  /** Of a file that names nothing yet, by its number. */
  add: (file: number, targets: readonly Target[]) => void;
  /** Of a file by its path. */
  removeOf: (path: string) => void;
}

export interface GatheredMentions extends Mentions {
  finish: () => void;
}
