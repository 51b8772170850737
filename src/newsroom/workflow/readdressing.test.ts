import { expect, it } from 'vitest';
import { ARTICLE, ARTICLE_TEXT, articleText, blob } from '../testing/checkout.fixture.ts';
import { asset, LAN, NEW_ARTICLE, NEW_SLUG, SLUG, underWorkflow } from '../testing/workflow.fixture.ts';
import type { TestReply } from '../testing/service.fixture.ts';

const desk = underWorkflow();
const PICTURE = 'content/media/2025/05/lop.png';
const TEXT = articleText('Bài mới', '<Figure src="/media/2025/05/lop.png" alt="Lớp học" />').replace(
  '7m3k9q2x4v8c',
  'aaaaaaaaaaaa',
);
const TO = '2025/06/bai-ten-khac';

function readdress(slug: string, newSlug: string): Promise<TestReply> {
  return desk.newsroom.call('readdressDraft', { collection: 'articles', slug, newSlug, author: LAN });
}

it('gives a draft nobody has published another address, with its step, its pictures and all its saves', async () => {
  const head = desk.git('rev-parse', 'HEAD');
  await desk.saveDraft(NEW_ARTICLE, TEXT, null, { assets: [asset(PICTURE)] });
  await desk.move(NEW_SLUG, 'pending_review');
  expect((await readdress(NEW_SLUG, TO)).body).toEqual({ message: 'Đã đổi địa chỉ.', slug: TO });
  expect((await desk.newsroom.call('unpublishedEntries')).body).toEqual([`articles/${TO}`]);
  const ref = `refs/heads/cms/articles/${TO}`;
  expect(desk.git('log', '--format=%an|%s', `${head}..${ref}`).split('\n')).toEqual([
    `Nguyễn Thị Lan|Đổi địa chỉ: ${NEW_SLUG} thành ${TO}`,
    `Biên tập|Chuyển sang “Chờ duyệt”: ${NEW_SLUG}`,
    'Biên tập|Thêm bài: Bài mới (và 1 tệp khác)',
  ]);
  expect(desk.git('diff', '--name-status', head, ref).split('\n')).toEqual([
    `A\tcontent/articles/${TO}.mdx`,
    `A\t${PICTURE}`,
  ]);
  expect((await desk.open(TO)).body).toMatchObject({ slug: TO, status: 'pending_review' });
  expect((await desk.publish(TO)).status).toBe(200);
  expect(desk.git('diff', '--name-only', head, 'HEAD').split('\n')).toEqual([
    `content/articles/${TO}.mdx`,
    PICTURE,
  ]);
});

it('keeps the address of what readers have', async () => {
  await desk.saveDraft(ARTICLE, ARTICLE_TEXT.replace('học tập', 'học'), blob(desk.root, ARTICLE));
  const { status, body } = await readdress(SLUG, TO);
  expect([status, body.code]).toEqual([409, 'exists']);
  expect((await desk.open(SLUG)).status).toBe(200);
});

it.each([
  ['an article', SLUG],
  ['a draft', '2025/05/bai-hai'],
])('leaves the address of %s to it', async (_, taken) => {
  await desk.saveDraft(NEW_ARTICLE, TEXT, null);
  await desk.saveDraft('content/articles/2025/05/bai-hai.mdx', TEXT.replace('Bài mới', 'Bài hai'), null);
  const before = desk.git('for-each-ref');
  expect((await readdress(NEW_SLUG, taken)).body.code).toBe('exists');
  expect(desk.git('for-each-ref')).toBe(before);
});

it('refuses what is no address of an article', async () => {
  await desk.saveDraft(NEW_ARTICLE, TEXT, null);
  const before = desk.git('for-each-ref');
  for (const address of ['../../settings/site', '2025/05/a b', '2025/13/x', 'x', '2025/05/.git', '--force'])
    expect((await readdress(NEW_SLUG, address)).body.code, address).toBe('params');
  expect(desk.git('for-each-ref')).toBe(before);
});
