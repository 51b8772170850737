import { describe, expect, it } from 'vitest';
import { ARTICLE, ARTICLE_TEXT, articleText, blob } from '../testing/checkout.fixture.ts';
import { HUNG, LAN, NEW_ARTICLE, NEW_SLUG, SLUG, underWorkflow } from '../testing/workflow.fixture.ts';

const desk = underWorkflow();
const EDITED = ARTICLE_TEXT.replace('học tập', 'học và làm theo');
const NEW_TEXT = articleText('Bài mới', 'Xin chào.').replace('7m3k9q2x4v8c', 'aaaaaaaaaaaa');

describe('discarding', () => {
  it('keeps the draft where the desk can get it back', async () => {
    await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null);
    expect((await desk.discard(NEW_SLUG)).status).toBe(200);
    expect((await desk.open(NEW_SLUG)).status).toBe(404);
    const board = (await desk.newsroom.call('listDrafts')).body as unknown as Board;
    expect([board.drafts, board.discarded.length]).toEqual([[], 1]);
    expect(board.discarded[0]).toMatchObject({ title: 'Bài mới', slug: NEW_SLUG, on: '2025-05-02' });
    const id = board.discarded[0]?.id;
    expect((await desk.newsroom.call('recoverDraft', { id })).status).toBe(200);
    expect((await desk.openText(NEW_ARTICLE)).body.data).toBe(NEW_TEXT);
    expect((await desk.newsroom.call('recoverDraft', { id })).status).toBe(404);
  });

  it('twice on a day keeps both; a draft is not put over another', async () => {
    for (const word of ['một', 'hai']) {
      await desk.saveDraft(NEW_ARTICLE, NEW_TEXT.replace('Xin chào', word), null);
      await desk.discard(NEW_SLUG);
    }
    const { discarded } = (await desk.newsroom.call('listDrafts')).body as unknown as Board;
    expect(discarded).toHaveLength(2);
    await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null);
    expect((await desk.newsroom.call('recoverDraft', { id: discarded[0]?.id })).body.code).toBe('exists');
  });
});

describe('the board', () => {
  it('tells of each draft its title, step, writer, time, and whether readers will see it', async () => {
    await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE), { author: LAN });
    await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null, { author: HUNG });
    await desk.move(NEW_SLUG, 'pending_review', { author: LAN });
    const { drafts } = (await desk.newsroom.call('listDrafts')).body as unknown as Board;
    expect(drafts).toHaveLength(2);
    expect(drafts).toContainEqual({
      collection: 'articles',
      slug: NEW_SLUG,
      path: NEW_ARTICLE,
      title: 'Bài mới',
      status: 'pending_review',
      isNew: true,
      author: LAN,
      at: '2025-05-02T08:30+07:00',
      standing: { status: 'published', publishedAt: '2025-04-07T20:14+07:00' },
      published: null,
    });
    expect(drafts).toContainEqual(
      expect.objectContaining({
        slug: SLUG,
        isNew: false,
        status: 'draft',
        published: { status: 'published', publishedAt: '2025-04-07T20:14+07:00' },
      }),
    );
  });
});

interface Board {
  drafts: { slug: string }[];
  discarded: { id: string; title: string; slug: string; on: string }[];
}
