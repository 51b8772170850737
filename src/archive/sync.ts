import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { codeVersion } from './code-version.ts';
import { listContentFiles } from './content-files.ts';
import { makeDatabase, openForWriting, removeDatabase } from './database.ts';
import { createFileIndexer } from './index-file.ts';
import { indexFile } from './location.ts';
import { createTouchRecorder, readTurn } from './touched.ts';

const FILES_A_TURN = 200;
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
    await makeDatabase(file, version, (empty) => fill(empty, checkout, files, onProgress));
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

/** Nobody has published from an index that is being made, so nothing is noted as touched. */
async function fill(
  database: DatabaseSync,
  checkout: string,
  files: Map<string, string>,
  onProgress?: SyncProgress,
): Promise<void> {
  const indexer = createFileIndexer(database);
  let done = 0;
  for (const [name, blob] of files) {
    const bytes = readIfThere(path.join(checkout, name));
    if (bytes) indexer.add(name, blob, bytes);
    onProgress?.(++done, files.size);
    // The native parser's memory is given back only between turns of the event loop: 8 kB a body, 0.8 GB in all.
    if (done % FILES_A_TURN === 0) await setImmediate();
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

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
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

export type SyncProgress = (done: number, total: number) => void;

export interface SyncReport {
  hasGit: boolean;
  changed: string[];
  removed: string[];
}
