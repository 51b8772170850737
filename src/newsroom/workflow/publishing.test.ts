import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  articleText,
  blob,
  PNG,
  pushInto,
  read,
  write,
} from '../testing/checkout.fixture.ts';
import {
  asset,
  BRANCH,
  HUNG,
  LAN,
  NEW_ARTICLE,
  NEW_SLUG,
  SLUG,
  underWorkflow,
} from '../testing/workflow.fixture.ts';

const desk = underWorkflow();
const EDITED = ARTICLE_TEXT.replace('học tập', 'học và làm theo');
const PUBLISHED = ARTICLE_TEXT.replace('Đoàn viên', 'Nữ đoàn viên');
const NEW_TEXT = articleText('Bài mới', 'Xin chào.').replace('7m3k9q2x4v8c', 'aaaaaaaaaaaa');

describe('publishing', () => {
  it('is one commit of the entry and its pictures, in the work tree at once, and the branch is gone', async () => {
    const picture = 'content/media/2025/05/lop.png';
    const text = NEW_TEXT.replace('Xin chào.', '<Figure src="/media/2025/05/lop.png" alt="Lớp học" />');
    const saved = await desk.saveDraft(NEW_ARTICLE, text, null, { assets: [asset(picture)], author: LAN });
    await desk.move(NEW_SLUG, 'pending_publish', { author: LAN });
    const head = desk.git('rev-parse', 'HEAD');
    const { status, body } = await desk.publish(NEW_SLUG, { seen: saved.body.files[0].id, author: HUNG });
    expect([status, body.warnings, body.commit]).toEqual([200, [], desk.git('rev-parse', 'HEAD')]);
    expect(desk.git('rev-list', '--count', `${head}..HEAD`)).toBe('1');
    expect(
      desk.git('show', '--format=%an|%cn|%B', '--name-status', 'HEAD').split('\n').filter(Boolean),
    ).toEqual([
      'Trần Hùng|Biên tập|Thêm bài: Bài mới (và 1 tệp khác)',
      'Co-authored-by: Nguyễn Thị Lan <lan@toasoan.vn>',
      `A\t${NEW_ARTICLE}`,
      `A\t${picture}`,
    ]);
    expect(read(desk.root, NEW_ARTICLE)).toBe(text);
    expect(readFileSync(join(desk.root, picture)).equals(PNG)).toBe(true);
    expect(desk.git('status', '--porcelain')).toBe('');
    expect(desk.git('for-each-ref', 'refs/heads/cms')).toBe('');
    expect((await desk.open(NEW_SLUG)).status).toBe(404);
  });

  it('takes nothing of the branch but the entry and the pictures it names', async () => {
    await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
    desk.git('checkout', '-q', BRANCH.slice('refs/heads/'.length));
    write(desk.root, 'src/pages/hack.astro', '---\n---\n');
    write(desk.root, 'content/media/2025/05/thua.png', PNG);
    desk.git('add', '-A');
    desk.git('commit', '-qm', 'Thêm tệp lạ');
    desk.git('checkout', '-q', 'main');
    expect((await desk.publish(SLUG)).status).toBe(200);
    expect(desk.git('show', '--format=', '--name-only', 'HEAD')).toBe(ARTICLE);
    expect(existsSync(join(desk.root, 'src/pages/hack.astro'))).toBe(false);
  });

  it('goes on beside other work: commits by others, staged and changed files', async () => {
    await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
    write(desk.root, 'README.md', '# Khác\n');
    desk.git('commit', '-qam', 'Việc khác');
    write(desk.root, 'README.md', '# Sửa dở\n');
    desk.git('add', 'README.md');
    const before = desk.git('status', '--porcelain');
    expect((await desk.publish(SLUG)).status).toBe(200);
    expect(desk.git('status', '--porcelain')).toBe(before);
    expect(desk.git('show', '--format=', '--name-only', 'HEAD')).toBe(ARTICLE);
  });

  it('dates what readers never had as it is told to, and touches no other line', async () => {
    await desk.saveDraft(NEW_ARTICLE, NEW_TEXT, null);
    const publishedAt = '2025-05-02T08:30+07:00';
    expect((await desk.publish(NEW_SLUG, { publishedAt: 'hôm nay' })).status).toBe(400);
    expect((await desk.publish(NEW_SLUG, { publishedAt })).status).toBe(200);
    expect(read(desk.root, NEW_ARTICLE)).toBe(NEW_TEXT.replace('2025-04-07T20:14+07:00', publishedAt));
  });

  it('of another version than the one seen is refused', async () => {
    await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
    const { status, body } = await desk.publish(SLUG, { seen: blob(desk.root, ARTICLE) });
    expect([status, body.code]).toEqual([409, 'stale']);
  });
});

