import { describe, expect, it } from 'vitest';
import { openArchive } from './archive.ts';
import { articleText, createCheckout } from './checkout.fixture.ts';
import { syncArchive } from './sync.ts';

const NOW = '2026-01-01T00:00+07:00';

async function shardsOf(root: string, now = NOW) {
  await syncArchive(root);
  const archive = openArchive(root, () => now);
  const shards = archive.searchShards();
  const urls = shards.map((shard) => [...archive.searchDocuments(shard)].map(({ url }) => url));
  archive.close();
  return { digests: new Map(shards.map(({ name, digest }) => [name, digest])), urls };
}

function dated(month: string, number: number): string {
  return articleText({ id: `aaaaaaaaaaa${number}`, publishedAt: `${month}-05T08:00+07:00` });
}

describe('the shards of search', () => {
  it('have each public article once, and another digest only where an article or a name changed', async () => {
    const checkout = createCheckout();
    for (const [at, month] of ['2024-02', '2025-03', '2025-11', '2025-12', '2026-02'].entries()) {
      checkout.write(`content/articles/${month.replace('-', '/')}/bai-${at}.mdx`, dated(month, at));
    }
    const first = await shardsOf(checkout.root);
    expect([...first.digests.keys()]).toEqual(['2025-12', '2025', '2024']);
    expect(first.urls).toEqual([
      ['/bai-viet/2025/bai-3/'],
      ['/bai-viet/2025/bai-1/', '/bai-viet/2025/bai-2/'],
      ['/bai-viet/2024/bai-0/'],
    ]);

    checkout.write('content/articles/2025/12/bai-them.mdx', dated('2025-12', 9));
    const second = await shardsOf(checkout.root);
    expect(changed(first.digests, second.digests)).toEqual(['2025-12']);

    const later = await shardsOf(checkout.root, '2026-03-01T00:00+07:00');
    expect(changed(second.digests, later.digests)).toEqual(['2026-02', '2025']);

    checkout.remove('content/topics/thi-dua.yaml');
    const renamed = await shardsOf(checkout.root);
    expect(changed(second.digests, renamed.digests)).toEqual(['2025-12', '2025', '2024']);
  });
});

function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...after].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name);
}
