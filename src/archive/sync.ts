import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { codeVersion } from './code-version.ts';
import { findCommittedFiles, requireCommitted } from './committed-files.ts';
import { findContentFiles, type ContentFiles } from './content-files.ts';
import { openForWriting, removeDatabase } from './database.ts';
import { createFileIndexer } from './index-file.ts';
import { readKnownBlobs } from './known-blobs.ts';
import { indexFile } from './location.ts';
import { makeIndex, readIfThere, type SyncProgress } from './make-index.ts';
import { settleDoubts } from './problems.ts';
import { parseSeen, readSeen, toSeenText, writeSeen } from './seen-content.ts';
import { createTouchRecorder, readTurn } from './touched.ts';

const SOURCE_FOLDER = path.resolve(import.meta.dirname, '..');

/**
 * Brings the index of a checkout up to date with its content files: reads only the files whose blob id is new,
 * and asks only for those that may have one. An index that turns out to be damaged is made anew.
 * @throws {ContentError} of what `isCommitted` does not find committed
 */
export async function syncArchive(checkout: string, options: SyncOptions = {}): Promise<SyncReport> {
  const file = indexFile(checkout);
  try {
    return await syncInto(file, checkout, options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeDatabase(file);
    return syncInto(file, checkout, options);
  }
}

async function syncInto(file: string, checkout: string, options: SyncOptions): Promise<SyncReport> {
  const { onProgress, isCommitted = false } = options;
  const find = isCommitted ? findCommittedFiles : findContentFiles;
  const version = codeVersion(SOURCE_FOLDER);
  const database = openForWriting(file, version);
  if (!database) {
    const { files, seen, hasGit } = await find(checkout);
    if (isCommitted) await requireCommitted(checkout);
    await makeIndex({ file, version, checkout, files, seen: toSeenText(seen) }, onProgress);
    return { hasGit, changed: [...files.keys()], removed: [] };
  }
  try {
    for (;;) {
      const before = readSeen(database);
      const found = await find(checkout, parseSeen(before));
      const change = compare(database, found);
      if (isCommitted) await requireCommitted(checkout, pick(found.files, change.changed));
      if (!apply(database, checkout, { ...change, ...found, before }, onProgress)) continue;
      return { hasGit: found.hasGit, ...change };
    }
  } finally {
    database.close();
  }
}

/** What the files that were looked at are now, against what the index knows of them. */
function compare(database: DatabaseSync, { files, candidates }: ContentFiles) {
  const known = readKnownBlobs(database, candidates);
  return {
    changed: [...files].filter(([name, blob]) => known.get(name) !== blob).map(([name]) => name),
    removed: [...known.keys()].filter((name) => !files.has(name)),
  };
}

function pick(files: Map<string, string>, names: string[]): Map<string, string> {
  return new Map(names.map((name) => [name, files.get(name) ?? '']));
}

/**
 * All of it without a pause, so that no other work of this process meets a half-written index. False, with nothing
 * done, where another process has brought the index up to date meanwhile.
 */
function apply(database: DatabaseSync, checkout: string, change: Change, onProgress?: SyncProgress): boolean {
  const { files, removed, changed, seen, before } = change;
  if (removed.length + changed.length === 0 && toSeenText(seen) === before) return true;
  database.exec('BEGIN IMMEDIATE');
  try {
    const isOurs = readSeen(database) === before;
    if (isOurs) {
      const indexer = createFileIndexer(database);
      const touches = createTouchRecorder(database, readTurn(database) + 1);
      for (const name of removed) {
        const former = touches.snapshot(name);
        indexer.remove(name);
        touches.record(former, touches.snapshot(name));
      }
      for (const [index, name] of changed.entries()) {
        const former = touches.snapshot(name);
        const bytes = readIfThere(path.join(checkout, name));
        indexer.remove(name);
        if (bytes) indexer.add(name, files.get(name) ?? '', bytes);
        touches.record(former, touches.snapshot(name));
        onProgress?.(index + 1, changed.length);
      }
      settleDoubts(database);
      writeSeen(database, toSeenText(seen));
    }
    database.exec('COMMIT');
    return isOurs;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite's codes for a file that is not a database or whose pages are wrong. */
function isDamage(error: unknown): boolean {
  const code = (error as { errcode?: number }).errcode ?? 0;
  return [11, 26].includes(code & 0xff);
}

interface Change extends ContentFiles {
  removed: string[];
  changed: string[];
  /** What was seen when the files were compared. */
  before: string;
}

export type { SyncProgress } from './make-index.ts';

export interface SyncOptions {
  onProgress?: SyncProgress | undefined;
  /** Whether only commits count, and nothing that differs from the last of them may be read. */
  isCommitted?: boolean;
}

export interface SyncReport {
  hasGit: boolean;
  changed: string[];
  removed: string[];
}
