import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PagefindInstance } from './pagefind-module.ts';
import { createIndexClient } from './search-index-client.ts';

let entry: () => Response;
let started: PagefindInstance[] = [];
let clock = 0;
const destroyed = vi.fn<(instance: PagefindInstance) => void>();

function makeClient() {
  started = [];
  vi.stubGlobal('fetch', () => {
    try {
      return Promise.resolve(entry());
    } catch (error) {
      return Promise.reject(new TypeError('Failed to fetch', { cause: error }));
    }
  });
  const createInstance = (): PagefindInstance => {
    const instance: PagefindInstance = {
      init: () => Promise.resolve(),
      filters: () => Promise.resolve({}),
      search: () => Promise.reject(new Error('not asked here')),
      destroy: () => {
        destroyed(instance);
        return Promise.resolve();
      },
    };
    started.push(instance);
    return instance;
  };
  return createIndexClient({
    base: '/pagefind/',
    importModule: () => Promise.resolve({ createInstance }),
    now: () => clock,
  });
}

const entryOf = (hash: string, init?: ResponseInit) =>
  new Response(JSON.stringify({ languages: { vi: { hash } } }), init);
const offline = () => {
  throw new TypeError('Failed to fetch');
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the index client', () => {
  it('opens the index once, however often it is asked', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    const [first, second] = await Promise.all([client.open(), client.open()]);
    expect(await client.open()).toBe(first);
    expect(second).toBe(first);
    expect(started).toHaveLength(1);
  });

  it('opens a newer index in place of the old one', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    const old = await client.open();
    entry = () => entryOf('b');
    expect(await client.open()).toBe(old);
    clock += 10_000;
    expect(await client.open()).not.toBe(old);
    expect(destroyed).toHaveBeenCalledExactlyOnceWith(old);
  });

  it('looks at once where the server says that a newer one is on its way', async () => {
    entry = () => entryOf('a', { headers: { 'retry-after': '2' } });
    const client = makeClient();
    const old = await client.open();
    expect(client.newerInMs()).toBe(2000);
    entry = () => entryOf('b');
    expect(await client.open()).not.toBe(old);
    expect(client.newerInMs()).toBeUndefined();
  });

  it('keeps the index it has when the network goes', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    const opened = await client.open();
    entry = offline;
    client.expire();
    expect(await client.open()).toBe(opened);
  });

  it('answers for an index without an article', async () => {
    entry = () => new Response('{"languages":{}}');
    const opened = await makeClient().open();
    expect(await opened.search('a', { filters: {} })).toMatchObject({ results: [] });
    expect(started).toEqual([]);
  });

  it.each([
    ['preparing', () => new Response('', { status: 503, headers: { 'retry-after': '3' } }), 3000],
    ['missing', () => new Response('', { status: 404 }), 1000],
    ['missing', () => new Response('<!doctype html>'), 1000],
    ['offline', offline, 1000],
  ])('says that the index is %s, and tries anew the next time', async (reason, answer, retryAfterMs) => {
    entry = answer;
    const client = makeClient();
    await expect(client.open()).rejects.toMatchObject({ name: 'SearchUnavailable', reason, retryAfterMs });
    entry = () => entryOf('a');
    const opened = await client.open();
    expect(started).toEqual([opened]);
  });
});
