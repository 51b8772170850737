import { beforeEach, describe, expect } from 'vitest';
import { placeCaretAfter } from '../support/caret.ts';
import { it, type EditorPage } from '../support/editor-page.ts';

const BODY = '## Đầu đề\n\n| Quận | Lượt |\n| --- | --- |\n| Đống Đa | 120 |\n\nĐoạn cuối.\n';

describe('inserting by typing /', () => {
  let editor: EditorPage;
  const warnings: string[] = [];

  it.beforeAll(({ editor: opened }) => {
    editor = opened;
    editor.page.setDefaultTimeout(15_000);
    editor.page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
  });

  beforeEach(async () => {
    await editor.open(BODY);
  });

  it.each([
    ['danh sach', 'ý', '## Đầu đề\n\n- ý\n\n|'],
    ['tieu de nho', 'khác', '### Đầu đề khác\n\n|'],
    ['chu thich', 'Nguồn.', '## Đầu đề [^1]\n\n|'],
  ])('keeps a heading with words where “%s” is asked for in it', async (asked, typed, expected) => {
    await placeCaretAfter(editor.page.locator('.ProseMirror'), 'Đầu đề');
    await ask(asked);
    await editor.page.keyboard.type(typed);
    expect(await editor.value()).toContain(expected);
  });

  it('puts a part below the heading it is asked for in', async () => {
    await placeCaretAfter(editor.page.locator('.ProseMirror'), 'Đầu đề');
    await ask('so lieu');
    await editor.page.keyboard.type('Hai năm');
    expect(await editor.value()).toMatch(/^## Đầu đề\n\n<KeyFigures title="Hai năm" [^]*\/>\n\n\|/);
  });

  it('offers in a cell what stands in a line', async () => {
    await placeCaretAfter(editor.page.locator('.ProseMirror'), '120');
    await editor.page.keyboard.type(' /');
    await options().first().waitFor();
    const offered = await options().allInnerTexts();
    expect(offered.map((words) => words.split('\n')[0])).toEqual([
      expect.stringContaining('Liên kết'),
      expect.stringContaining('Chú thích cuối bài'),
    ]);
    await editor.page.keyboard.type('chu thich');
    await editor.page.keyboard.press('Enter');
    await editor.page.keyboard.type('Nguồn.');
    expect(await editor.value()).toBe(
      `${BODY.replace('| 120 |', '| 120 [^1] |').trimEnd()}\n\n[^1]: Nguồn.\n`,
    );
  });

  it.each([
    ['anh', 'Tệp ảnh'],
    ['so lieu', 'Tên bảng số liệu'],
    ['trich dan', 'Lời trích'],
    ['video', 'Địa chỉ'],
  ])('has the caret in the first field of “%s”, and after it in the text', async (asked, field) => {
    await placeCaretAfter(editor.page.locator('.ProseMirror'), 'Đoạn cuối.');
    await editor.page.keyboard.press('Enter');
    await ask(asked);
    const form = editor.page.getByRole('group', { name: 'Sửa khối' });
    await form.waitFor();
    const focused = await editor.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
        ? activeElement.labels?.[0]?.innerText.trim()
        : activeElement?.outerHTML.slice(0, 100);
    });
    expect(focused).toContain(field);
    await form.getByRole('button', { name: 'Xong' }).click();
    await editor.page.keyboard.type('Tiếp.');
    expect(await editor.value()).toMatch(/\/>\n\nTiếp\.\n$/);
    expect(warnings).toEqual([]);
  });

  it('calls what a new part lacks a fault where its field was left, and all of it where the part was', async () => {
    await placeCaretAfter(editor.page.locator('.ProseMirror'), 'Đoạn cuối.');
    await editor.page.keyboard.press('Enter');
    await ask('trich dan');
    const faults = editor.page.locator('.body-part-problems li:not(.is-untouched)');
    const form = editor.page.getByRole('group', { name: 'Sửa khối' });
    await form.getByLabel('Lời trích').and(editor.page.locator(':focus')).waitFor();
    expect(await editor.page.locator('.body-part-problems li').count()).toBe(2);
    expect(await faults.allInnerTexts()).toEqual([]);
    await editor.page.keyboard.press('Tab');
    await faults.filter({ hasText: 'Lời trích' }).waitFor();
    expect(await faults.count()).toBe(1);
    await editor.page.locator('.ProseMirror h2').click();
    await faults.filter({ hasText: 'Người nói' }).waitFor();
    expect(await faults.count()).toBe(2);
  });

  /** Not those of the toolbar's list of styles. */
  const options = () => editor.page.locator('.body-slash').getByRole('option');

  async function ask(words: string): Promise<void> {
    await editor.page.keyboard.type(` /${words}`);
    await options().first().waitFor();
    await editor.page.keyboard.press('Enter');
  }
});
