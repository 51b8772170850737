import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText, createCheckout } from '../../archive/checkout.fixture.ts';
import { syncArchive } from '../../archive/sync.ts';
import { buildShardsApart } from './build-apart.ts';

describe('buildShardsApart', () => {
  it('builds the shards of a checkout, then only those that changed', async () => {
    const checkout = createCheckout();
    const task = { checkout: checkout.root, isPatient: true };
    const folders = ['first', 'second'].map((name) => path.join(checkout.root, '.cache', name));
    const [first = '', second = ''] = folders;
    checkout.write('content/articles/2024/02/bai-mot.mdx', dated('2024-02', 1));
    checkout.write('content/articles/2025/03/bai-hai.mdx', dated('2025-03', 2));
    await syncArchive(checkout.root);
    expect(await buildShardsApart({ ...task, folder: first })).toEqual({
      built: ['2025-03', '2024'],
      kept: [],
      articles: 2,
    });
    checkout.write('content/articles/2025/03/bai-ba.mdx', dated('2025-03', 3));
    await syncArchive(checkout.root);
    expect(await buildShardsApart({ ...task, folder: second, existing: first })).toEqual({
      built: ['2025-03'],
      kept: ['2024'],
      articles: 2,
    });
    expect(existsSync(path.join(second, '2025-03', 'pagefind-entry.json'))).toBe(true);
  });

  it('says what failed', async () => {
    const checkout = createCheckout();
    mkdirSync(path.join(checkout.root, '.cache'));
    const task = { checkout: checkout.root, folder: path.join(checkout.root, 'index'), isPatient: false };
    await expect(buildShardsApart(task)).rejects.toThrow(/unable to open database file/);
  });

  it('ends at once when it is told to', async () => {
    const checkout = createCheckout();
    await syncArchive(checkout.root);
    const ending = new AbortController();
    const task = { checkout: checkout.root, folder: path.join(checkout.root, 'index'), isPatient: false };
    const building = buildShardsApart(task, { signal: ending.signal });
    ending.abort();
    await expect(building).rejects.toThrow();
    expect(existsSync(path.join(task.folder, 'shards.json'))).toBe(false);
  });
});

function dated(month: string, number: number): string {
  return articleText({ id: `aaaaaaaaaaa${number}`, publishedAt: `${month}-05T08:00+07:00` });
}