describe('publishing over a published entry that moved on', () => {
  it('is refused with both versions; the merged text is saved and published', async () => {
    const base = blob(desk.root, ARTICLE);
    const saved = await desk.saveDraft(ARTICLE, EDITED, base, { author: LAN });
    await desk.newsroom.call('persistEntry', {
      dataFiles: [{ path: ARTICLE, raw: PUBLISHED }],
      base: { [ARTICLE]: base },
      author: HUNG,
    });
    const { status, body } = await desk.publish(SLUG, { author: LAN });
    expect([status, body.code]).toEqual([409, 'stale']);
    expect(body).toMatchObject({
      theirs: { text: PUBLISHED, blob: blob(desk.root, ARTICLE), author: HUNG.name },
      base: { text: ARTICLE_TEXT },
    });
    expect([read(desk.root, ARTICLE), desk.git('status', '--porcelain')]).toEqual([PUBLISHED, '']);
    const merged = EDITED.replace('Đoàn viên', 'Nữ đoàn viên');
    const own = saved.body.files[0].id;
    const again = await desk.saveDraft(ARTICLE, merged, own, { author: LAN, onto: body.theirs.blob });
    expect(again.status).toBe(200);
    expect(desk.git('diff', '--name-only', `main...${BRANCH}`)).toBe(ARTICLE);
    expect((await desk.publish(SLUG, { author: LAN })).status).toBe(200);
    expect(read(desk.root, ARTICLE)).toBe(merged);
    expect(desk.git('fsck', '--strict')).toBe('');
    expect(desk.git('for-each-ref', '--format=%(refname)', 'refs/nhip/published')).toContain(SLUG);
  });

  it('is refused when the file was edited by hand, deleted, or moved on in HEAD alone', async () => {
    await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
    write(desk.root, ARTICLE, PUBLISHED);
    expect((await desk.publish(SLUG)).body).toMatchObject({
      code: 'stale',
      theirs: { text: PUBLISHED },
    });
    rmSync(join(desk.root, ARTICLE));
    expect((await desk.publish(SLUG)).body).toMatchObject({
      code: 'stale',
      theirs: { text: null, blob: null },
    });
    desk.git('checkout', '-q', '--', ARTICLE);
    pushInto(desk.root, ARTICLE, PUBLISHED);
    expect((await desk.publish(SLUG)).body).toMatchObject({ code: 'stale', theirs: { text: PUBLISHED } });
    expect(read(desk.root, ARTICLE)).toBe(ARTICLE_TEXT);
    expect((await desk.open(SLUG)).status).toBe(200);
  });

  it('does not take “onto” for a version that is no longer the published one', async () => {
    const base = blob(desk.root, ARTICLE);
    const saved = await desk.saveDraft(ARTICLE, EDITED, base);
    write(desk.root, ARTICLE, PUBLISHED);
    const reply = await desk.saveDraft(ARTICLE, `${EDITED}\nx\n`, saved.body.files[0].id, { onto: base });
    expect([reply.status, reply.body.code]).toEqual([409, 'stale']);
  });
});

describe('publishing when git is held', () => {
  it.each(['HEAD.lock', 'refs/heads/main.lock'])(
    'takes everything back under %s and says so',
    async (lock) => {
      await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
      const path = join(desk.root, '.git', lock);
      if (lock === 'HEAD.lock') mkdirSync(path);
      else writeFileSync(path, '');
      const held = await desk.publish(SLUG);
      expect([held.status, held.body.code]).toEqual([409, 'busy']);
      expect([read(desk.root, ARTICLE), desk.git('status', '--porcelain')]).toEqual([ARTICLE_TEXT, '']);
      rmSync(path, { recursive: true });
      expect((await desk.publish(SLUG)).status).toBe(200);
    },
  );

  it('keeps a draft whose branch is held, refuses to save to it, and loses nothing', async () => {
    const saved = await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE));
    writeFileSync(join(desk.root, `.git/${BRANCH}.lock`), '');
    const held = await desk.saveDraft(ARTICLE, `${EDITED}\nx\n`, saved.body.files[0].id);
    expect([held.status, held.body.code, held.body.kept.length]).toEqual([409, 'busy', 1]);
    const published = await desk.publish(SLUG);
    expect([published.status, published.body.warnings.length]).toEqual([200, 1]);
    rmSync(join(desk.root, `.git/${BRANCH}.lock`));
    expect((await desk.publish(SLUG)).status).toBe(200);
    expect((await desk.open(SLUG)).status).toBe(404);
    expect(desk.git('rev-list', '--count', 'HEAD')).toBe('2');
  });
});
