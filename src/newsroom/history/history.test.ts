import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, ARTICLE_TEXT, blob, pageText, write } from '../testing/checkout.fixture.ts';
import { HUNG, LAN, underWorkflow } from '../testing/workflow.fixture.ts';
import type { HistoryPage } from './history.ts';

const desk = underWorkflow();
const EDITED = ARTICLE_TEXT.replace('học tập', 'học và làm theo');

describe('the history of an article', () => {
  it('tells who changed it, when in Hanoi, in which words, and gives each text back', async () => {
    await desk.newsroom.call('persistEntry', {
      dataFiles: [{ path: ARTICLE, raw: EDITED }],
      base: { [ARTICLE]: blob(desk.root, ARTICLE) },
      author: LAN,
    });
    const { entries, next } = await history(ARTICLE);
    expect(next).toBeNull();
    expect(entries).toMatchObject([
      {
        author: LAN,
        at: '2025-05-02T08:30+07:00',
        message: 'Sửa bài: Học nghị quyết',
        path: ARTICLE,
        isDraft: false,
        isGone: false,
      },
      { message: 'Khởi đầu', path: ARTICLE },
    ]);
    expect(await version(ARTICLE, entries[1]?.commit)).toMatchObject({ text: ARTICLE_TEXT });
    expect(await version(ARTICLE, entries[0]?.commit)).toMatchObject({
      text: EDITED,
      blob: blob(desk.root, ARTICLE),
    });
  });

  it('has the draft before what is published', async () => {
    await desk.saveDraft(ARTICLE, EDITED, blob(desk.root, ARTICLE), { author: HUNG });
    const { entries } = await history(ARTICLE);
    expect(entries.map(({ isDraft, author }) => [isDraft, author.name])).toEqual([
      [true, HUNG.name],
      [false, 'Biên tập'],
    ]);
    expect(await version(ARTICLE, entries[0]?.commit)).toMatchObject({ text: EDITED });
  });

  it('follows a rename, and passes over what touched other files', async () => {
    const before = 'content/pages/cu.mdx';
    const after = 'content/pages/moi.mdx';
    const body = Array.from({ length: 12 }, (_, line) => `Dòng ${line}.`).join('\n\n');
    commit(before, pageText('Cũ', body), 'Viết trang');
    commit('README.md', 'khác', 'Việc khác');
    renameSync(join(desk.root, before), join(desk.root, after));
    commit(after, pageText('Mới', body), 'Đổi tên trang');
    const { entries } = await history(after);
    expect(entries.map(({ message, path }) => [message, path])).toEqual([
      ['Đổi tên trang', after],
      ['Viết trang', before],
    ]);
    expect((await version(after, entries[1]?.commit, before)).text).toContain('Cũ');
  });

  it('comes in pages', async () => {
    for (let number = 0; number < 23; number += 1)
      commit(ARTICLE, ARTICLE_TEXT.replace('Đoàn viên', `Đoàn viên ${number}`), `Lần ${number}`);
    const first = await history(ARTICLE);
    expect([first.entries.length, first.entries[0]?.message, first.next]).toEqual([20, 'Lần 22', 1]);
    const second = await history(ARTICLE, 1);
    expect(second.entries.map(({ message }) => message)).toEqual(['Lần 2', 'Lần 1', 'Lần 0', 'Khởi đầu']);
    expect(second.next).toBeNull();
  });

  it('says when a commit took the file away', async () => {
    desk.git('rm', '-q', ARTICLE);
    desk.git('commit', '-qm', 'Xóa');
    expect((await history(ARTICLE)).entries[0]).toMatchObject({ isGone: true, message: 'Xóa' });
  });

  it('reads nothing but commits of this repository that lead here', async () => {
    desk.git('checkout', '-q', '-b', 'rieng');
    commit(ARTICLE, EDITED, 'Riêng');
    const commitId = desk.git('rev-parse', 'HEAD');
    desk.git('checkout', '-q', 'main');
    for (const each of [commitId, blob(desk.root, ARTICLE), 'f'.repeat(40)]) {
      const reply = await desk.newsroom.call('historyVersion', { path: ARTICLE, commit: each });
      expect([reply.status, reply.body.code]).toEqual([404, 'missing']);
    }
  });
});

async function history(path: string, page = 0): Promise<HistoryPage> {
  return (await desk.newsroom.call('history', { path, page })).body as unknown as HistoryPage;
}

async function version(
  path: string,
  commitId = '',
  formerly = path,
): Promise<{ text: string; blob: string }> {
  const { body } = await desk.newsroom.call('historyVersion', { path, commit: commitId, formerly });
  return body as unknown as { text: string; blob: string };
}

function commit(path: string, text: string, message: string): void {
  write(desk.root, path, text);
  desk.git('add', '-A');
  desk.git('commit', '-qm', message);
}
