import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  blob,
  git,
  makeCheckout,
  pushInto,
  read,
  write,
} from '../testing/checkout.fixture.ts';
import { startNewsroom, type TestNewsroom, type TestReply } from '../testing/service.fixture.ts';
import { BRANCH, SLUG } from '../testing/workflow.fixture.ts';

/** Of five conflicts each. */
const ROUNDS = process.env.NHIP_SWEEP === '1' ? 10 : 3;

let root: string;
let newsroom: TestNewsroom;
let count = 0;
beforeAll(async () => {
  root = makeCheckout();
  newsroom = await startNewsroom({ checkout: root });
});
afterAll(() => newsroom.stop());

// Each word that anybody saved must be in the file, in a commit, or kept: nothing may vanish unseen.
describe('forced conflicts on one article', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'overwrite nothing and leave the repository whole (round %i, five kinds)',
    async () => {
      await staleSave();
      await savesAtOnce();
      await pushedUnderneath();
      await lockHeld();
      await publishedUnderneath();
      expect(git(root, 'status', '--porcelain')).toBe('');
      expect(git(root, 'fsck', '--strict', '--no-dangling')).toBe('');
      expect(existsSync(join(root, '.git/index.lock'))).toBe(false);
      expect(read(root, ARTICLE)?.trimEnd()).toBe(git(root, 'show', `HEAD:${ARTICLE}`));
    },
  );
});

async function staleSave(): Promise<void> {
  const base = blob(root, ARTICLE);
  const first = nextText();
  expect((await save(first, base)).status).toBe(200);
  await expectRefused(save(nextText(), base), first);
}

async function savesAtOnce(): Promise<void> {
  const base = blob(root, ARTICLE);
  const texts = [nextText(), nextText(), nextText()];
  const replies = await Promise.all(texts.map((text) => save(text, base)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(read(root, ARTICLE)).toBe(texts[replies.findIndex(({ status }) => status === 200)]);
  for (const [index, { status, body }] of replies.entries())
    if (status !== 200) expect(kept(body.kept[0].ref)).toBe(texts[index]);
}

async function pushedUnderneath(): Promise<void> {
  const base = blob(root, ARTICLE);
  const pushed = nextText();
  pushInto(root, ARTICLE, pushed);
  const { body } = await expectRefused(save(nextText(), base), pushed);
  expect((await save(nextText(), body.theirs.blob)).status).toBe(200);
}

async function lockHeld(): Promise<void> {
  const base = blob(root, ARTICLE);
  const lock = join(root, '.git/index.lock');
  writeFileSync(lock, '');
  const first = nextText();
  const held = await save(first, base);
  rmSync(lock);
  expect(held.status).toBe(200);
  await expectRefused(save(nextText(), base), first);
  await newsroom.call('info');
}

async function publishedUnderneath(): Promise<void> {
  const base = blob(root, ARTICLE);
  const own = nextText();
  const draft = await save(own, base, { options: { useWorkflow: true } });
  const published = nextText();
  expect((await save(published, base)).status).toBe(200);
  await expectRefused(
    newsroom.call('publishUnpublishedEntry', { collection: 'articles', slug: SLUG }),
    published,
  );
  expect(`${git(root, 'show', `${BRANCH}:${ARTICLE}`)}\n`).toBe(own);
  const onto = blob(root, ARTICLE);
  const merged = nextText();
  await save(merged, draft.body.files[0].id, { options: { useWorkflow: true }, onto });
  write(root, 'README.md', `# ${count}\n`);
  git(root, 'commit', '-qam', 'Việc khác');
  expect(
    (await newsroom.call('publishUnpublishedEntry', { collection: 'articles', slug: SLUG })).status,
  ).toBe(200);
  expect(read(root, ARTICLE)).toBe(merged);
}

async function expectRefused(answer: Promise<TestReply>, theirs: string): Promise<TestReply> {
  const reply = await answer;
  expect([reply.status, reply.body.code, reply.body.theirs.text]).toEqual([409, 'stale', theirs]);
  return reply;
}

function save(raw: string, base: string | null, extra = {}): Promise<TestReply> {
  return newsroom.call('persistEntry', {
    dataFiles: [{ path: ARTICLE, raw }],
    base: { [ARTICLE]: base },
    ...extra,
  });
}

function nextText(): string {
  count += 1;
  return ARTICLE_TEXT.replace('Đoàn viên', `Đoàn viên ${count}`);
}

function kept(ref: string): string {
  return `${git(root, 'cat-file', 'blob', ref)}\n`;
}
