import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { it } from '../support/desk.ts';
import { waitUntil, type Checkout, type Portal } from '../support/portal.ts';

const ENTRY = '2025/10/cong-doan-phuong-nghia-do';
const FILE = `content/articles/${ENTRY}.mdx`;
const ADDRESS = '/bai-viet/2025/cong-doan-phuong-nghia-do/';

describe('the day of an editor', () => {
  let checkout: Checkout;
  let portal: Portal;
  let page: Page;

  it.beforeAll(async ({ checkout: ownCheckout, portal: ownPortal, openPage }) => {
    [checkout, portal] = [ownCheckout, ownPortal];
    page = await openPage();
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/${ENTRY}`);
    await page.getByLabel('Sapo').waitFor();
  });

  it('leaves an article the time it was published when a word of it is corrected', async () => {
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

  it('hides it from readers in one place, and calls it hidden, not published', async () => {
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

  it('asks for its time when readers are to have it again', async () => {
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

  it('asks for its time on the board as well', async () => {
    await page.getByLabel('Trạng thái').selectOption('Hiện trên trang');
    await page.locator('.desk-save').click();
    await toolbarSays('Bản nháp');
    await page.goto(`${portal.url}/admin/#/workflow`);
    await page.getByRole('button', { name: /^Xuất bản: / }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Bài sẽ hiện trên trang.').waitFor();
    expect(await dialog.getByLabel('Như đã ghi, 20/10/2025 08:20').isChecked()).toBe(false);
    await dialog.getByRole('button', { name: 'Xuất bản' }).click();
    await waitUntil(
      () => Promise.resolve(read().includes('status: published\n')),
      'It was not published from the board.',
    );
    expect(read()).not.toContain('2025-10-20T08:20');
  });

  it('records figures one after another, each in sight, with the sentence and the organisation at hand', async () => {
    page = await page.context().newPage();
    await page.goto(`${portal.url}/admin/#/collections/articles/new`);
    await page.getByRole('textbox', { name: 'Nội dung', exact: true }).click();
    await page.keyboard.type('Phường kết nạp 1.250 đoàn viên. Kinh phí là 12,5 tỷ đồng.');
    await page.getByLabel('Tổ chức công đoàn').fill('cong thuong');
    await page.locator('.desk-choices [role=option]').first().click();
    await page.getByRole('heading', { name: 'Con số trong bài' }).click();
    const add = page.getByRole('button', { name: 'Thêm con số' });
    for (const [typed, sentence] of [
      ['1.250', 'Phường kết nạp 1.250 đoàn viên.'],
      ['12,5 tỷ', 'Kinh phí là 12,5 tỷ đồng.'],
    ] as const) {
      await add.click();
      await page.locator('[id^="value-field"]:focus').waitFor();
      await waitUntil(
        () =>
          page.evaluate(() => {
            const box = document.activeElement?.getBoundingClientRect();
            return box !== undefined && box.top > 0 && box.bottom < innerHeight;
          }),
        'The figure that was added is out of sight.',
        5,
      );
      await page.keyboard.type(typed);
      const item = page.locator('[class*="-ListItem"]').last();
      await item.getByText('Công đoàn ngành Công Thương Hà Nội').waitFor();
      const offered = item.getByRole('button', { name: `+ ${sentence}` });
      await offered.waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await offered.and(page.locator(':focus')).press('Enter');
      await item.getByLabel('Câu trong bài').and(page.locator(':focus')).waitFor();
      expect(await item.getByLabel('Câu trong bài').inputValue()).toBe(sentence);
      expect(await page.getByRole('button', { name: 'Thu mục này lại' }).count()).toBe(1);
    }
  });

  it('says at once that a time is none it knows, once it is typed', async () => {
    const time = page.getByLabel('Thời điểm đăng');
    await time.fill('31/02/2026 08:00');
    await time.blur();
    await page.getByText('Không hiểu “31/02/2026 08:00” là lúc nào.').waitFor();
    await time.fill('7h sáng mai');
    await page.getByText(/^Thứ .*07:00, giờ Hà Nội$/).waitFor();
  });

  it('calls a new ward a ward, not an article', async () => {
    page = await page.context().newPage();
    await page.goto(`${portal.url}/admin/#/collections/units/new`);
    await toolbarSays('Phường, xã mới');
    expect(await page.locator('h1').innerText()).toBe('Phường, xã mới');
  });

  it.each([
    ['#/collections/articles', '[aria-posinset="1"] a'],
    [`#/collections/articles/entries/${ENTRY}`, '.ProseMirror p'],
    ['#/collections/units/new', '[id^="name-field"]'],
    ['#/workflow', 'h1'],
  ])('has nothing that axe finds wrong at %s', async (address, shown) => {
    page = await page.context().newPage();
    await page.goto(`${portal.url}/admin/${address}`);
    await page.locator(shown).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  async function toolbarSays(words: string): Promise<void> {
    await waitUntil(
      async () => (await page.locator('.desk-toolbar').innerText()).includes(words),
      `The toolbar does not say “${words}”.`,
    );
  }

  function read(): string {
    return readFileSync(path.join(checkout.root, FILE), 'utf8');
  }
});
