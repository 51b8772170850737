import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorPage, type EditorPage } from './support/editor-page.ts';

const DEEP = `Đoạn đầu.\n\n${'> '.repeat(400)}sâu quá\n\nĐoạn cuối.`;

describe('the body as its source', () => {
  let editor: EditorPage;

  beforeAll(async () => {
    editor = await openEditorPage();
  });

  afterAll(async () => {
    await editor.close();
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
