import { describe, expect } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { waitUntil } from '../support/portal.ts';
import { it } from '../support/sample-site.ts';

describe('the built site in a browser', () => {
  it('keeps the focus in the dialog of search and gives it back', async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/gioi-thieu/`);
    const link = page.locator('main a, footer a').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
    await dialog.locator('[data-search-input]').waitFor();
    const isInside = () =>
      page.evaluate(
        () => document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
      );
    for (let press = 0; press < 12; press += 1) {
      await page.keyboard.press('Tab');
      expect(await isInside()).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('searches in a dialog on any page, opened and closed by keys, and leads to the page of all results', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/so-tay/`);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
    await page.keyboard.type('đoàn viên');
    await dialog.locator('[data-search-results] a').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    await page.keyboard.press('/');
    await dialog.getByRole('link', { name: /^Xem tất cả \d+ bài$/ }).waitFor();
    expect(await dialog.locator('input[type=search]').inputValue()).toBe('đoàn viên');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tim-kiem/?q=*');
    await page.locator('[data-search-results] a').first().waitFor();
    await page.goto(server.url);
    await page.keyboard.press('/');
    await dialog.getByRole('button', { name: 'đoàn viên', exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Xóa hết' }).click();
    expect(await dialog.getByText('Tìm gần đây').isVisible()).toBe(false);
    await page.close();
  });

  it('asks in a dialog that is opened again for what was typed to open it', async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.keyboard.press('/');
    const dialog = page.locator('dialog');
    const first = dialog.locator('[data-search-results] a').first();
    await page.keyboard.insertText('đoàn viên');
    await first.waitFor();
    const before = await first.innerText();
    await page.keyboard.press('Escape');
    await page.locator('.site-search input').focus();
    await page.keyboard.insertText('khám sức khỏe');
    await waitUntil(async () => (await first.innerText()) !== before, 'The old results are still there', 5);
    await page.close();
  });

  it('lets the reader turn the single key off, and keeps the other', async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/so-tay/`);
    const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
    await page.keyboard.press('/');
    const isOpen = await dialog.locator('details').evaluate((options: HTMLDetailsElement) => options.open);
    if (!isOpen) await dialog.getByText('Lọc và sắp xếp').click();
    await dialog.getByLabel('Phím / mở ô tìm').uncheck();
    await page.reload();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    await dialog.getByLabel('Phím / mở ô tìm').waitFor({ state: 'attached' });
    expect(await dialog.getByLabel('Phím / mở ô tìm').isChecked()).toBe(false);
    expect(await dialog.locator('[data-search-input]').inputValue()).toBe('');
    await page.goto(`${server.url}/tim-kiem/`);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.close();
  });
});
