import { describe, expect } from 'vitest';
import { BODY, it } from '../support/body-desk.ts';
import { placeCaretAfter } from '../support/caret.ts';
import { waitUntil } from '../support/portal.ts';

describe('the visual editor of the body', () => {
  it('changes nothing by being opened, and one line of the file by one word', async ({ article }) => {
    const { page } = article;
    await page.waitForTimeout(400);
    expect(await article.state()).toBe('Đã lưu');
    await placeCaretAfter(article.text, 'Đoạn cuối');
    // Opening is no step that could be taken back.
    await page.keyboard.press('Control+z');
    await page.keyboard.type(' mới');
    await article.saved();
    expect(article.changed()).toEqual(['-Đoạn cuối.', '+Đoạn cuối mới.', '']);
  });

  it('keeps the rest of the file when another field is saved', async ({ article }) => {
    const { page } = article;
    await page.getByLabel('Tiêu đề', { exact: true }).fill('Bài thử khác');
    await article.saved();
    expect(article.read()).toBe(article.frontMatter.replace(article.title, 'Bài thử khác') + BODY);
  });

  it('writes headings, marks, lists and quotations as one types and presses', async ({ article }) => {
    const { page } = article;
    await article.atNewEnd();
    await page.keyboard.type('## Mục mới');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('đậm');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' thường');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Danh sách đánh số' }).click();
    await page.keyboard.type('thứ nhất');
    await page.keyboard.press('Enter');
    await page.keyboard.type('thứ hai');
    await page.keyboard.press('Alt+ArrowUp');
    expect(await article.saved()).toContain('## Mục mới\n\n**đậm** thường\n\n1. thứ hai\n2. thứ nhất\n');
  });

  it('shows what it has no form for as its source, which can be changed', async ({ article }) => {
    const { page } = article;
    await page.getByRole('button', { name: 'Sửa mã nguồn' }).click();
    await page.getByLabel('Mã nguồn của khối').fill('Thành **chữ**.');
    await page.getByRole('button', { name: 'Xong' }).click();
    expect(await article.text.locator('strong', { hasText: 'chữ' }).count()).toBe(1);
    expect(await article.saved()).toContain('\nThành **chữ**.\n');
  });

  it('goes to the source and back, the caret staying at its place', async ({ article }) => {
    const { page } = article;
    await placeCaretAfter(article.text, 'xuống dòng giữa');
    await page.getByRole('button', { name: 'Mã nguồn', exact: true }).click();
    const raw = page.locator('.body-raw textarea');
    await page.keyboard.type('▲');
    expect(await raw.inputValue()).toContain('xuống dòng giữa▲ chừng');
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: 'Về trang soạn thảo' }).click();
    await page.keyboard.type('▼');
    expect(await article.text.innerText()).toContain('xuống dòng giữa▼ chừng');
    await page.keyboard.press('Backspace');
    await waitUntil(async () => (await article.state()) === 'Đã lưu', 'It is not as it was.');
    expect(article.read()).toBe(article.frontMatter + BODY);
  });
});
