import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE files (
    number INTEGER PRIMARY KEY, path TEXT NOT NULL, blob TEXT NOT NULL, problems TEXT NOT NULL
  );
  CREATE TABLE media (path TEXT PRIMARY KEY, width INTEGER, height INTEGER) WITHOUT ROWID;
  CREATE TABLE entries (
    collection TEXT NOT NULL, slug TEXT NOT NULL, path TEXT NOT NULL UNIQUE, data TEXT NOT NULL,
    PRIMARY KEY (collection, slug)
  ) WITHOUT ROWID;
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY, path TEXT NOT NULL, id TEXT NOT NULL, year TEXT NOT NULL, month TEXT NOT NULL,
    slug TEXT NOT NULL, status TEXT NOT NULL, sort TEXT NOT NULL, changed TEXT NOT NULL,
    data TEXT NOT NULL
  );
  CREATE TABLE bodies (path TEXT NOT NULL, parsed TEXT NOT NULL, text TEXT NOT NULL);
  CREATE TABLE lists (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, slug TEXT NOT NULL, size INTEGER NOT NULL, digest INTEGER NOT NULL,
    UNIQUE (kind, slug)
  );
  CREATE TABLE postings (
    list INTEGER NOT NULL, sort TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (list, sort, article)
  ) WITHOUT ROWID;
  CREATE TABLE listed (
    path TEXT PRIMARY KEY, collection TEXT NOT NULL, status TEXT NOT NULL, sort TEXT NOT NULL, changed TEXT NOT NULL,
    title TEXT NOT NULL, title_key TEXT NOT NULL, tags TEXT NOT NULL, words TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE names (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, target TEXT NOT NULL, UNIQUE (kind, target));
  CREATE TABLE naming (
    name INTEGER NOT NULL, file INTEGER NOT NULL, field TEXT NOT NULL, PRIMARY KEY (name, file, field)
  ) WITHOUT ROWID;
  CREATE VIEW mentions AS
    SELECT path, kind, target, field FROM naming JOIN names ON names.number = name JOIN files ON files.number = file;
  CREATE TABLE doubts (kind TEXT, target TEXT, PRIMARY KEY (kind, target)) WITHOUT ROWID;
  CREATE TABLE touched (tag TEXT, list TEXT, sort TEXT, turn INTEGER, PRIMARY KEY (tag, list, sort)) WITHOUT ROWID;
  CREATE INDEX touched_by_turn ON touched (turn);
`;

const INDEXES = `
  CREATE UNIQUE INDEX files_by_path ON files (path);
  CREATE UNIQUE INDEX articles_by_path ON articles (path);
  CREATE UNIQUE INDEX bodies_by_path ON bodies (path);
  CREATE INDEX files_with_problems ON files (path) WHERE problems <> '[]';
  CREATE INDEX articles_by_id ON articles (id);
  CREATE INDEX articles_by_address ON articles (year, slug);
  -- Has all that a sitemap says: a year's is written again with each article that comes.
  CREATE INDEX articles_by_time ON articles (sort, path, changed, year, slug) WHERE status = 'published';
  CREATE INDEX listed_by_sort ON listed (collection, sort);
  CREATE INDEX naming_by_file ON naming (file);
`;

/**
 * Opens the index for writing. Undefined where there is none that this version of the code made, or it is damaged:
 * everything in it can be read again from the content files.
 */
export function openForWriting(file: string, version: string): DatabaseSync | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    if (readMeta(database, 'version') === version) {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
      return database;
    }
    database.close();
  } catch {
    // Damaged.
  }
  return undefined;
}

/**
 * Makes an index anew: `fill` writes it under another name, where nobody looks, and `review` goes through what was
 * written; only when it is complete does it take the place of the one before. Nothing needs a journal until then.
 */
export async function makeDatabase(
  file: string,
  version: string,
  fill: (database: DatabaseSync) => Promise<void>,
  review: (database: DatabaseSync) => void,
): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  const making = `${file}.${process.pid}.making`;
  removeDatabase(making);
  const database = new DatabaseSync(making);
  try {
    database.exec(
      'PRAGMA page_size = 16384; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;',
    );
    database.exec(TABLES);
    const insert = database.prepare('INSERT INTO meta VALUES (?, ?)');
    insert.run('version', version);
    insert.run('epoch', randomUUID());
    database.exec('BEGIN');
    await fill(database);
    // Made from sorted rows in one go, which costs less than to keep them in order row by row.
    database.exec(INDEXES);
    review(database);
    database.exec('COMMIT; PRAGMA journal_mode = WAL;');
    database.close();
  } catch (error) {
    if (database.isOpen) database.close();
    removeDatabase(making);
    throw error;
  }
  removeDatabase(file);
  renameSync(making, file);
}

/**
 * Opens the index for reading, as pages do; as it is now for good where `isStill`, which saves a lock for each question.
 * Throws where it has not been made yet.
 */
export function openForReading(file: string, isStill = false): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  if (isStill) database.exec('BEGIN');
  return database;
}

/** Which index this is: another name each time one is made. */
export function readEpoch(database: DatabaseSync): string {
  return readMeta(database, 'epoch') ?? '';
}

/** Makes the index's tables in an empty database. */
export function createTables(database: DatabaseSync): void {
  database.exec(TABLES);
  database.exec(INDEXES);
}

/** Deletes an index with its journal files. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
}

/** Deletes an index in which SQLite finds something wrong, and says whether it did. It reads all of it: seconds. */
export function dropDamaged(file: string): boolean {
  if (isWhole(file)) return false;
  removeDatabase(file);
  return true;
}

function isWhole(file: string): boolean {
  let database: DatabaseSync | undefined;
  try {
    database = openForReading(file);
    return database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok';
  } catch {
    return false;
  } finally {
    database?.close();
  }
}

/** What the index keeps of itself under a name. */
export function readMeta(database: DatabaseSync, key: string): string | undefined {
  const row = database.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row && String(row.value);
}

export function writeMeta(database: DatabaseSync, key: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value);
}
