import type { DatabaseSync } from 'node:sqlite';
import { openForReading } from './database.ts';
import { indexFile } from './location.ts';
import type { MentionKind } from './mentions.ts';

/**
 * The entries that name any of the targets, apart from the named files themselves. The index must be in step with
 * the work tree: call `syncArchive` before.
 */
export function findUsage(checkout: string, targets: readonly Target[], apart: readonly string[]): Usage {
  const database = openForReading(indexFile(checkout));
  try {
    const paths = new Set(targets.flatMap((target) => namedBy(database, target)));
    for (const path of apart) paths.delete(path);
    const titles = [...paths].sort().reverse().slice(0, MOST_TITLES);
    return { count: paths.size, titles: titles.map((path) => titleOf(database, path)) };
  } finally {
    database.close();
  }
}

function namedBy(database: DatabaseSync, { kind, target }: Target): string[] {
  const rows = database.prepare('SELECT DISTINCT path FROM mentions WHERE kind = ? AND target = ?');
  return rows.all(kind, target).map(({ path }) => String(path));
}

function titleOf(database: DatabaseSync, path: string): string {
  const row = database
    .prepare(
      'SELECT data FROM articles WHERE path = :path UNION ALL SELECT data FROM entries WHERE path = :path',
    )
    .get({ path });
  const data = row ? (JSON.parse(String(row.data)) as { title?: string; name?: string }) : {};
  return data.title ?? data.name ?? path;
}

const MOST_TITLES = 3;

/** Something that mentions name. */
export interface Target {
  kind: MentionKind;
  target: string;
}

export interface Usage {
  /** How many entries. */
  count: number;
  /** The first three, newest file first. */
  titles: string[];
}
