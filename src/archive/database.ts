import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE files (path TEXT PRIMARY KEY, blob TEXT NOT NULL, problems TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE media (path TEXT PRIMARY KEY, width INTEGER, height INTEGER) WITHOUT ROWID;
  CREATE TABLE entries (
    collection TEXT NOT NULL, slug TEXT NOT NULL, path TEXT NOT NULL UNIQUE, data TEXT NOT NULL,
    PRIMARY KEY (collection, slug)
  ) WITHOUT ROWID;
  CREATE TABLE articles (
    path TEXT PRIMARY KEY, id TEXT NOT NULL, year TEXT NOT NULL, month TEXT NOT NULL, slug TEXT NOT NULL,
    status TEXT NOT NULL, sort TEXT NOT NULL, data TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX articles_by_id ON articles (id);
  CREATE INDEX articles_by_address ON articles (year, slug);
  CREATE TABLE postings (
    kind TEXT NOT NULL, slug TEXT NOT NULL, sort TEXT NOT NULL, path TEXT NOT NULL,
    PRIMARY KEY (kind, slug, sort, path)
  ) WITHOUT ROWID;
  CREATE INDEX postings_by_path ON postings (path);
  CREATE TABLE listed (
    path TEXT PRIMARY KEY, collection TEXT NOT NULL, status TEXT NOT NULL, sort TEXT NOT NULL, changed TEXT NOT NULL,
    title TEXT NOT NULL, title_key TEXT NOT NULL, tags TEXT NOT NULL, words TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX listed_by_sort ON listed (collection, sort);
  CREATE TABLE mentions (
    path TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, field TEXT NOT NULL,
    line INTEGER NOT NULL, col INTEGER NOT NULL
  );
  CREATE INDEX mentions_by_path ON mentions (path);
  CREATE INDEX mentions_by_target ON mentions (kind, target);
  CREATE TABLE touched (tag TEXT, list TEXT, sort TEXT, turn INTEGER, PRIMARY KEY (tag, list, sort)) WITHOUT ROWID;
  CREATE INDEX touched_by_turn ON touched (turn);
`;

/**
 * Opens the index for writing. An index that is damaged, or was made by another version of the code, is thrown
 * away: everything in it can be read again from the content files.
 */
export function openForWriting(file: string, version: string): DatabaseSync {
  mkdirSync(path.dirname(file), { recursive: true });
  const existing = tryOpen(file);
  if (existing && readVersion(existing) === version) return existing;
  existing?.close();
  removeDatabase(file);
  const database = open(file, false);
  createTables(database);
  const insert = database.prepare('INSERT INTO meta VALUES (?, ?)');
  insert.run('version', version);
  insert.run('epoch', randomUUID());
  return database;
}

/** Opens the index for reading, as pages do. Throws where it has not been made yet. */
export function openForReading(file: string): DatabaseSync {
  return open(file, true);
}

/** Which index this is: another name each time one is made. */
export function readEpoch(database: DatabaseSync): string {
  return String(database.prepare("SELECT value FROM meta WHERE key = 'epoch'").get()?.value);
}

/** Makes the index's tables in an empty database. */
export function createTables(database: DatabaseSync): void {
  database.exec(TABLES);
}

/** Deletes an index with its journal files. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

function open(file: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly, timeout: 10_000 });
  if (!readOnly) database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return database;
}

function tryOpen(file: string): DatabaseSync | undefined {
  try {
    return open(file, false);
  } catch {
    return undefined;
  }
}

function readVersion(database: DatabaseSync): string | undefined {
  try {
    const row = database.prepare('SELECT value FROM meta WHERE key = ?').get('version');
    return row?.value as string | undefined;
  } catch {
    return undefined;
  }
}
