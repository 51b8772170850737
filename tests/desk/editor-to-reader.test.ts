import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../support/desk.ts';
import { waitUntil, type Checkout, type Portal } from '../support/portal.ts';

const TITLE = 'Đống Đa mở lớp vẽ tranh khắc gỗ cho đoàn viên';
const NEW_TITLE = 'Đống Đa mở hai lớp vẽ tranh khắc gỗ cho đoàn viên';

describe('from an editor to a reader', () => {
  let checkout: Checkout;
  let portal: Portal;
  let editor: Page;
  let reader: Page;
  let before: number;
  let article: { file: string; url: string };

  it.beforeAll(async ({ checkout: ownCheckout, portal: ownPortal, openPage }) => {
    [checkout, portal] = [ownCheckout, ownPortal];
    before = commits(checkout);
    editor = await openPage();
    reader = await openPage({ viewport: { width: 390, height: 844 } });
    // Which articles exist has been asked before the new one comes.
    await reader.goto(`${portal.url}/bai-viet/2025/thanh-xuan-tim-doan-vien-moi/`);
  });

  it('saves a new article as one file and one commit', async () => {
    await editor.goto(`${portal.url}/admin/`);
    await editor.getByText('Viết bài mới').click();
    await editor.getByLabel('Tiêu đề', { exact: true }).fill(TITLE);
    await editor.getByLabel('Sapo').fill('Lớp học buổi tối dành cho người lao động trong quận.');
    await editor.getByRole('textbox', { name: 'Nội dung', exact: true }).click();
    await editor.keyboard.type('## Ai được học\nĐoàn viên **mọi lứa tuổi**.');
    await choose(editor, 'Địa bàn', 'dong da', 'Đống Đa');
    await choose(editor, 'Chủ đề', 'nu cong', 'Nữ công');
    await publish(editor);

    await waitUntil(() => Promise.resolve(commits(checkout) === before + 1), 'No commit was made.');
    const [file = ''] = checkout.git('show', '--name-only', '--format=', 'HEAD').trim().split('\n');
    expect(file).toMatch(
      /^content\/articles\/\d{4}\/\d{2}\/dong-da-mo-lop-ve-tranh-khac-go-cho-doan-vien\.mdx$/,
    );
    const isClean = () => Promise.resolve(checkout.git('status', '--porcelain', '--', 'content') === '');
    await waitUntil(isClean, 'The work tree does not match the commit.');
    expect(checkout.git('log', '-1', '--format=%an <%ae>').trim()).toBe('Biên tập viên <bien-tap@localhost>');
    article = { file, url: urlOf(file) };
    expect(text(checkout, file)).toContain('Đoàn viên **mọi lứa tuổi**.');
  });

  it('shows it on the home page, its own, its district and its topic', async () => {
    for (const page of ['/', '/dia-ban/dong-da/', '/chu-de/nu-cong/', '/moi-nhat/']) {
      await shows(reader, portal.url + page, TITLE);
    }
    await reader.goto(portal.url + article.url);
    expect(await reader.locator('h1').innerText()).toContain('Đống Đa mở lớp vẽ tranh');
    expect(await reader.locator('main strong').first().innerText()).toBe('mọi lứa tuổi');
    expect(await reader.locator('h2#ai-duoc-hoc').count()).toBe(1);
  });

  it.each(['tranh khắc gỗ', 'tranh khac go', 'TRANH KHAC GO dong da'])('finds it by “%s”', async (query) => {
    await waitUntil(
      async () => (await search(reader, portal.url, query)).includes(TITLE),
      `“${query}” found nothing.`,
    );
  });

  it('shows an edit, which changes one line of the file', async () => {
    await openArticle(editor, portal.url, TITLE);
    await editor.getByLabel('Tiêu đề', { exact: true }).fill(NEW_TITLE);
    await publish(editor);
    await waitUntil(() => Promise.resolve(commits(checkout) === before + 2), 'No commit was made.');
    expect(checkout.git('diff', '--numstat', 'HEAD~1').trim()).toBe(`1\t1\t${article.file}`);
    await shows(reader, portal.url + '/', NEW_TITLE);
    await shows(reader, portal.url + article.url, NEW_TITLE);
  });

  it('refuses a save over a newer version, keeps the words, and says so in Vietnamese', async () => {
    await openArticle(editor, portal.url, NEW_TITLE);
    const other = text(checkout, article.file).replace('mọi lứa tuổi', 'từ 18 tuổi');
    overwrite(checkout, article.file, other);
    await editor.getByLabel('Sapo').fill('Câu của người lưu sau.');
    await save(editor);
    await editor.getByRole('dialog').getByText('Bài này vừa được lưu ở nơi khác').waitFor();
    expect(text(checkout, article.file)).toBe(other);
    expect(await editor.getByLabel('Sapo').inputValue()).toBe('Câu của người lưu sau.');
  });

  it('asks before it deletes, and then it is gone everywhere', async ({ openPage }) => {
    await editor.close();
    editor = await openPage();
    await openArticle(editor, portal.url, NEW_TITLE);
    let asked = '';
    editor.on('dialog', (dialog) => {
      asked = dialog.message();
      void dialog.accept();
    });
    await editor.locator('.desk-more summary').click();
    await editor.getByRole('button', { name: 'Xóa bài viết' }).click();
    await waitUntil(
      () => Promise.resolve(!existsSync(path.join(checkout.root, article.file))),
      'It was not deleted.',
    );
    expect(asked).toMatch(/xóa/i);
    await waitUntil(
      async () => (await fetch(portal.url + article.url)).status === 404,
      'Its page is still there.',
    );
    expect(await (await fetch(portal.url)).text()).not.toContain(NEW_TITLE);
    await waitUntil(
      async () => !(await search(reader, portal.url, 'tranh khắc gỗ')).includes(NEW_TITLE),
      'Search still finds it.',
    );
    expect(checkout.git('fsck', '--strict')).toBe('');
  });
});

async function choose(page: Page, label: string, typed: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Xuất bản' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xuất bản' }).click();
}

async function openArticle(page: Page, url: string, title: string): Promise<void> {
  await page.goto(`${url}/admin/#/collections/articles`);
  await page.getByText(title).first().click();
  await page.getByLabel('Tiêu đề', { exact: true }).waitFor();
}

async function shows(page: Page, url: string, words: string): Promise<void> {
  await waitUntil(async () => {
    await page.goto(url);
    return (await page.getByText(words).count()) > 0;
  }, `${url} does not show “${words}”.`);
}

async function search(page: Page, url: string, query: string): Promise<string> {
  await page.goto(`${url}/tim-kiem/?q=${encodeURIComponent(query)}`);
  await page
    .locator('[data-search-results] a')
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  return page.locator('[data-search-results]').innerText();
}

function commits(checkout: Checkout): number {
  return Number(checkout.git('rev-list', '--count', 'HEAD'));
}

function text(checkout: Checkout, file: string): string {
  return readFileSync(path.join(checkout.root, file), 'utf8');
}

function overwrite(checkout: Checkout, file: string, words: string): void {
  writeFileSync(path.join(checkout.root, file), words);
  checkout.git('commit', '--quiet', '--all', '--message=Người khác sửa');
}

function urlOf(file: string): string {
  const [, year = '', slug = ''] = /^content\/articles\/(\d{4})\/\d{2}\/(.+)\.mdx$/.exec(file) ?? [];
  return `/bai-viet/${year}/${slug}/`;
}
