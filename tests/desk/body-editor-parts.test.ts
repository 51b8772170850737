import { describe, expect } from 'vitest';
import { it } from '../support/body-desk.ts';
import { placeCaretAfter } from '../support/caret.ts';

describe('the visual editor of the body', () => {
  it('inserts a component from the slash menu, by keys alone, and edits it in its form', async ({
    article,
  }) => {
    const { page } = article;
    await article.atNewEnd();
    await page.keyboard.type('Có 44.420 người học.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/so lieu');
    await page.getByRole('option', { name: 'Số liệu chính' }).waitFor();
    await page.keyboard.press('Enter');
    const form = page.getByRole('group', { name: 'Sửa khối' });
    await article.text.getByText('Các con số ở mục “Số liệu” của bài hiện ở đây.').waitFor();
    await form.getByRole('button', { name: 'Thêm số liệu' }).click();
    await form.getByLabel('Con số').fill('44.420');
    await form.getByLabel('Nội dung').fill('người học');
    expect(await article.text.locator('.key-figure-value').innerText()).toBe('44.420');
    await form.getByRole('button', { name: 'Xong' }).click();
    const body = await article.saved();
    expect(body).toMatch(/<KeyFigures items=\{\[\s*\{ value: "44\.420", label: "người học" \},?\s*\]\} \/>/);
  });

  it('takes several pictures for a gallery at once, and says which lack a description', async ({
    article,
  }) => {
    const { page } = article;
    await article.atNewEnd();
    await page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Chùm ảnh' }).click();
    await page.getByRole('button', { name: 'Chọn nhiều ảnh trong kho' }).click();
    const shelf = page.getByRole('dialog', { name: 'Kho ảnh' });
    await shelf.getByRole('button', { name: 'lop-hoc-nghe.svg' }).click();
    await shelf.getByRole('button', { name: 'keo-co-hai-doi.svg' }).click();
    await shelf.getByRole('button', { name: 'Thêm 2 ảnh' }).click();
    await page.getByLabel('Mô tả ảnh').first().fill('Lớp học');
    expect(await article.text.innerText()).toContain('Mục 2: “Mô tả ảnh” đang trống.');
    await page.getByRole('button', { name: 'Đưa lên: ảnh 2' }).click();
    expect(await article.saved()).toContain(
      '<Gallery items={[\n' +
        '  { src: "/media/2024/10/keo-co-hai-doi.svg", alt: "" },\n' +
        '  { src: "/media/2024/11/lop-hoc-nghe.svg", alt: "Lớp học" },\n]} />\n',
    );
  });

  it('demands a description of a picture', async ({ article }) => {
    const { page } = article;
    await article.atNewEnd();
    await page.getByRole('button', { name: 'Ảnh', exact: true }).click();
    await page.getByRole('group', { name: 'Sửa khối' }).waitFor();
    expect(await article.text.innerText()).toContain('“Mô tả ảnh” đang trống.');
  });

  it('adds rows and columns to a table and aligns them', async ({ article }) => {
    const { page } = article;
    await placeCaretAfter(article.text, '1.200');
    await page.getByRole('button', { name: 'Thêm hàng dưới' }).click();
    await page.getByRole('button', { name: 'Thêm cột phải' }).click();
    await page.getByLabel('Canh cột').selectOption('center');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sơn Tây');
    const table = (await article.saved()).split('\n').filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(4);
    expect(table.map((line) => line.split('|').length)).toEqual([5, 5, 5, 5]);
    expect(table[1]).toMatch(/^\| ?:-+ ?\| ?:-+: ?\|/);
    expect(table[3]).toContain('Sơn Tây');
  });

  it('sets a link to an article of the portal, and refuses one that runs', async ({ article }) => {
    const { page } = article;
    await placeCaretAfter(article.text, 'Đoạn cuối');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog', { name: 'Liên kết' });
    await dialog.getByLabel('Địa chỉ').fill('javascript:alert(1)');
    await dialog.getByRole('button', { name: 'Đặt liên kết' }).click();
    expect(await dialog.getByRole('alert').innerText()).toContain('không được dùng');
    await dialog.getByRole('combobox').fill('6.000 sang kien');
    await dialog.getByRole('option').first().waitFor();
    // The first chooses the article, the second sets the link, however fast they come.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(await article.saved()).toContain('[cuối](/bai-viet/2023/son-tay-15-nam-6000-sang-kien/)');
  });

  it('puts a footnote into the sentence and its words at the end', async ({ article }) => {
    const { page } = article;
    await placeCaretAfter(article.text, 'Đoạn cuối');
    await page.getByRole('button', { name: 'Chú thích cuối bài' }).click();
    await page.keyboard.type('Theo báo cáo năm.');
    expect(await article.saved()).toMatch(/Đoạn cuối\[\^1\]\.\n\n\[\^1\]: Theo báo cáo năm\.\n$/);
  });
});
