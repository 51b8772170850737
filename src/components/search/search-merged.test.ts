import { describe, expect, it } from 'vitest';
import { listPlaces } from '../../core/search/word-list.fixture.ts';
import type { PagefindInstance } from './pagefind-module.ts';
import { bindSignal, mergeShards } from './search-merged.ts';

/** A part with one article that says `công`; while it is down, no file of it can be loaded. */
function makePart(name: string) {
  const state = { isDown: false, asked: 0 };
  const answer = <T>(value: T) => {
    state.asked++;
    return state.isDown ? Promise.reject(new Error('Failed to fetch')) : Promise.resolve(value);
  };
  const shard: PagefindInstance = {
    articles: [{ length: 1, order: 0 }],
    find: () => answer(listPlaces([{ article: 0, position: 0, form: 'công' }])),
    filter: () => answer(new Map([['tet', [0]]])),
    vocabulary: () => answer([['công', 1]] as [string, number][]),
    read: () => answer({ url: `/${name}/`, content: '', meta: {} }),
  };
  return { name, shard, state };
}

describe('an index of several parts', () => {
  it('answers without a part that fails, names it, and has it the next time', async () => {
    const [newer, older] = [makePart('2025'), makePart('2024')];
    const index = mergeShards([newer, older]);
    older.state.isDown = true;
    expect([...(await index.find('cong', false)).articles]).toEqual([0]);
    expect([...((await index.filter('topic')).get('tet') ?? [])]).toEqual([0]);
    expect([...index.failed]).toEqual(['2024']);
    older.state.isDown = false;
    index.failed.clear();
    expect([...(await index.find('cong', false)).articles]).toEqual([0, 1]);
    expect([...index.failed]).toEqual([]);
  });

  it('leaves out an article that cannot be read, and names its part', async () => {
    const parts = [makePart('2025'), makePart('2024')] as const;
    const index = mergeShards(parts);
    parts[1].state.isDown = true;
    expect(await index.read(0)).toMatchObject({ url: '/2025/' });
    expect(await index.read(1)).toBeUndefined();
    expect([...index.failed]).toEqual(['2024']);
  });

  it('fails where every part does', async () => {
    const part = makePart('2025');
    part.state.isDown = true;
    await expect(mergeShards([part]).find('cong', false)).rejects.toThrow();
  });

  it('names no part as failed that was given up, and asks for nothing more', async () => {
    const parts = [makePart('2025'), makePart('2024')] as const;
    const index = mergeShards(parts);
    const search = new AbortController();
    const mine = bindSignal(index, search.signal);
    for (const { state } of parts) state.isDown = true;
    const asked = [mine.find('cong', false), mine.filter('topic'), mine.vocabulary(), mine.read(0)];
    search.abort();
    const late = mine.find('doan', false);
    for (const answer of [...asked, late]) await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(parts[1].state.asked).toBe(3);
    expect([...index.failed]).toEqual([]);
  });

  it('asks a part once for a word', async () => {
    const part = makePart('2025');
    const index = mergeShards([part]);
    await index.find('cong', false);
    await index.find('cong', false);
    expect(part.state.asked).toBe(1);
  });
});
