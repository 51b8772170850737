import { describe, expect } from 'vitest';
import { it, type EditorPage } from '../support/editor-page.ts';

const DEEP = `Đoạn đầu.\n\n${'> '.repeat(400)}sâu quá\n\nĐoạn cuối.`;

describe('the body as its source', () => {
  let editor: EditorPage;

  it.beforeAll(({ editor: opened }) => {
    editor = opened;
  });

  it('is what opens where the body cannot be read, with the fault at its line, and can be mended there', async () => {
    await editor.open(DEEP);
    const { page } = editor;
    const raw = page.locator('.body-raw textarea');
    expect(await page.getByRole('alert').innerText()).toContain('Dòng 3:');
    expect(await page.locator('.body-raw-marks mark').innerText()).toContain('sâu quá');
    expect(await raw.getAttribute('spellcheck')).toBe('false');
    expect(await page.getByRole('button', { name: 'Về trang soạn thảo' }).isDisabled()).toBe(true);
    expect(await editor.changes()).toBe(0);

    await page.getByRole('button', { name: 'Đến dòng này' }).click();
    await page.keyboard.type('nông');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await editor.value()).toBe('Đoạn đầu.\n\nnông\n\nĐoạn cuối.');
    await page.getByRole('button', { name: 'Về trang soạn thảo' }).click();
    expect(await page.locator('.ProseMirror p').allInnerTexts()).toEqual(['Đoạn đầu.', 'nông', 'Đoạn cuối.']);
  });

  it('is what opens where a brace or a tag is not closed', async () => {
    await editor.open('Một.\n\nHai {ba.');
    const { page } = editor;
    expect(await page.getByRole('alert').innerText()).toContain('Dòng 3: Dấu { chưa có dấu } đóng.');
    expect(await page.locator('.body-raw-marks mark').innerText()).toBe('Hai {ba.');
    await page.getByRole('button', { name: 'Đến dòng này' }).click();
    await page.keyboard.type('Hai ba.');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Về trang soạn thảo' }).click();
    expect(await page.locator('.ProseMirror p').allInnerTexts()).toEqual(['Một.', 'Hai ba.']);
  });

  it('is shown in the text where the site only refuses it, with the reason, and mended there by keyboard', async () => {
    await editor.open(`${'Đoạn.\n\n'.repeat(60)}<HopTin title="a" />\n\nCuối {x} câu.`);
    const { page } = editor;
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toContain('Không có thành phần <HopTin>.');
    expect(await editor.changes()).toBe(0);
    await page.getByRole('button', { name: 'Đến chỗ này' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Thay bằng chữ.');
    await page.keyboard.press('Escape');
    expect(await page.locator('.body-source-fault').innerText()).toContain('<HopTin>');
    await page.getByRole('button', { name: 'Sửa mã nguồn' }).first().press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Thay bằng chữ.');
    await page.getByRole('button', { name: 'Xong' }).click();
    await alert.filter({ hasText: 'Biểu thức trong ngoặc' }).waitFor();
    await page.getByRole('button', { name: 'Đến chỗ này' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('\\{x}');
    await page.keyboard.press('Enter');
    await alert.waitFor({ state: 'detached' });
  });

  it('gives way to what comes from elsewhere, in either view, without calling it a change', async () => {
    await editor.open('Một.');
    await editor.receive('Hai.');
    await editor.page.locator('.ProseMirror', { hasText: 'Hai.' }).waitFor();
    await editor.page.getByRole('button', { name: 'Mã nguồn', exact: true }).click();
    await editor.receive('Ba.');
    await editor.page.waitForFunction(() => document.querySelector('textarea')?.value === 'Ba.');
    expect(await editor.changes()).toBe(0);
  });

  it('keeps what was typed when the form hands back an older text of the same writing', async () => {
    await editor.open('Một');
    await editor.page.locator('.ProseMirror').click();
    await editor.page.keyboard.type(' hai', { delay: 60 });
    await editor.page.waitForTimeout(250);
    await editor.page.keyboard.type(' ba');
    expect(await editor.value()).toBe('Một hai ba');
    expect(await editor.page.locator('.ProseMirror').innerText()).toBe('Một hai ba');
  });
});
