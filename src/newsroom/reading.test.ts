import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  ARTICLE_TEXT,
  blob,
  makeCheckout,
  PICTURE,
  PNG,
  TOPIC,
  write,
} from './testing/checkout.fixture.ts';
import { startNewsroom } from './testing/service.fixture.ts';
import type { TestNewsroom } from './testing/service.fixture.ts';

let root: string;
let newsroom: TestNewsroom;

beforeAll(async () => {
  root = makeCheckout();
  newsroom = await startNewsroom({
    checkout: root,
  });
});
afterAll(() => newsroom.stop());

describe('reading', () => {
  it('tells what it is in the words Decap asks for', async () => {
    const { status, body } = await newsroom.call('info');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      repo: 'content',
      publish_modes: ['editorial_workflow', 'simple'],
      person: { name: 'Biên tập', email: 'bientap@example.org' },
      type: 'local_git',
      branch: 'main',
      hash: 'sha1',
      hasHistory: true,
      notes: [],
    });
    expect(JSON.stringify(body)).not.toContain(root);
  });

  it('lists a folder to the depth asked', async () => {
    const deep = await newsroom.call('entriesByFolder', {
      branch: 'main',
      folder: 'content/articles',
      extension: 'mdx',
      depth: 3,
    });
    expect(deep.body).toEqual([{ data: ARTICLE_TEXT, file: { path: ARTICLE, id: blob(root, ARTICLE) } }]);
    const shallow = await newsroom.call('entriesByFolder', {
      folder: 'content/articles',
      extension: 'mdx',
      depth: 1,
    });
    expect(shallow.body).toEqual([]);
    const absent = await newsroom.call('entriesByFolder', {
      folder: 'content/series',
      extension: 'yaml',
      depth: 1,
    });
    expect(absent.body).toEqual([]);
  });

  it('lists named files with their labels, and null for one not written yet', async () => {
    const { body } = await newsroom.call('entriesByFiles', {
      files: [{ path: TOPIC, label: 'Chủ đề' }, { path: 'content/settings/site.yaml' }],
    });
    expect(body).toEqual([
      { data: 'name: Phát triển đoàn viên\n', file: { path: TOPIC, id: blob(root, TOPIC), label: 'Chủ đề' } },
      { data: null, file: { path: 'content/settings/site.yaml', id: null } },
    ]);
  });

  it('opens an entry as it lies in the work tree, committed or not', async () => {
    write(root, 'content/pages/nhap.mdx', 'chưa commit\n');
    const { body } = await newsroom.call('getEntry', { branch: 'main', path: 'content/pages/nhap.mdx' });
    expect(body).toEqual({
      data: 'chưa commit\n',
      file: { path: 'content/pages/nhap.mdx', id: blob(root, 'content/pages/nhap.mdx') },
    });
  });

  it('says that a missing entry is missing', async () => {
    const { status, body } = await newsroom.call('getEntry', { path: 'content/pages/khong-co.mdx' });
    expect(status).toBe(404);
    expect(body).toMatchInlineSnapshot(`
      {
        "code": "missing",
        "error": "Không có tệp “content/pages/khong-co.mdx”.",
        "hint": "Có thể tệp đã bị xóa. Tải lại danh sách.",
      }
    `);
  });

  it('lists what is not UTF-8 and refuses to open it', async () => {
    write(root, 'content/authors/hong.yaml', Buffer.from([0x6e, 0xff, 0xfe]));
    const listed = await newsroom.call('entriesByFolder', {
      folder: 'content/authors',
      extension: '.yaml',
      depth: 1,
    });
    expect(listed.body).toMatchObject([
      { data: '', file: { path: 'content/authors/hong.yaml' }, problem: 'Tệp không phải văn bản UTF-8.' },
    ]);
    const opened = await newsroom.call('getEntry', { path: 'content/authors/hong.yaml' });
    expect(opened.status).toBe(422);
    expect(opened.body.code).toBe('not-text');
  });

  it('shows media with bytes, size and the address they are served at', async () => {
    const { body } = await newsroom.call('getMedia', { mediaFolder: 'content/media' });
    const picture = {
      id: blob(root, PICTURE),
      path: PICTURE,
      name: 'co-so.png',
      url: '/media/2025/04/co-so.png',
      size: PNG.length,
      encoding: 'base64',
    };
    expect(body).toEqual([{ ...picture, content: PNG.toString('base64') }]);
    const bare = await newsroom.call('getMedia', { mediaFolder: 'content/media', contents: false });
    expect(bare.body).toEqual([{ ...picture, content: '' }]);
    const one = await newsroom.call('getMediaFile', { path: PICTURE });
    expect(one.body).toEqual({ ...picture, content: PNG.toString('base64') });
  });

  it('never hands an unsafe SVG to the browser', async () => {
    const path = 'content/media/2024/01/xau.svg';
    write(root, path, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect((await newsroom.call('getMediaFile', { path })).status).toBe(422);
    const { body } = await newsroom.call('getMedia', { mediaFolder: 'content/media/2024' });
    expect(body).toMatchObject([{ path, content: '', problem: 'Tệp “xau.svg” chứa kịch bản (script).' }]);
  });
});
