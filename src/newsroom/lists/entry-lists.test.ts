import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryAnswer, EntryFacets } from '../../core/editing/entry-list.ts';
import { ARTICLE, ARTICLE_TEXT, blob, makeCheckout, TOPIC, write } from '../testing/checkout.fixture.ts';
import { startNewsroom, type TestNewsroom } from '../testing/service.fixture.ts';

let root: string;
let newsroom: TestNewsroom;

beforeAll(async () => {
  root = makeCheckout();
  newsroom = await startNewsroom({ checkout: root, now: () => new Date('2025-05-01T00:00Z') });
});
afterAll(() => newsroom.stop());

const list = async (params: Record<string, unknown>) =>
  (await newsroom.call('listEntries', { collection: 'articles', ...params })).body as unknown as EntryAnswer;

describe('the lists of the desk', () => {
  it('hold what the work tree holds, drafts included', async () => {
    write(root, 'content/articles/2025/05/nhap.mdx', draft());
    expect(await list({})).toMatchObject({
      total: 2,
      entries: [
        { slug: '2025/05/nhap', title: 'Bài còn viết', status: 'draft' },
        { slug: '2025/04/hoc-nghi-quyet', title: 'Học nghị quyết', status: 'published', id: '7m3k9q2x4v8c' },
      ],
    });
    expect((await list({ text: 'nghi quyet' })).total).toBe(1);
    expect((await list({ state: 'draft' })).total).toBe(1);
  });

  it('say what was saved as soon as it is saved', async () => {
    const raw = ARTICLE_TEXT.replace('Học nghị quyết', 'Học và làm theo nghị quyết');
    const { status } = await newsroom.call('persistEntry', {
      dataFiles: [{ path: ARTICLE, raw }],
      base: { [ARTICLE]: blob(root, ARTICLE) },
    });
    expect(status).toBe(200);
    expect((await list({ text: 'lam theo' })).entries.map(({ title }) => title)).toEqual([
      'Học và làm theo nghị quyết',
    ]);
  });

  it('no longer hold what was deleted', async () => {
    await newsroom.call('deleteFiles', { paths: ['content/articles/2025/05/nhap.mdx'] });
    expect((await list({ state: 'draft' })).total).toBe(0);
  });

  it('go on where the index was thrown away', async () => {
    rmSync(join(root, '.cache'), { recursive: true, force: true });
    expect((await list({})).total).toBe(1);
  });

  it('count by the facets of the articles', async () => {
    const facets = (await newsroom.call('entryFacets')).body as unknown as EntryFacets;
    expect(facets.state.published).toBe(1);
    expect(facets.year).toEqual([{ value: '2025', name: '2025', count: 1 }]);
  });

  it('show a small collection, with a file that is wrong', async () => {
    expect(await list({ collection: 'topics' })).toMatchObject({
      total: 1,
      entries: [{ slug: TOPIC.split('/').at(-1)?.replace('.yaml', ''), title: 'Phát triển đoàn viên' }],
    });
    const [entry] = (await list({ collection: 'topics' })).entries;
    expect(entry?.problem).toMatch(/\S/);
  });
});

function draft(): string {
  return ARTICLE_TEXT.replace('7m3k9q2x4v8c', 'aaaaaaaaaaaa')
    .replace('Học nghị quyết', 'Bài còn viết')
    .replace('status: published', 'status: draft')
    .replace('2025-04-07', '2025-05-09');
}
