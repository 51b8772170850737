import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  articleText,
  blob,
  fingerprint,
  git,
  makeCheckout,
  pageText,
  PNG,
  read,
  TOPIC,
  topicText,
} from '../testing/checkout.fixture.ts';
import { startNewsroom } from '../testing/service.fixture.ts';
import type { TestNewsroom } from '../testing/service.fixture.ts';

let root: string;
let newsroom: TestNewsroom;
const saved: string[][] = [];

beforeAll(async () => {
  root = makeCheckout();
  newsroom = await startNewsroom({
    checkout: root,
    onSaved: (paths) => saved.push(paths),
    now: () => new Date('2025-04-08T01:30:00Z'),
  });
});
afterAll(() => newsroom.stop());

describe('saving', () => {
  it('writes a new article as the stock client sends it and commits it alone', async () => {
    const path = 'content/articles/2025/05/bai-moi.mdx';
    const { status, body } = await newsroom.call('persistEntry', {
      branch: 'main',
      dataFiles: [{ path, slug: '2025/05/bai-moi', raw: articleText('"Bài \\"mới\\" toanh"', 'Xin chào.') }],
      assets: [
        { path: 'content/media/2025/05/anh.png', content: PNG.toString('base64'), encoding: 'base64' },
      ],
      options: {
        newEntry: true,
        commitMessage: 'Create article\n\nSigned-off-by: nobody',
        collectionName: 'articles',
        useWorkflow: false,
        hasSubfolders: true,
        unpublished: false,
      },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      commit: git(root, 'rev-parse', 'HEAD'),
      warnings: [],
      files: [{ path, id: blob(root, path) }, { path: 'content/media/2025/05/anh.png' }],
    });
    expect(git(root, 'log', '-1', '--format=%an <%ae> %ad%n%B', '--date=iso')).toMatchInlineSnapshot(`
      "Biên tập <bientap@example.org> 2025-04-08 08:30:00 +0700
      Thêm bài: Bài "mới" toanh (và 1 tệp khác)

      Create article Signed-off-by: nobody"
    `);
    expect(git(root, 'show', '--format=', '--name-status', 'HEAD').split('\n')).toEqual([
      `A\t${path}`,
      'A\tcontent/media/2025/05/anh.png',
    ]);
    expect(git(root, 'status', '--porcelain', '--', path, 'content/media/2025/05')).toBe('');
    expect(saved.at(-1)).toEqual([path, 'content/media/2025/05/anh.png']);
  });

  it('saves on the base the editor opened and answers the next base', async () => {
    const first = await newsroom.call('getEntry', { path: TOPIC });
    const edited = await persist({
      path: TOPIC,
      raw: topicText('Kết nạp đoàn viên'),
      base: first.body.file.id,
    });
    expect(edited.status).toBe(200);
    const again = await persist({
      path: TOPIC,
      raw: topicText('Kết nạp thêm đoàn viên'),
      base: edited.body.files[0].id,
    });
    expect(again.status).toBe(200);
    expect(git(root, 'log', '-2', '--format=%s')).toBe(
      'Sửa chủ đề: Kết nạp thêm đoàn viên\nSửa chủ đề: Kết nạp đoàn viên',
    );
    expect(git(root, 'show', `HEAD:${TOPIC}`)).toBe(topicText('Kết nạp thêm đoàn viên').trimEnd());
  });

  it('makes no commit when nothing changed', async () => {
    const head = git(root, 'rev-parse', 'HEAD');
    const { status, body } = await persist({ path: ARTICLE, raw: ARTICLE_TEXT, base: blob(root, ARTICLE) });
    expect(status).toBe(200);
    expect(body.commit).toBeNull();
    expect(git(root, 'rev-parse', 'HEAD')).toBe(head);
  });

  it('renames in one commit', async () => {
    const [from, to] = ['content/pages/cu.mdx', 'content/pages/moi.mdx'];
    await persist({
      path: from,
      raw: '---\ntitle: Giới thiệu\n---\nMột đoạn văn đủ dài để git nhận ra.\n',
      base: null,
    });
    const { status } = await newsroom.call('persistEntry', {
      dataFiles: [{ path: from, newPath: to, raw: read(root, from) }],
      base: { [from]: blob(root, from) },
    });
    expect(status).toBe(200);
    expect(git(root, 'show', '--format=%s', '-M', '--name-status', 'HEAD')).toBe(
      `Đổi đường dẫn trang: Giới thiệu\n\nR100\t${from}\t${to}`,
    );
    expect(read(root, from)).toBeUndefined();
  });

  it('refuses to rename onto another text', async () => {
    await persist({ path: 'content/pages/a.mdx', raw: pageText('a'), base: null });
    await persist({ path: 'content/pages/b.mdx', raw: pageText('b'), base: null });
    const { status, body } = await newsroom.call('persistEntry', {
      dataFiles: [{ path: 'content/pages/a.mdx', newPath: 'content/pages/b.mdx', raw: pageText('b') }],
      base: { 'content/pages/a.mdx': blob(root, 'content/pages/a.mdx') },
    });
    expect([status, body.code]).toEqual([409, 'exists']);
    expect(read(root, 'content/pages/a.mdx')).toBe(pageText('a'));
  });

  it('deletes, one and several', async () => {
    for (const name of ['x', 'y', 'z'])
      await persist({
        path: `content/pages/${name}.mdx`,
        raw: `---\ntitle: Trang ${name}\n---\n`,
        base: null,
      });
    expect(
      (
        await newsroom.call('deleteFile', {
          path: 'content/pages/x.mdx',
          options: { commitMessage: 'Delete' },
        })
      ).status,
    ).toBe(200);
    const { status } = await newsroom.call('deleteFiles', {
      paths: ['content/pages/y.mdx', 'content/pages/z.mdx'],
      options: {},
      base: { 'content/pages/y.mdx': blob(root, 'content/pages/y.mdx') },
    });
    expect(status).toBe(200);
    expect(git(root, 'log', '-2', '--format=%s')).toBe(
      'Xóa trang: Trang y (và 1 tệp khác)\nXóa trang: Trang x',
    );
    expect(read(root, 'content/pages/z.mdx')).toBeUndefined();
    expect((await newsroom.call('deleteFile', { path: 'content/pages/x.mdx' })).status).toBe(404);
  });

  it('stores an upload under a plain name and answers it ready to show', async () => {
    const { status, body } = await newsroom.call('persistMedia', {
      branch: 'main',
      asset: {
        path: 'content/media/2025/06/Đại hội (1).PNG',
        content: PNG.toString('base64'),
        encoding: 'base64',
      },
      options: { commitMessage: 'Upload' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      path: 'content/media/2025/06/dai-hoi-1.png',
      name: 'dai-hoi-1.png',
      url: '/media/2025/06/dai-hoi-1.png',
      content: PNG.toString('base64'),
      encoding: 'base64',
      size: PNG.length,
    });
    expect(git(root, 'log', '-1', '--format=%s')).toBe('Thêm tệp: dai-hoi-1.png');
  });

  it('keeps the bytes exactly: line ends, marks, a missing last newline', async () => {
    const raw = '\uFEFF---\r\ntitle: Hoà\u0300\r\n---\r\n\tđuôi';
    await persist({ path: 'content/pages/byte.mdx', raw, base: null });
    expect(read(root, 'content/pages/byte.mdx')).toBe(raw);
    expect(git(root, 'rev-parse', 'HEAD:content/pages/byte.mdx')).toBe(blob(root, 'content/pages/byte.mdx'));
    expect((await newsroom.call('getEntry', { path: 'content/pages/byte.mdx' })).body.data).toBe(raw);
  });

  it('refuses clearly what only a forge has', async () => {
    const before = fingerprint(root);
    for (const action of ['getNotes', 'addNote', 'getDeployPreview', 'getPRMetadata']) {
      const { status, body } = await newsroom.call(action, { branch: 'main' });
      expect([status, body.code]).toEqual([404, 'workflow']);
    }
    expect(fingerprint(root)).toBe(before);
  });
});

async function persist({
  path,
  raw,
  base,
}: {
  path: string;
  raw: string;
  base?: string | null;
}): ReturnType<TestNewsroom['call']> {
  return newsroom.call('persistEntry', {
    dataFiles: [{ path, raw }],
    ...(base === undefined ? {} : { base: { [path]: base } }),
  });
}
