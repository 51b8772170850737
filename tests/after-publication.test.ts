import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { copyCheckout, startPortal, waitUntil, type Checkout, type Portal } from './support/portal.ts';

const ENTRY = '2025/10/cong-doan-phuong-nghia-do';
const FILE = `content/articles/${ENTRY}.mdx`;
const ADDRESS = '/bai-viet/2025/cong-doan-phuong-nghia-do/';

describe('an article that readers have', () => {
  let checkout: Checkout;
  let portal: Portal;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    checkout = copyCheckout();
    [portal, browser] = await Promise.all([startPortal(checkout.root), launchBrowser()]);
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/${ENTRY}`);
    await page.getByLabel('Sapo').waitFor();
  });

  afterAll(async () => {
    await browser.close();
    await portal.stop();
    checkout.dispose();
  });

  it('keeps the time it was published when a word of it is corrected', async () => {
    const before = read();
    await page
      .getByLabel('Sapo')
      .fill('Quyết định 1881/QĐ-LĐLĐ lập công đoàn phường Nghĩa Đô ngày 2/10/2025.');
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Bản này sẽ thay bản đang có trên trang.').waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Xuất bản' }).click();
    await page.getByText('Đã xuất bản.').waitFor();
    expect(read()).toBe(before.replace('ngày 02/10/2025.\n', 'ngày 2/10/2025.\n'));
  });

  it('is hidden from readers in one place, and called hidden, not published', async () => {
    await page.locator('.desk-more summary').click();
    await page.getByRole('button', { name: 'Ẩn khỏi trang' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ẩn khỏi trang?' });
    await dialog.getByText('Bạn đọc sẽ không thấy bài này nữa.').waitFor();
    await dialog.getByRole('button', { name: 'Ẩn khỏi trang' }).click();
    await page.getByText('Đã ẩn khỏi trang.').waitFor();
    await toolbarSays('Đang ẩn');
    expect(read()).toContain('status: draft\n');
    await waitUntil(async () => (await fetch(portal.url + ADDRESS)).status === 404, 'Readers see it.');
  });

  it('is asked for its time when readers are to have it again', async () => {
    await page.getByLabel('Trạng thái').selectOption('Hiện trên trang');
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Bài sẽ hiện trên trang.').waitFor();
    await dialog.getByLabel('Như đã ghi, 20/10/2025 08:20').check();
    await dialog.getByRole('button', { name: 'Xuất bản' }).click();
    await toolbarSays('Đã đăng');
    expect(read()).toContain('publishedAt: 2025-10-20T08:20+07:00\n');
  });

  it('says so before the form hides it', async () => {
    await page.getByLabel('Trạng thái').selectOption('Ẩn khỏi trang');
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ẩn khỏi trang?' });
    await dialog.getByRole('button', { name: 'Ẩn khỏi trang' }).click();
    await toolbarSays('Đang ẩn');
    expect(read()).toContain('status: draft\n');
  });

  async function toolbarSays(words: string): Promise<void> {
    await waitUntil(
      async () => (await page.locator('.desk-toolbar').innerText()).includes(words),
      `The toolbar does not say “${words}”.`,
      20,
    );
  }

  function read(): string {
    return readFileSync(path.join(checkout.root, FILE), 'utf8');
  }
});
