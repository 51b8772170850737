import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { codeVersion } from './code-version.ts';
import { listContentFiles } from './content-files.ts';
import { openForWriting, removeDatabase } from './database.ts';
import { createFileIndexer } from './index-file.ts';
import { indexFile } from './location.ts';
import { makeIndex, readIfThere, type SyncProgress } from './make-index.ts';
import { createTouchRecorder, readTurn } from './touched.ts';

const SOURCE_FOLDER = path.resolve(import.meta.dirname, '..');

/**
 * Brings the index of a checkout up to date with its content files: reads only the files whose blob id is new.
 * An index that turns out to be damaged is made anew.
 */
export async function syncArchive(checkout: string, onProgress?: SyncProgress): Promise<SyncReport> {
  const file = indexFile(checkout);
  try {
    return await syncInto(file, checkout, onProgress);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeDatabase(file);
    return syncInto(file, checkout, onProgress);
  }
}

async function syncInto(file: string, checkout: string, onProgress?: SyncProgress): Promise<SyncReport> {
  const { files, hasGit } = await listContentFiles(checkout);
  const version = codeVersion(SOURCE_FOLDER);
  const database = openForWriting(file, version);
  if (!database) {
    await makeIndex({ file, version, checkout, files }, onProgress);
    return { hasGit, changed: [...files.keys()], removed: [] };
  }
  try {
    const known = readKnown(database);
    const removed = [...known.keys()].filter((name) => !files.has(name));
    const changed = [...files].filter(([name, blob]) => known.get(name) !== blob).map(([name]) => name);
    if (removed.length + changed.length > 0)
      apply(database, checkout, { files, removed, changed }, onProgress);
    return { hasGit, changed, removed };
  } finally {
    database.close();
  }
}

/** All of it without a pause, so that no other work of this process meets a half-written index. */
function apply(database: DatabaseSync, checkout: string, change: Change, onProgress?: SyncProgress): void {
  const indexer = createFileIndexer(database);
  const touches = createTouchRecorder(database, readTurn(database) + 1);
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const name of change.removed) {
      const before = touches.snapshot(name);
      indexer.remove(name);
      touches.record(before, touches.snapshot(name));
    }
    for (const [index, name] of change.changed.entries()) {
      const before = touches.snapshot(name);
      const bytes = readIfThere(path.join(checkout, name));
      indexer.remove(name);
      if (bytes) indexer.add(name, change.files.get(name) ?? '', bytes);
      touches.record(before, touches.snapshot(name));
      onProgress?.(index + 1, change.changed.length);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function readKnown(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare('SELECT path, blob FROM files').all();
  return new Map(rows.map((row) => [row.path as string, row.blob as string]));
}

/** SQLite's codes for a file that is not a database or whose pages are wrong. */
function isDamage(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode ?? 0;
  return [11, 26].includes(code & 0xff);
}

interface Change {
  files: Map<string, string>;
  removed: string[];
  changed: string[];
}

export type { SyncProgress } from './make-index.ts';

export interface SyncReport {
  hasGit: boolean;
  changed: string[];
  removed: string[];
}
