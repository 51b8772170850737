import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

const LOOK_AGAIN_MS = 20;

/**
 * Of articles, with what is rendered of them some ten kilobytes each, and of the numbers behind their ids. With half as
 * many a whole build of 10,000 renders each third row of a list anew.
 */
const MOST_RECENT = 24_000;

/**
 * A connection that pages read through. Answers that many pages share are kept until the index is written to or
 * the clock passes a minute.
 */
export class Reading {
  readonly checkout: string;
  #database: DatabaseSync;
  readonly #openNext: () => DatabaseSync | undefined;
  readonly #clock: () => string;
  readonly #statements = new Map<string, StatementSync>();
  readonly #tupleStatements = new Map<string, StatementSync>();
  #shared = new Map<number | string, unknown>();
  readonly #recent = new Map<number | string, unknown>();
  #version = '';
  #lookAgainAt = 0;

  /** `openNext` gives a connection to the index that took the place of the one that is open, if one did. */
  constructor(
    checkout: string,
    database: DatabaseSync,
    clock: () => string,
    openNext: () => DatabaseSync | undefined = () => undefined,
  ) {
    this.checkout = checkout;
    this.#database = database;
    this.#clock = clock;
    this.#openNext = openNext;
  }

  get database(): DatabaseSync {
    return this.#database;
  }

  now(): string {
    return this.#clock();
  }

  /** The latest sort key an article may have to be public now. */
  latestSort(): string {
    return `${this.#clock()} ~`;
  }

  rows(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  /** The same as lists of values, for many small rows: half the work. */
  tuples(sql: string, ...values: SQLInputValue[]): Value[][] {
    return this.#statement(sql, true).all(...values) as unknown as Value[][];
  }

  row(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  /** Computes an answer once for as long as the index stays as it is. */
  shared<T>(key: number | string, compute: () => T): T {
    this.#forgetIfOld();
    const known = this.#shared.get(key) as T | undefined;
    if (known !== undefined) return known;
    const value = compute();
    this.#shared.set(key, value);
    return value;
  }

  /** The same for one of many things: only the latest are kept. */
  recent<T>(key: number | string, compute: () => T): T {
    this.#forgetIfOld();
    const known = this.#recent.get(key) as T | undefined;
    if (known !== undefined) return known;
    const value = compute();
    if (this.#recent.size >= MOST_RECENT) {
      for (const old of [...this.#recent.keys()].slice(0, MOST_RECENT / 4)) this.#recent.delete(old);
    }
    this.#recent.set(key, value);
    return value;
  }

  /** The number of a list; 0, which no list has, where nothing ever stood in it. */
  listNumber(kind: string, slug: string): number {
    return this.shared(`list ${kind} ${slug}`, () =>
      Number(this.row('SELECT number FROM lists WHERE kind = ? AND slug = ?', kind, slug)?.number ?? 0),
    );
  }

  /** Looks whether the index was written to or made anew, as whoever did so wants. */
  lookAgain(): void {
    this.#lookAgainAt = 0;
    this.#forgetIfOld();
  }

  /** Asking SQLite whether it was written to costs as much as an answer, so it is asked now and then. */
  #forgetIfOld(): void {
    if (performance.now() < this.#lookAgainAt) return;
    const next = this.#openNext();
    if (next) {
      this.#statements.clear();
      this.#tupleStatements.clear();
      this.#database.close();
      this.#database = next;
      this.#version = '';
    }
    const version = `${String(this.row('PRAGMA data_version')?.data_version)} ${this.#clock()}`;
    if (version !== this.#version) {
      this.#shared = new Map();
      this.#recent.clear();
    }
    this.#version = version;
    this.#lookAgainAt = performance.now() + LOOK_AGAIN_MS;
  }

  #statement(sql: string, givesTuples = false): StatementSync {
    const statements = givesTuples ? this.#tupleStatements : this.#statements;
    const known = statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    if (givesTuples) statement.setReturnArrays(true);
    statements.set(sql, statement);
    return statement;
  }
}

export type Row = Record<string, Value>;

type Value = string | number | null;
