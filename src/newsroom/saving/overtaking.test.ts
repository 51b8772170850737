import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  blob,
  git,
  makeCheckout,
  pageText,
  pushInto,
  read,
  write,
} from '../testing/checkout.fixture.ts';
import { startNewsroom, type TestNewsroom, type TestReply } from '../testing/service.fixture.ts';

const OURS = ARTICLE_TEXT.replace('Đoàn viên', 'Nữ đoàn viên');
const PUSHED = ARTICLE_TEXT.replace('học tập', 'học tập sôi nổi');
let root: string;
let newsroom: TestNewsroom;
beforeEach(async () => {
  root = makeCheckout();
  newsroom = await startNewsroom({ checkout: root });
});
afterEach(() => newsroom.stop());

describe('a save after HEAD was moved without the work tree', () => {
  it('is told of the version HEAD holds, and saved on top of it once it was seen', async () => {
    const base = blob(root, ARTICLE);
    pushInto(root, ARTICLE, PUSHED);
    const { status, body } = await save(ARTICLE, OURS, base);
    expect([status, body.code]).toEqual([409, 'stale']);
    expect(body).toMatchObject({
      theirs: { text: PUSHED, author: 'Biên tập' },
      base: { text: ARTICLE_TEXT },
    });
    expect(git(root, 'show', `HEAD:${ARTICLE}`)).toBe(PUSHED.trimEnd());
    const merged = PUSHED.replace('Đoàn viên', 'Nữ đoàn viên');
    expect((await save(ARTICLE, merged, body.theirs.blob)).status).toBe(200);
    expect(read(root, ARTICLE)).toBe(merged);
    expect(git(root, 'log', '--format=%s').split('\n')).toHaveLength(3);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('is told that the file is gone there, or there already', async () => {
    const base = blob(root, ARTICLE);
    pushInto(root, ARTICLE, null);
    expect((await save(ARTICLE, OURS, base)).body).toMatchObject({ code: 'stale', current: { id: null } });
    const page = 'content/pages/moi.mdx';
    pushInto(root, page, pageText('Đẩy'));
    expect((await save(page, pageText('Của tôi'), null)).body.code).toBe('exists');
    expect(git(root, 'show', `HEAD:${page}`)).toContain('Đẩy');
  });

  it('goes through for a file the push left alone', async () => {
    const base = blob(root, ARTICLE);
    pushInto(root, 'content/pages/moi.mdx', pageText('Đẩy'));
    expect((await save(ARTICLE, OURS, base)).status).toBe(200);
    expect(git(root, 'show', 'HEAD:content/pages/moi.mdx')).toContain('Đẩy');
  });
});

describe('a save over what a person has in hand', () => {
  it('takes an edit that was staged but never committed for the version that counts', async () => {
    write(root, ARTICLE, PUSHED);
    git(root, 'add', ARTICLE);
    expect(
      (await save(ARTICLE, PUSHED.replace('Đoàn viên', 'Nữ đoàn viên'), blob(root, ARTICLE))).status,
    ).toBe(200);
    write(root, 'content/pages/nhap.mdx', pageText('Nháp'));
    git(root, 'add', '-A');
    const path = 'content/pages/nhap.mdx';
    expect((await save(path, pageText('Nháp hai'), blob(root, path))).status).toBe(200);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });
});

function save(path: string, raw: string, base: string | null): Promise<TestReply> {
  return newsroom.call('persistEntry', { dataFiles: [{ path, raw }], base: { [path]: base } });
}
