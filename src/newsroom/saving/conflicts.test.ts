import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  articleText,
  blob,
  fingerprint,
  git,
  makeCheckout,
  makeContent,
  pageText,
  PICTURE,
  PNG,
  read,
  TOPIC,
  topicText,
  write,
} from '../testing/checkout.fixture.ts';
import { startNewsroom } from '../testing/service.fixture.ts';
import type { TestNewsroom } from '../testing/service.fixture.ts';

let root: string;
let newsroom: TestNewsroom;
beforeEach(async () => {
  root = makeCheckout();
  newsroom = await startNewsroom({ checkout: root });
});
afterEach(() => newsroom.stop());

describe('a stale save', () => {
  const THEIRS = ARTICLE_TEXT.replace('học tập', 'học tập sôi nổi');
  const OURS = ARTICLE_TEXT.replace('Đoàn viên', 'Nữ đoàn viên');

  it('is refused, shows the current version and keeps the refused one', async () => {
    const base = { [ARTICLE]: blob(root, ARTICLE) };
    expect((await save(newsroom, { [ARTICLE]: THEIRS }, base)).status).toBe(200);
    const head = git(root, 'rev-parse', 'HEAD');
    const { status, body } = await save(newsroom, { [ARTICLE]: OURS }, base);
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'stale',
      current: { path: ARTICLE, id: blob(root, ARTICLE), data: THEIRS },
    });
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
    expect(read(root, ARTICLE)).toBe(THEIRS);
    expect(body.kept).toHaveLength(1);
    expect(body.kept[0].ref).toMatch(/^refs\/nhip\/conflicts\/\d{4}-\d\d-\d\d-[0-9a-f]{16}$/);
    expect(`${git(root, 'cat-file', 'blob', body.kept[0].ref)}\n`).toBe(OURS);
    const merged = await save(newsroom, { [ARTICLE]: OURS }, { [ARTICLE]: body.current.id });
    expect(merged.status).toBe(200);
  });

  it('is refused when a person edited the file by hand', async () => {
    const base = { [ARTICLE]: blob(root, ARTICLE) };
    write(root, ARTICLE, THEIRS);
    const { body } = await save(newsroom, { [ARTICLE]: OURS }, base);
    expect(body.code).toBe('stale');
    expect(read(root, ARTICLE)).toBe(THEIRS);
  });

  it('is refused when the file is gone, or there and no base is given', async () => {
    const gone = await save(newsroom, { [TOPIC]: 'name: x\n' }, { [TOPIC]: 'a'.repeat(40) });
    expect(gone.body).toMatchObject({ code: 'stale' });
    const unasked = await save(newsroom, { [ARTICLE]: OURS });
    expect(unasked.body).toMatchObject({ code: 'stale', current: { data: ARTICLE_TEXT } });
    const path = 'content/topics/khong-con.yaml';
    expect((await save(newsroom, { [path]: 'name: x\n' }, { [path]: 'a'.repeat(40) })).body.current).toEqual({
      path,
      id: null,
      data: null,
    });
    expect(read(root, path)).toBeUndefined();
  });

  it('refuses to make a file that is there, also one that differs in case only', async () => {
    const taken = await save(newsroom, { [ARTICLE]: OURS }, { [ARTICLE]: null });
    expect(taken.body).toMatchObject({
      code: 'exists',
      current: { id: blob(root, ARTICLE) },
      kept: [{ path: ARTICLE }],
    });
    write(root, 'content/topics/Nu-cong.yaml', topicText('Nữ công'));
    const twin = 'content/topics/nu-cong.yaml';
    expect((await save(newsroom, { [twin]: topicText('x') }, { [twin]: null })).body.code).toBe('exists');
    expect(read(root, twin)).toBeUndefined();
  });

  it('refuses all of a save when one of its files is stale', async () => {
    const before = read(root, TOPIC);
    const { status } = await save(
      newsroom,
      { [TOPIC]: 'name: mới\n', [ARTICLE]: OURS },
      { [TOPIC]: blob(root, TOPIC), [ARTICLE]: 'b'.repeat(40) },
    );
    expect(status).toBe(409);
    expect(read(root, TOPIC)).toBe(before);
  });

  it('refuses to delete another version than the one seen', async () => {
    const { status, body } = await newsroom.call('deleteFile', {
      path: ARTICLE,
      base: { [ARTICLE]: 'c'.repeat(40) },
    });
    expect([status, body.code]).toEqual([409, 'stale']);
    expect(read(root, ARTICLE)).toBe(ARTICLE_TEXT);
  });

  it('keeps what a deletion would lose because no commit holds it', async () => {
    write(root, ARTICLE, THEIRS);
    expect((await newsroom.call('deleteFile', { path: ARTICLE })).status).toBe(200);
    const [ref = ''] = git(root, 'for-each-ref', '--format=%(refname)', 'refs/nhip/deleted').split('\n');
    expect(`${git(root, 'cat-file', 'blob', ref)}\n`).toBe(THEIRS);
  });

  it('refuses to replace a picture without its base', async () => {
    const content = Buffer.from(PNG);
    content.writeUInt32BE(2, 16);
    const asset = { path: PICTURE, content: content.toString('base64'), encoding: 'base64' };
    const { status, body } = await newsroom.call('persistMedia', { asset });
    expect([status, body.code, body.current]).toEqual([
      409,
      'stale',
      { path: PICTURE, id: blob(root, PICTURE), data: null },
    ]);
    expect(
      (await newsroom.call('persistMedia', { asset, base: { [PICTURE]: body.current.id } })).status,
    ).toBe(200);
  });

  it('is kept as a file where there is no git', async () => {
    const bare = makeContent();
    const plain = await startNewsroom({ checkout: bare });
    const { status, body } = await save(plain, { [ARTICLE]: OURS }, { [ARTICLE]: 'd'.repeat(40) });
    await plain.stop();
    expect(status).toBe(409);
    expect(read(bare, body.kept[0].file)).toBe(OURS);
    expect(read(bare, ARTICLE)).toBe(ARTICLE_TEXT);
  });

  it('is refused when a commit to the same text slips in while it is written', async () => {
    const slip = (): Date => {
      const theirs = git(root, 'hash-object', '-w', 'README.md');
      git(root, 'update-index', '--cacheinfo', `100644,${theirs},${ARTICLE}`);
      git(root, 'commit', '-qm', 'Chen ngang');
      return new Date();
    };
    let isSlipped = false;
    const slow = await startNewsroom({
      checkout: root,
      now: () => (isSlipped ? new Date() : ((isSlipped = true), slip())),
    });
    const { status, body } = await save(slow, { [ARTICLE]: OURS }, { [ARTICLE]: blob(root, ARTICLE) });
    await slow.stop();
    expect([status, body.code]).toEqual([409, 'stale']);
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Chen ngang');
    expect(read(root, ARTICLE)).toBe(ARTICLE_TEXT);
    expect(`${git(root, 'cat-file', 'blob', body.kept[0].ref)}\n`).toBe(OURS);
  });

  it('is not caused by a commit to another text that slips in', async () => {
    let isSlipped = false;
    const slip = (): Date => {
      if (!isSlipped) git(root, 'commit', '-q', '--allow-empty', '-m', 'Chen ngang');
      isSlipped = true;
      return new Date();
    };
    const slow = await startNewsroom({ checkout: root, now: slip });
    expect((await save(slow, { [ARTICLE]: OURS }, { [ARTICLE]: blob(root, ARTICLE) })).status).toBe(200);
    await slow.stop();
    expect(git(root, 'log', '-2', '--format=%s')).toBe('Sửa bài: Học nghị quyết\nChen ngang');
  });

  it('is refused on another branch than the desk shows', async () => {
    git(root, 'checkout', '-q', '-b', 'thu-nghiem');
    const { status, body } = await newsroom.call('persistEntry', {
      branch: 'main',
      dataFiles: [{ path: ARTICLE, raw: OURS }],
      base: { [ARTICLE]: blob(root, ARTICLE) },
    });
    expect([status, body.code]).toEqual([409, 'branch']);
    expect(body.kept).toHaveLength(1);
    expect(read(root, ARTICLE)).toBe(ARTICLE_TEXT);
  });
});

