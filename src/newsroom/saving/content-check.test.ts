import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ARTICLE,
  articleText,
  blob,
  fingerprint,
  makeCheckout,
  pageText,
  PNG,
  read,
  TOPIC,
  topicText,
  write,
} from '../testing/checkout.fixture.ts';
import { startNewsroom, type TestNewsroom, type TestReply } from '../testing/service.fixture.ts';

const FIGURE = '<Figure src="/media/2025/05/moi.png" alt="Một ảnh" />';
let root: string;
let newsroom: TestNewsroom;
beforeEach(async () => {
  root = makeCheckout();
  newsroom = await startNewsroom({ checkout: root });
});
afterEach(() => newsroom.stop());

describe('saving what check would refuse', () => {
  it.each([
    ['HTML', '<script>alert(1)</script>'],
    ['an expression', '{process.env.X}'],
    ['an import', "import x from './x'"],
    ['a picture that is not there', FIGURE],
  ])('refuses %s in a published article and writes nothing', async (_name, body) => {
    const before = fingerprint(root);
    const reply = await save(ARTICLE, articleText('Tin', `Một.\n\n${body}`));
    expect([reply.status, reply.body.code]).toEqual([422, 'content']);
    expect(reply.body.problems[0]).toMatchObject({ field: 'body', line: 15 });
    expect(fingerprint(root)).toBe(before);
  });

  it('names every problem', async () => {
    const { body } = await save(ARTICLE, articleText('Tin', '<b>một</b>\n\n{hai}'));
    expect(body.problems.map(({ line }) => line)).toEqual([13, 15]);
    expect(body.error).toContain('2 chỗ');
  });

  it.each([
    ['a page', 'content/pages/a.mdx', pageText('A', '<b>x</b>')],
    ['a topic', TOPIC, 'name: Thiếu\n'],
    ['front matter that cannot be read', ARTICLE, '---\nstatus: draft\ntitle: "\n---\n'],
  ])('refuses it in %s, which is no draft', async (_name, path, raw) => {
    expect((await save(path, raw)).status).toBe(422);
  });

  it('saves it as a draft and says what is wrong, with the line in the body', async () => {
    const raw = articleText('Tin', 'Một.\n\n<b>hai</b>').replace('published', 'draft');
    const { status, body } = await save(ARTICLE, raw);
    expect(status).toBe(200);
    expect(body.warnings[0]).toMatch(/^Nội dung, dòng 3: /);
    expect(body.problems[0]?.field).toBe('body');
    expect(read(root, ARTICLE)).toBe(raw);
  });

  it('takes a picture that comes with the save', async () => {
    const { status } = await newsroom.call('persistEntry', {
      dataFiles: [{ path: ARTICLE, raw: articleText('Tin', FIGURE) }],
      assets: [
        { path: 'content/media/2025/05/moi.png', content: PNG.toString('base64'), encoding: 'base64' },
      ],
      base: { [ARTICLE]: blob(root, ARTICLE) },
    });
    expect(status).toBe(200);
  });
});

describe('deleting what is used', () => {
  const DISTRICT = 'content/districts/long-bien.yaml';

  it('refuses, and says what is used where', async () => {
    write(root, TOPIC, topicText('Phát triển đoàn viên'));
    const reply = await newsroom.call('deleteFiles', { paths: [TOPIC] });
    expect([reply.status, reply.body.code]).toEqual([409, 'in-use']);
    expect(reply.body).toMatchObject({
      error: 'Chủ đề “Phát triển đoàn viên” đang được dùng ở 1 mục, nên chưa xóa được.',
      titles: ['Học nghị quyết'],
    });
    expect(read(root, TOPIC)).toBeDefined();
  });

  it('refuses to delete an article that another pins or links to', async () => {
    const link = '[xem](/bai-viet/2025/hoc-nghi-quyet/)';
    const raw = articleText('Bài kia', link).replace('7m3k9q2x4v8c', '8m3k9q2x4v8c');
    write(root, 'content/articles/2025/05/bai-kia.mdx', raw);
    expect((await newsroom.call('deleteFile', { path: ARTICLE })).body.code).toBe('in-use');
  });

  it('deletes what nothing names, and what is named only by what goes with it', async () => {
    write(root, DISTRICT, 'name: Long Biên\n');
    expect((await newsroom.call('deleteFile', { path: DISTRICT })).status).toBe(200);
    expect((await newsroom.call('deleteFiles', { paths: [ARTICLE, TOPIC] })).status).toBe(200);
  });
});

function save(path: string, raw: string): Promise<TestReply> {
  const base = read(root, path) === undefined ? null : blob(root, path);
  return newsroom.call('persistEntry', { dataFiles: [{ path, raw }], base: { [path]: base } });
}
