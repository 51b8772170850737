import { describe, expect } from 'vitest';
import { it, type EditorPage } from '../support/editor-page.ts';

const update = (time: string, words: string) => `<Update time="${time}">\n\n${words}\n\n</Update>`;
const BODY = `Đoạn đầu.

<Timeline title="Diễn biến">

${update('20:14', 'Bế mạc.')}

{/* nghỉ */}

${update('8:00', 'Khai mạc.')}

</Timeline>
`;

describe('a timeline in the editor', () => {
  let editor: EditorPage;

  it.beforeAll(({ editor: opened }) => {
    editor = opened;
  });

  it.each([
    ['the key, from anywhere in the body', () => editor.page.keyboard.press('Control+Shift+Enter')],
    ['the button over it', () => editor.page.getByRole('button', { name: 'Thêm mốc mới' }).click()],
  ])('gets an update of now on top by %s, and gives it back', async (_way, add) => {
    await editor.open(BODY);
    await clickInto('Đoạn đầu.');
    await add();
    await editor.page.keyboard.type('Tin mới.');
    expect(anyTime(await editor.value())).toBe(
      BODY.replace('<Update', `${update('…', 'Tin mới.')}\n\n<Update`),
    );
    for (let step = 0; step < 3; step++) await editor.page.keyboard.press('Control+z');
    expect(await editor.value()).toBe(BODY);
  });

  it('begins from the slash menu, in the words of its first update, whose heading is written in place', async () => {
    await editor.open('');
    await editor.page.locator('.ProseMirror').click();
    await editor.page.keyboard.type('/truc tuyen');
    await editor.page.getByRole('option', { name: 'Trực tuyến' }).waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.getByLabel('Tiêu đề mốc').waitFor();
    await isInText();
    await editor.page.keyboard.type('Khai mạc.');
    await editor.page.getByLabel('Tiêu đề mốc').fill('Mở đầu');
    await editor.page.keyboard.press('Enter');
    await isInText();
    await editor.page.keyboard.press('End');
    await editor.page.keyboard.type(' Đủ người.');
    expect(anyTime(await editor.value())).toBe(
      '<Timeline>\n\n<Update time="…" title="Mở đầu">\n\nKhai mạc. Đủ người.\n\n</Update>\n\n</Timeline>\n',
    );
  });

  it('makes an update of what is written between updates', async () => {
    await editor.open(BODY);
    await clickInto('Bế mạc.');
    await editor.page.keyboard.press('End');
    await hasSeenCaret();
    await editor.page.keyboard.press('ArrowRight');
    await editor.page.keyboard.type('Lời ở giữa.');
    const body = anyTime(await editor.value());
    expect(body).toBe(BODY.replace('{/*', `${update('…', 'Lời ở giữa.')}\n\n{/*`));
  });

  it.each(['Đoạn đầu.', 'Chữ rời.'])(
    'leaves what a file has between updates where it is when one writes in “%s”',
    async (words) => {
      const source = BODY.replace('{/* nghỉ */}', 'Chữ rời.');
      await editor.open(source);
      await clickInto(words);
      await editor.page.keyboard.press('End');
      await hasSeenCaret();
      await editor.page.keyboard.type(' Thêm.');
      expect(await editor.value()).toBe(source.replace(words, `${words} Thêm.`));
    },
  );

  /** The editor hears of a caret that the browser moved a moment later; nobody types so fast as a test. */
  const hasSeenCaret = () =>
    editor.page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve, 50));
        }),
    );

  /** The keys go to the body again, also on a busy machine. */
  const isInText = () =>
    editor.page.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror') === true);

  async function clickInto(words: string): Promise<void> {
    await editor.page.locator('.ProseMirror p', { hasText: words }).click();
  }
});

/** The body without the times of today. */
function anyTime(body: string): string {
  return body.replace(/time="\d{4}-\d\d-\d\dT\d\d:\d\d\+07:00"/g, 'time="…"');
}
