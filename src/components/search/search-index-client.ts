import type { PagefindInstance, PagefindModule } from './pagefind-module.ts';

/** How long the index is trusted before its entry is read again: a new issue of the site replaces its files. */
const FRESH_MS = 5_000;

/**
 * Opens the index when it is first needed, and anew when the site has a newer one.
 * @throws {SearchUnavailable} where it cannot be reached or is not there yet
 */
export function createIndexClient({ base, importModule, now = Date.now }: IndexClientOptions): IndexClient {
  let opened: { entry: Entry; instance: PagefindInstance } | undefined;
  let checkedAt = -Infinity;
  let opening: Promise<PagefindInstance> | undefined;

  async function open(): Promise<PagefindInstance> {
    const before = opened;
    const entry = await readEntry(base).catch((error: unknown) => {
      if (before) return before.entry;
      throw error;
    });
    const instance = before?.entry.text === entry.text ? before.instance : await start(entry);
    opened = { entry, instance };
    checkedAt = now();
    if (before && before.instance !== instance) void before.instance.destroy();
    return instance;
  }

  async function start({ hasArticles }: Entry): Promise<PagefindInstance> {
    if (!hasArticles) return emptyIndex;
    try {
      const instance = (await importModule(`${base}pagefind.js`)).createInstance({ basePath: base });
      await instance.init();
      await instance.filters();
      return instance;
    } catch (cause) {
      throw new SearchUnavailable('offline', { cause });
    }
  }

  return {
    open() {
      const isFresh = now() - checkedAt < FRESH_MS && opened?.entry.newerInMs === undefined;
      if (opened && isFresh) return Promise.resolve(opened.instance);
      opening ??= open().finally(() => (opening = undefined));
      return opening;
    },
    expire() {
      checkedAt = -Infinity;
    },
    newerInMs: () => opened?.entry.newerInMs,
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

async function readEntry(base: string): Promise<Entry> {
  const response = await fetch(`${base}pagefind-entry.json`, { cache: 'no-cache' }).catch(
    (cause: unknown) => {
      throw new SearchUnavailable('offline', { cause });
    },
  );
  const retryAfter = response.headers.get('retry-after');
  const newerInMs = retryAfter === null ? undefined : (Number(retryAfter) || 1) * 1000;
  if (response.status === 503) throw new SearchUnavailable('preparing', { retryAfterMs: newerInMs ?? 1000 });
  if (!response.ok) throw new SearchUnavailable('missing');
  const text = await response.text();
  return { text, hasArticles: hasAnyLanguage(text), newerInMs };
}

/** Without an article Pagefind writes an index of no language, and cannot open it. */
function hasAnyLanguage(entry: string): boolean {
  try {
    const { languages } = JSON.parse(entry) as { languages: object };
    return Object.keys(languages).length > 0;
  } catch (cause) {
    throw new SearchUnavailable('missing', { cause });
  }
}

const emptyIndex: PagefindInstance = {
  init: () => Promise.resolve(),
  filters: () => Promise.resolve({}),
  search: () => Promise.resolve({ results: [], filters: {}, totalFilters: {} }),
  destroy: () => Promise.resolve(),
};

interface Entry {
  /** Names the files of an index: another text, another index. */
  text: string;
  hasArticles: boolean;
  newerInMs: number | undefined;
}

export interface IndexClient {
  open(): Promise<PagefindInstance>;
  /** Makes the next `open` look for a newer index. */
  expire(): void;
  /** When to look for a newer index, where the server says that one is being built (only the dev server does). */
  newerInMs(): number | undefined;
}

export interface IndexClientOptions {
  /** The folder of the index: `/pagefind/`. */
  base: string;
  importModule: (url: string) => Promise<PagefindModule>;
  now?: () => number;
}
