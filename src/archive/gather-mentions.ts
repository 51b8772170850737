import type { DatabaseSync } from 'node:sqlite';
import { refuseRemoval } from './gather-postings.ts';
import type { Mentions } from './kept-mentions.ts';

/**
 * Keeps the mentions of an index that is being made in memory until {@link GatheredMentions.finish} writes them, in
 * their order.
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
    removeOf: refuseRemoval,
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

export interface GatheredMentions extends Mentions {
  finish: () => void;
}
