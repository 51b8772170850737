import { chooseShards, listYears, type SearchScope, type ShardList } from '../../core/search/shards.ts';
import type { openPagefind } from './pagefind-module.ts';
import type { SearchIndex } from './search-merged.ts';
import { openShards, type OpenShards } from './search-shards.ts';

/** How long the index is trusted before its list is read again: a new issue of the site replaces its files. */
const FRESH_MS = 5_000;

/**
 * Opens those shards of the index that a search needs when it first needs them, and anew when the site has others.
 * @throws {SearchUnavailable} where it cannot be reached or is not there yet
 */
export function createIndexClient({ base, openPart, now = Date.now }: IndexClientOptions): IndexClient {
  let opened: Opened | undefined;
  let checkedAt = -Infinity;
  let checking: Promise<Opened> | undefined;

  async function check(): Promise<Opened> {
    const before = opened;
    const list = await readList(base).catch((error: unknown) => {
      if (before) return before.list;
      throw error;
    });
    const isSame = before?.list.text === list.text;
    const shards = isSame ? before.shards : openShards(base, openPart);
    opened = { list, shards };
    checkedAt = now();
    return opened;
  }

  function latest(): Promise<Opened> {
    const isFresh = now() - checkedAt < FRESH_MS && opened?.list.newerInMs === undefined;
    if (opened && isFresh) return Promise.resolve(opened);
    checking ??= check().finally(() => (checking = undefined));
    return checking;
  }

  return {
    async open(scope, signal) {
      const { list, shards } = await latest();
      signal?.throwIfAborted();
      const chosen = chooseShards(list.names, scope);
      const { index, failed } = await shards.open(chosen, signal).catch((cause: unknown) => {
        signal?.throwIfAborted();
        throw new SearchUnavailable('offline', { cause });
      });
      return {
        index,
        years: listYears(chosen),
        failed: () => chosen.filter((name) => failed.includes(name) || index.failed.has(name)),
        parts: chosen,
        isWhole: chosen.length === list.names.length || scope.from !== undefined || scope.to !== undefined,
        issue: list.text,
      };
    },
    expire() {
      checkedAt = -Infinity;
    },
    newerInMs: () => opened?.list.newerInMs,
  };
}

/** The index cannot be asked: `preparing` will pass by itself, the others may pass when tried again. */
export class SearchUnavailable extends Error {
  readonly reason: 'preparing' | 'missing' | 'offline';
  readonly retryAfterMs: number;

  constructor(reason: SearchUnavailable['reason'], options: ErrorOptions & { retryAfterMs?: number } = {}) {
    super(`The search index is not available: ${reason}`, options);
    this.name = 'SearchUnavailable';
    this.reason = reason;
    this.retryAfterMs = options.retryAfterMs ?? 1000;
  }
}

async function readList(base: string): Promise<List> {
  const response = await fetch(`${base}shards.json`, { cache: 'no-cache' }).catch((cause: unknown) => {
    throw new SearchUnavailable('offline', { cause });
  });
  const retryAfter = response.headers.get('retry-after');
  const newerInMs = retryAfter === null ? undefined : (Number(retryAfter) || 1) * 1000;
  if (response.status === 503) throw new SearchUnavailable('preparing', { retryAfterMs: newerInMs ?? 1000 });
  if (!response.ok) throw new SearchUnavailable('missing');
  const text = await response.text();
  return { text, names: readNames(text), newerInMs };
}

function readNames(text: string): string[] {
  try {
    return (JSON.parse(text) as ShardList).shards.map(({ name }) => name);
  } catch (cause) {
    throw new SearchUnavailable('missing', { cause });
  }
}

interface Opened {
  list: List;
  shards: OpenShards;
}

interface List {
  /** With the digest of each shard: another text, another index. */
  text: string;
  names: string[];
  newerInMs: number | undefined;
}

export interface IndexClient {
  /** Of an index that was opened with a signal nothing is loaded any longer once it is aborted; what is asked then rejects. */
  open(scope: SearchScope, signal?: AbortSignal): Promise<OpenIndex>;
  /** Makes the next `open` look for a newer index. */
  expire(): void;
  /** When to look for a newer index, where the server says that one is being built (only the dev server does). */
  newerInMs(): number | undefined;
}

export interface OpenIndex {
  index: SearchIndex;
  /** The years it has, newest first; each with all its articles. */
  years: string[];
  /** The parts of the index it was made of: a year, or the newest month of one. */
  parts: string[];
  /** Those of them that could not be loaded until now, in whole or for what was asked; the next `open` tries again. */
  failed: () => string[];
  /** Whether those are all years that were asked for. */
  isWhole: boolean;
  /** Names this state of the whole index. */
  issue: string;
}

export interface IndexClientOptions {
  /** The folder of the index: `/pagefind/`. */
  base: string;
  openPart?: typeof openPagefind;
  now?: () => number;
}
