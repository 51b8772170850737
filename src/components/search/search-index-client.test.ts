import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PagefindInstance } from './pagefind-module.ts';
import { createIndexClient } from './search-index-client.ts';

let entry: () => Response;
let started: PagefindInstance[] = [];
let folders: string[] = [];
let clock = 0;
let failing = false;
let hanging = false;

function makeClient() {
  started = [];
  folders = [];
  vi.stubGlobal('fetch', () => {
    try {
      return Promise.resolve(entry());
    } catch (error) {
      return Promise.reject(new TypeError('Failed to fetch', { cause: error }));
    }
  });
  const openPart = (folder: string, signal?: AbortSignal): Promise<PagefindInstance> => {
    folders.push(folder);
    if (hanging) return new Promise((_, refuse) => signal?.addEventListener('abort', refuse));
    if (failing) return Promise.reject(new Error('Failed to fetch'));
    const nothing = () => Promise.reject(new Error('not asked here'));
    const part = { articles: [], find: nothing, filter: nothing, vocabulary: nothing, read: nothing };
    started.push(part);
    return Promise.resolve(part);
  };
  return createIndexClient({ base: '/pagefind/', openPart, now: () => clock });
}

const NAMES = ['2025-12', '2025', '2024', '2023', '2022', '2021'];
const entryOf = (digest: string, init?: ResponseInit) =>
  new Response(JSON.stringify({ shards: NAMES.map((name) => ({ name, digest })) }), init);
const recent = { isWhole: false };
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
    const [first, second] = await Promise.all([client.open(recent), client.open(recent)]);
    expect((await client.open(recent)).issue).toBe(first.issue);
    expect(second.issue).toBe(first.issue);
    expect(started).toHaveLength(4);
  });

  it('opens a newer index in place of the old one', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    const old = await client.open(recent);
    entry = () => entryOf('b');
    expect((await client.open(recent)).issue).toBe(old.issue);
    clock += 10_000;
    expect((await client.open(recent)).issue).not.toBe(old.issue);
    expect(started).toHaveLength(8);
  });

  it('looks at once where the server says that a newer one is on its way', async () => {
    entry = () => entryOf('a', { headers: { 'retry-after': '2' } });
    const client = makeClient();
    const old = await client.open(recent);
    expect(client.newerInMs()).toBe(2000);
    entry = () => entryOf('b');
    expect((await client.open(recent)).issue).not.toBe(old.issue);
    expect(client.newerInMs()).toBeUndefined();
  });

  it('keeps the index it has when the network goes', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    const opened = await client.open(recent);
    entry = offline;
    client.expire();
    expect((await client.open(recent)).issue).toBe(opened.issue);
    expect(started).toHaveLength(4);
  });

  it('answers for an index without an article', async () => {
    entry = () => new Response('{"shards":[]}');
    const { index, isWhole } = await makeClient().open(recent);
    expect(isWhole).toBe(true);
    expect((await index.find('a', false)).articles).toHaveLength(0);
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
    await expect(client.open(recent)).rejects.toMatchObject({
      name: 'SearchUnavailable',
      reason,
      retryAfterMs,
    });
    entry = () => entryOf('a');
    await client.open(recent);
    expect(started).toHaveLength(4);
  });

  it('opens the newest three years, the older ones when asked, and none twice', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    expect(await client.open(recent)).toMatchObject({ years: ['2025', '2024', '2023'], isWhole: false });
    expect(folders).toEqual(['2025-12', '2025', '2024', '2023'].map((name) => `/pagefind/${name}/`));
    folders = [];
    expect(await client.open({ isWhole: true })).toMatchObject({
      years: ['2025', '2024', '2023', '2022', '2021'],
      isWhole: true,
    });
    expect(folders).toEqual(['/pagefind/2022/', '/pagefind/2021/']);
  });

  it('merges the newest years once and all once, however often one is asked after the other', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    const openBoth = async () => [await client.open(recent), await client.open({ isWhole: true })];
    const before = await openBoth();
    for (const [at, { index }] of (await openBoth()).entries()) expect(index).toBe(before[at]?.index);
  });

  it('opens only the year a reader filters by', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    const scope = { year: '2022', isWhole: false };
    expect(await client.open(scope)).toMatchObject({ years: ['2022'], isWhole: false });
    expect(folders).toEqual(['/pagefind/2022/']);
  });

  it('starts anew after a shard could not be loaded', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    failing = true;
    await expect(client.open(recent)).rejects.toMatchObject({ reason: 'offline' });
    failing = false;
    expect(await client.open(recent)).toMatchObject({ years: ['2025', '2024', '2023'] });
  });

  it('is not offline for a search that was given up, and opens for the next', async () => {
    entry = () => entryOf('a');
    const client = makeClient();
    hanging = true;
    const search = new AbortController();
    const given = client.open(recent, search.signal);
    await vi.waitUntil(() => folders.length === 4);
    search.abort();
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    hanging = false;
    const { failed } = await client.open(recent);
    expect(failed()).toEqual([]);
    expect(folders).toHaveLength(8);
  });
});
