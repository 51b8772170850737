import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { rangesOf, type CollectedReads } from './collected-reads.ts';
import { gatherTags } from './gather-tags.ts';
import type { RecordedReads } from './recorded-reads.ts';
import type { Touched } from './touched.ts';

const TABLES = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS pages (id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL UNIQUE, reads TEXT);
  CREATE TABLE IF NOT EXISTS names (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS tag_pages (tag TEXT PRIMARY KEY, pages BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS tag_reads (tag INTEGER, page INTEGER, PRIMARY KEY (tag, page)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS range_reads (
    list INTEGER, upto TEXT, since TEXT, page INTEGER, PRIMARY KEY (list, upto, since, page)
  ) WITHOUT ROWID;
`;

/**
 * What is published: every page with what it read of the archive when it was rendered. From that and from what was
 * touched since, it tells which pages might differ now, whatever kind of page they are.
 */
export class Publication {
  readonly #database: DatabaseSync;
  readonly #names = new Map<string, number>();

  /** Opens the record of a publication; `:memory:` keeps it nowhere. */
  constructor(file: string) {
    if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true });
    this.#database = new DatabaseSync(file, { timeout: 10_000 });
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    this.#database.exec(TABLES);
  }

  /** Begins a change of the record, which is kept whole by {@link commit}, or not at all. */
  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.#database.exec('COMMIT');
  }

  /**
   * Begins to keep what every page of a whole build read, in place of all that was kept. A tag has its pages in one
   * row: a row for each would cost as much as to render them. An id that is no page's any more is passed over.
   */
  refill(): Refilling {
    this.clear();
    const tags = gatherTags();
    const insertPage = this.#prepare('INSERT INTO pages (id, url) VALUES (?, ?)');
    const insertRange = this.#prepare('INSERT OR IGNORE INTO range_reads VALUES (?, ?, ?, ?)');
    const insertTag = this.#prepare('INSERT INTO tag_pages VALUES (?, ?)');
    let pages = 0;
    return {
      add: (part) => {
        const first = pages + 1;
        for (const url of part.urls) insertPage.run((pages += 1), url);
        for (const { list, from, to, page } of rangesOf(part))
          insertRange.run(this.#nameId(list), to, from, first + page);
        tags.add(part, first);
      },
      end: () => {
        for (const [tag, { buffer, byteOffset, byteLength }] of tags.pagesByTag())
          insertTag.run(tag, new Uint8Array(buffer, byteOffset, byteLength));
      },
    };
  }

  /** Keeps what a page read, in place of what it read before. */
  record(url: string, reads: RecordedReads): void {
    const tags = [...reads.tags].map((tag) => this.#nameId(tag));
    const ranges = reads.ranges.map(({ list, from, to }) => [this.#nameId(list), to, from] as const);
    const kept = JSON.stringify({ tags, ranges });
    if (this.#prepare('SELECT reads FROM pages WHERE url = ?').get(url)?.reads === kept) return;
    this.remove(url);
    const { lastInsertRowid: page } = this.#run('INSERT INTO pages (url, reads) VALUES (?, ?)', url, kept);
    for (const tag of tags) this.#run('INSERT OR IGNORE INTO tag_reads VALUES (?, ?)', tag, page);
    for (const range of ranges)
      this.#run('INSERT OR IGNORE INTO range_reads VALUES (?, ?, ?, ?)', ...range, page);
  }

  remove(url: string): void {
    const row = this.#prepare('SELECT id, reads FROM pages WHERE url = ?').get(url);
    if (!row) return;
    const page = Number(row.id);
    this.#run('DELETE FROM pages WHERE id = ?', page);
    if (row.reads === null) return;
    const { tags, ranges } = JSON.parse(String(row.reads)) as {
      tags: number[];
      ranges: [number, string, string][];
    };
    for (const tag of tags) this.#run('DELETE FROM tag_reads WHERE tag = ? AND page = ?', tag, page);
    for (const range of ranges) {
      this.#run(
        'DELETE FROM range_reads WHERE list = ? AND upto = ? AND since = ? AND page = ?',
        ...range,
        page,
      );
    }
  }

  /** The pages that read something that was touched. */
  pagesTouchedBy({ tags, points }: Touched): Set<string> {
    const urls = new Set<string>();
    const add = (rows: Record<string, unknown>[]) => {
      for (const { url } of rows) urls.add(String(url));
    };
    const byTag = this.#prepare(
      `SELECT url FROM names JOIN tag_reads ON tag = names.id JOIN pages ON pages.id = page WHERE name = ?`,
    );
    const byRange = this.#prepare(
      `SELECT url FROM names JOIN range_reads ON list = names.id JOIN pages ON pages.id = page
       WHERE name = ? AND upto >= ? AND since <= ?`,
    );
    const together = this.#prepare('SELECT pages FROM tag_pages WHERE tag = ?');
    const byId = this.#prepare('SELECT url FROM pages WHERE id = ?');
    for (const tag of tags) {
      add(byTag.all(tag));
      const bytes = together.get(tag)?.pages as Uint8Array | undefined;
      if (!bytes) continue;
      for (const id of new Uint32Array(bytes.slice().buffer)) add(byId.all(id));
    }
    for (const { list, sort } of points) add(byRange.all(list, sort, sort));
    return urls;
  }

  urls(): string[] {
    return this.#prepare('SELECT url FROM pages ORDER BY url')
      .all()
      .map(({ url }) => String(url));
  }

  has(url: string): boolean {
    return this.#prepare('SELECT 1 FROM pages WHERE url = ?').get(url) !== undefined;
  }

  /** What the published pages were made from; undefined where nothing is published. */
  state(): PublicationState | undefined {
    const row = this.#prepare(`SELECT value FROM meta WHERE key = 'state'`).get();
    return row && (JSON.parse(String(row.value)) as PublicationState);
  }

  setState(state: PublicationState): void {
    this.#run(`INSERT OR REPLACE INTO meta VALUES ('state', ?)`, JSON.stringify(state));
  }

  /** Forgets every page. */
  clear(): void {
    for (const table of ['meta', 'pages', 'names', 'tag_pages', 'tag_reads', 'range_reads'])
      this.#run(`DELETE FROM ${table}`);
    this.#names.clear();
  }

  close(): void {
    this.#database.close();
  }

  #nameId(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const row = this.#prepare('SELECT id FROM names WHERE name = ?').get(name);
    const id = Number(row?.id ?? this.#run('INSERT INTO names (name) VALUES (?)', name).lastInsertRowid);
    this.#names.set(name, id);
    return id;
  }

  readonly #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();

  #prepare(sql: string) {
    const statement = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #run(sql: string, ...values: (string | number | bigint)[]) {
    return this.#prepare(sql).run(...values);
  }
}

export interface Refilling {
  add: (part: CollectedReads) => void;
  /** After the last part. */
  end: () => void;
}

export interface PublicationState {
  /** Of the index: another one knows nothing of what this one saw touched. */
  epoch: string;
  /** Of the site's code and settings. */
  code: string;
  /** The last turn of the index that was seen. */
  turn: number;
  /** Hanoi time of the publish, as a stamp. */
  moment: string;
}
