import type { DatabaseSync } from 'node:sqlite';

/** The blob id by which the index knows each file: of all, or of those of `names` that it has. */
export function readKnownBlobs(database: DatabaseSync, names?: readonly string[]): Map<string, string> {
  const find = database.prepare(`SELECT path, blob FROM files ${names ? 'WHERE path = ?' : ''}`);
  const rows = names ? names.flatMap((name) => find.all(name)) : find.all();
  return new Map(rows.map((row) => [row.path as string, row.blob as string]));
}
