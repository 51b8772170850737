import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../support/desk.ts';
import { waitUntil, type Checkout } from '../support/portal.ts';

const TITLE = 'Hoàn Kiếm mở tủ sách cho đoàn viên';
/** More than anybody would press. */
const MOST_TABS = 60;

describe('the keyboard alone', () => {
  let checkout: Checkout;
  let page: Page;
  let before: number;

  it.beforeAll(async ({ checkout: own, portal, openPage }) => {
    checkout = own;
    before = commits();
    page = await openPage();
    await page.goto(`${portal.url}/admin/`);
    await page.locator('[aria-posinset="1"] a').waitFor();
  });

  it('writes and publishes an article', async () => {
    await press(page.getByRole('link', { name: 'Viết bài mới' }));
    await typeInto(page.getByLabel('Tiêu đề', { exact: true }), TITLE);
    await typeInto(page.getByLabel('Sapo'), 'Tủ sách mở buổi tối cho người lao động.');
    await choose('Địa bàn', 'hoan kiem');
    await choose('Chủ đề', 'nu cong');
    await reach(page.getByRole('textbox', { name: 'Nội dung', exact: true }));
    await page.keyboard.type('## Mở cửa khi nào');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Buổi tối, ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('từ 18 giờ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('.');
    await publish();
    await waitUntil(() => Promise.resolve(commits() === before + 1), 'No commit was made.');
    expect(saved()).toContain('## Mở cửa khi nào\n\nBuổi tối, **từ 18 giờ**.\n');
    expect(saved()).toContain('hoan-kiem');
  });

  it('finds it again and corrects it', async () => {
    await press(page.getByRole('link', { name: /Bài viết/ }).first());
    await typeInto(page.getByRole('searchbox'), 'tu sach doan vien');
    const row = page.getByRole('link', { name: new RegExp(TITLE) });
    await row.waitFor();
    await press(row);
    await reach(page.getByRole('textbox', { name: 'Nội dung', exact: true }));
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Thứ bảy nghỉ.');
    await publish();
    await waitUntil(() => Promise.resolve(commits() === before + 2), 'No commit was made.');
    expect(saved()).toContain('Buổi tối, **từ 18 giờ**. Thứ bảy nghỉ.\n');
    expect(checkout.git('show', '--numstat', '--format=', 'HEAD').trim()).toMatch(/^1\t1\t/);
  });

  /** Tabs to a thing, forwards, as far as the page goes. */
  async function reach(target: Locator): Promise<void> {
    await target.first().waitFor();
    for (let tabs = 0; tabs <= MOST_TABS; tabs++) {
      if (await target.first().evaluate((element) => element.contains(document.activeElement))) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never came to ${target.toString()}.`);
  }

  async function press(target: Locator): Promise<void> {
    await reach(target);
    await page.keyboard.press('Enter');
  }

  async function typeInto(target: Locator, words: string): Promise<void> {
    await reach(target);
    await page.keyboard.type(words);
  }

  async function choose(label: string, words: string): Promise<void> {
    const box = page.getByRole('combobox', { name: label });
    await typeInto(box, words);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
  }

  async function publish(): Promise<void> {
    await press(page.getByRole('button', { name: 'Xuất bản', exact: true }));
    await press(page.getByRole('dialog').getByRole('button', { name: 'Xuất bản' }));
  }

  function commits(): number {
    return Number(checkout.git('rev-list', '--count', 'main').trim());
  }

  function saved(): string {
    const [file = ''] = checkout.git('show', '--name-only', '--format=', 'main').trim().split('\n');
    return readFileSync(path.join(checkout.root, file), 'utf8');
  }
});
