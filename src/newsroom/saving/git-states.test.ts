import { chmodSync, existsSync, mkdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  blob,
  git,
  makeCheckout,
  makeContent,
  makeFolder,
  pageText,
  PICTURE,
  read,
  TOPIC,
  topicText,
  write,
} from '../testing/checkout.fixture.ts';
import { startNewsroom } from '../testing/service.fixture.ts';
import { createNewsroom } from '../service.ts';
import type { TestNewsroom, TestReply } from '../testing/service.fixture.ts';

const NEW_TEXT = ARTICLE_TEXT.replace('học tập', 'học và làm theo');
let running: TestNewsroom[] = [];
afterEach(async () => {
  await Promise.all(running.map((newsroom) => newsroom.stop()));
  running = [];
});

describe('a save beside other work', () => {
  it('leaves staged, changed and untracked files as they are', async () => {
    const root = makeCheckout();
    write(root, 'README.md', '# Sửa dở\n');
    git(root, 'add', 'README.md');
    write(root, 'README.md', '# Sửa dở nữa\n');
    write(root, 'content/pages/dang-viet.mdx', 'dở\n');
    write(root, TOPIC, 'name: đang sửa tay\n');
    const before = git(root, 'status', '--porcelain');
    expect((await saveArticle(root)).status).toBe(200);
    expect(git(root, 'status', '--porcelain')).toBe(before);
    expect(git(root, 'show', ':README.md')).toBe('# Sửa dở');
    expect(git(root, 'show', '--format=', '--name-only', 'HEAD')).toBe(ARTICLE);
  });

  it('waits for no other git: the index is caught up with the next save', async () => {
    const root = makeCheckout();
    const newsroom = await start(root);
    writeFileSync(join(root, '.git/index.lock'), '');
    const held = await saveArticle(root, newsroom);
    expect(held.status).toBe(200);
    expect(held.body.warnings).toHaveLength(1);
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Sửa bài: Học nghị quyết');
    unlinkSync(join(root, '.git/index.lock'));
    await save(newsroom, TOPIC, topicText('khác'), blob(root, TOPIC));
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('catches the index up when a desk opens after a crash, but not with a save that never became a commit', async () => {
    const root = makeCheckout();
    const old = git(root, 'rev-parse', `:${ARTICLE}`);
    await saveArticle(root);
    git(root, 'update-index', '--cacheinfo', `100644,${old},${ARTICLE}`);
    const current = git(root, 'rev-parse', `HEAD:${ARTICLE}`);
    writeFileSync(
      join(root, '.git/nhip-index-plan'),
      `100644 ${current}\t${ARTICLE}\u0000100644 ${current}\t${TOPIC}\u0000`,
    );
    await (await start(root)).call('info');
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(existsSync(join(root, '.git/nhip-index-plan'))).toBe(false);
  });

  it('runs no hook, no fsmonitor, and heeds no inherited GIT_ variable', async () => {
    const root = makeCheckout();
    for (const hook of [
      'pre-commit',
      'commit-msg',
      'post-commit',
      'reference-transaction',
      'post-index-change',
    ]) {
      write(root, `.git/hooks/${hook}`, '#!/bin/sh\ntouch "$PWD/ran"\nexit 1\n');
      chmodSync(join(root, '.git/hooks', hook), 0o755);
    }
    write(root, '.git/watch', '#!/bin/sh\ntouch "$PWD/ran"\n');
    chmodSync(join(root, '.git/watch'), 0o755);
    git(root, '-c', 'core.hooksPath=/dev/null', 'config', 'core.fsmonitor', join(root, '.git/watch'));
    process.env.GIT_DIR = '/nonexistent';
    process.env.GIT_AUTHOR_NAME = 'Kẻ lạ';
    const { status, body } = await saveArticle(root);
    delete process.env.GIT_DIR;
    delete process.env.GIT_AUTHOR_NAME;
    expect([status, body.warnings]).toEqual([200, []]);
    expect(existsSync(join(root, 'ran')) || existsSync(join(root, '.git/ran'))).toBe(false);
    expect(git(root, '-c', 'core.fsmonitor=false', 'log', '-1', '--format=%an')).toBe('Biên tập');
  });

  it.each([
    ['a merge', ['merge', 'khac']],
    ['a rebase', ['rebase', 'khac']],
    ['a cherry-pick', ['cherry-pick', 'khac']],
  ])('is refused in the middle of %s, and the text kept', async (_name, command) => {
    const root = makeCheckout();
    git(root, 'checkout', '-q', '-b', 'khac');
    write(root, 'README.md', '# Bên này\n');
    git(root, 'commit', '-qam', 'này');
    git(root, 'checkout', '-q', 'main');
    write(root, 'README.md', '# Bên kia\n');
    git(root, 'commit', '-qam', 'kia');
    expect(() => git(root, ...command)).toThrow();
    const before = [git(root, 'status', '--porcelain'), git(root, 'rev-parse', 'HEAD')];
    const { status, body } = await saveArticle(root);
    expect([status, body.code]).toEqual([409, 'busy']);
    expect(`${git(root, 'cat-file', 'blob', body.kept[0].ref)}\n`).toBe(NEW_TEXT);
    expect([git(root, 'status', '--porcelain'), git(root, 'rev-parse', 'HEAD')]).toEqual(before);
    expect(await describeAt(root)).toEqual([expect.stringContaining('đang dở một thao tác git')]);
  });
});

describe('a checkout of another shape', () => {
  it('takes the first commit of an unborn branch', async () => {
    const root = makeContent();
    git(root, 'init', '-q');
    expect((await saveArticle(root)).status).toBe(200);
    expect(git(root, 'ls-tree', '-r', '--name-only', 'main')).toBe(ARTICLE);
  });

  it('saves plain files without git and says so', async () => {
    const root = makeContent();
    const { status, body } = await saveArticle(root);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      commit: null,
      warnings: [
        'Đã lưu vào tệp nhưng không có lịch sử: thư mục này không phải bản sao git (có thể được tải về dạng zip).',
      ],
    });
    expect(read(root, ARTICLE)).toBe(NEW_TEXT);
    expect(await describeAt(root)).toHaveLength(1);
  });

  it('saves plain files where git is not installed', async () => {
    const root = makeCheckout();
    const path = process.env.PATH;
    process.env.PATH = makeFolder();
    const { status, body } = await saveArticle(root);
    const lines = await describeAt(root);
    process.env.PATH = path;
    expect(status).toBe(200);
    expect(body.warnings).toEqual(['Đã lưu vào tệp nhưng không có lịch sử: máy này chưa cài git.']);
    expect(lines).toEqual(['Bài được lưu thành tệp, không có lịch sử: máy này chưa cài git.']);
    expect(git(root, 'status', '--porcelain')).toBe(`M ${ARTICLE}`);
  });

  it('does not commit into a repository that happens to lie around a downloaded copy', async () => {
    const outer = makeCheckout();
    const root = makeContent(join(outer, 'tai-ve'));
    const head = git(outer, 'rev-parse', 'HEAD');
    expect((await saveArticle(root)).body.commit).toBeNull();
    expect(git(outer, 'rev-parse', 'HEAD')).toBe(head);
  });

  it('commits in a larger repository under the right path', async () => {
    const outer = makeFolder();
    const root = makeContent(join(outer, 'bao', 'dien-tu'));
    write(root, '.gitignore', '.cache/\n');
    git(outer, 'init', '-q');
    git(outer, 'add', '-A');
    git(outer, 'commit', '-qm', 'Khởi đầu');
    expect((await saveArticle(root)).status).toBe(200);
    expect(git(outer, 'show', '--format=', '--name-only', 'HEAD')).toBe(`bao/dien-tu/${ARTICLE}`);
    expect(
      (await newsroomAt(root).then((newsroom) => newsroom.call('deleteFile', { path: ARTICLE }))).status,
    ).toBe(200);
    expect(git(outer, 'status', '--porcelain')).toBe('');
  });

  it('commits on a detached HEAD and says so', async () => {
    const root = makeCheckout();
    git(root, 'checkout', '-q', '--detach');
    expect((await saveArticle(root)).status).toBe(200);
    expect(git(root, 'log', '--format=%s', 'main..HEAD')).toBe('Sửa bài: Học nghị quyết');
    expect(await describeAt(root)).toEqual([expect.stringContaining('detached HEAD')]);
  });

  it('commits in a shallow clone and says that history is missing', async () => {
    const origin = makeCheckout();
    write(origin, 'README.md', 'hai\n');
    git(origin, 'commit', '-qam', 'hai');
    const root = join(makeFolder(), 'ban-sao');
    git(origin, 'clone', '-q', '--depth=1', `file://${origin}`, root);
    expect((await saveArticle(root)).status).toBe(200);
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Sửa bài: Học nghị quyết');
    expect(await describeAt(root)).toEqual([expect.stringContaining('git fetch --unshallow')]);
  });

  it('commits on the branch of a linked worktree', async () => {
    const main = makeCheckout();
    const root = join(makeFolder(), 'nhanh');
    git(main, 'worktree', 'add', '-q', '-b', 'nhanh', root);
    expect((await saveArticle(root)).status).toBe(200);
    expect(git(main, 'log', '-1', '--format=%s', 'nhanh')).toBe('Sửa bài: Học nghị quyết');
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(main, 'status', '--porcelain')).toBe('');
  });

  it('names blobs as a SHA-256 repository does', async () => {
    const root = makeCheckout('--object-format=sha256');
    const reply = await saveArticle(root);
    expect(reply.body.files[0].id).toBe(git(root, 'rev-parse', `HEAD:${ARTICLE}`));
    expect(
      (await newsroomAt(root).then((newsroom) => newsroom.call('deleteFile', { path: PICTURE }))).status,
    ).toBe(200);
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('commits content that an ignore rule names', async () => {
    const root = makeCheckout();
    write(root, '.gitignore', 'pages/\n');
    const path = 'content/pages/lien-he.mdx';
    expect((await save(await start(root), path, pageText('x'), null)).status).toBe(200);
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD', path)).toBe(path);
  });

  it('stays clean under core.autocrlf, the bytes as saved', async () => {
    const root = makeCheckout();
    git(root, 'config', 'core.autocrlf', 'true');
    expect((await saveArticle(root)).status).toBe(200);
    const path = 'content/pages/crlf.mdx';
    await save(await start(root), path, pageText('một', 'hai').replaceAll('\n', '\r\n'), null);
    expect(git(root, 'cat-file', '-s', `HEAD:${path}`)).toBe(String(statSync(join(root, path)).size));
    expect(git(root, 'status', '--porcelain')).toBe('');
  });

  it('signs as the newsroom only where git has no name', async () => {
    const root = makeCheckout();
    git(root, 'config', 'user.email', '');
    git(root, 'config', 'user.name', '');
    expect((await saveArticle(root)).status).toBe(200);
    expect(git(root, 'log', '-1', '--format=%an <%ae> %cn')).toBe('Tòa soạn <toasoan@localhost> Tòa soạn');
    expect(await describeAt(root)).toEqual([expect.stringContaining('“Tòa soạn”')]);
  });

  it('keeps the file and warns when git cannot record it', async () => {
    const root = makeCheckout();
    mkdirSync(join(root, '.git/HEAD.lock'));
    const { status, body } = await saveArticle(root);
    expect([status, body.commit]).toEqual([200, null]);
    expect(body.warnings).toEqual([expect.stringContaining('git chưa ghi được')]);
    expect(read(root, ARTICLE)).toBe(NEW_TEXT);
  });
});

async function start(root: string): Promise<TestNewsroom> {
  const newsroom = await startNewsroom({ checkout: root });
  running.push(newsroom);
  return newsroom;
}
const newsroomAt = start;

function describeAt(root: string): Promise<string[]> {
  return createNewsroom({ checkout: root }).describe();
}

async function saveArticle(root: string, newsroom?: TestNewsroom): Promise<TestReply> {
  // Without git on the path the fixture cannot ask git for the id; the service can always tell it.
  const service = newsroom ?? (await start(root));
  const { body } = await service.call('getEntry', { path: ARTICLE });
  return save(service, ARTICLE, NEW_TEXT, body.file.id);
}

function save(newsroom: TestNewsroom, path: string, raw: string, base: string | null): Promise<TestReply> {
  return newsroom.call('persistEntry', { dataFiles: [{ path, raw }], base: { [path]: base } });
}