describe('saves at the same time', () => {
  it('all land, twenty of them, each its own commit', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => `content/pages/trang-${index}.mdx`);
    const replies = await Promise.all(
      paths.map((path) => save(newsroom, { [path]: pageText(path) }, { [path]: null })),
    );
    expect(replies.map(({ status }) => status)).toEqual(paths.map(() => 200));
    expect(git(root, 'rev-list', '--count', 'HEAD')).toBe('21');
    expect(git(root, 'ls-tree', '-r', '--name-only', 'HEAD', 'content/pages/').split('\n')).toHaveLength(20);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'fsck', '--strict')).toBe('');
  });

  it('let exactly one of ten editors of one text through, at two newsrooms on one checkout', async () => {
    const second = await startNewsroom({ checkout: root });
    const base = { [ARTICLE]: blob(root, ARTICLE) };
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        save(index % 2 ? newsroom : second, { [ARTICLE]: articleText(`bản ${index}`, 'Chữ.') }, base),
      ),
    );
    await second.stop();
    const winner = replies.findIndex(({ status }) => status === 200);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(9);
    expect(read(root, ARTICLE)).toBe(articleText(`bản ${winner}`, 'Chữ.'));
    expect(git(root, 'for-each-ref', 'refs/nhip/conflicts').split('\n')).toHaveLength(9);
  });

  it('land beside a second newsroom and a person who commits', async () => {
    const second = await startNewsroom({ checkout: root });
    const commit = async (index: number): Promise<void> => {
      const file = `ghi-chu-${index}.txt`;
      write(root, file, `${index}\n`);
      // git commit gives up where another moved HEAD under it: a person would press the arrow key and Enter.
      for (let attempt = 0; attempt < 20; attempt += 1) {
        const isDone = await promisify(execFile)(
          'sh',
          ['-c', `git add ${file} && git commit -q -m ${index} -- ${file}`],
          { cwd: root },
        ).then(
          () => true,
          () => false,
        );
        if (isDone) return;
      }
      throw new Error('the person gave up');
    };
    const saves = Array.from({ length: 8 }, (_, index) => {
      const path = `content/pages/p-${index}.mdx`;
      return save(index % 2 ? newsroom : second, { [path]: pageText(`Trang ${index}`) }, { [path]: null });
    });
    const [replies] = await Promise.all([
      Promise.all(saves),
      (async () => {
        for (const index of [1, 2, 3]) await commit(index);
      })(),
    ]);
    await second.stop();
    expect(replies.map(({ status, body }) => [status, typeof body.commit])).toEqual(
      replies.map(() => [200, 'string']),
    );
    const files = git(root, 'ls-tree', '-r', '--name-only', 'HEAD').split('\n');
    expect(files.filter((path) => /^(content\/pages\/p-|ghi-chu-)/.test(path))).toHaveLength(11);
  });

  it('leave nothing behind: no lock, no temporary file', async () => {
    await save(newsroom, { [ARTICLE]: articleText('mới', 'Chữ.') }, { [ARTICLE]: blob(root, ARTICLE) });
    expect(git(root, 'status', '--porcelain', '--ignored')).toBe('');
    const before = fingerprint(root);
    expect((await newsroom.call('info')).status).toBe(200);
    expect(fingerprint(root)).toBe(before);
  });
});

function save(
  to: TestNewsroom,
  texts: Record<string, string>,
  base?: Record<string, string | null>,
): ReturnType<TestNewsroom['call']> {
  const dataFiles = Object.entries(texts).map(([path, raw]) => ({ path, raw }));
  return to.call('persistEntry', { dataFiles, ...(base ? { base } : {}) });
}
