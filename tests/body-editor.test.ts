import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { placeCaretAfter } from './support/caret.ts';
import { LAST_WORDS, makeLongBody } from './support/long-body.ts';
import { copyCheckout, startPortal, waitUntil, type Checkout, type Portal } from './support/portal.ts';

const FRONT_MATTER = `---
id: sq3an7h6th9z
title: Bài thử soạn
standfirst: Một bài để thử trang soạn.
status: draft
publishedAt: 2025-04-02T08:00+07:00
authors:
  - ban-bien-tap
topics:
  - nu-cong
---
`;
const BODY = `
Đoạn đầu   có *nghiêng* và __đậm__,
xuống dòng giữa chừng.

* một
* hai

| Quận | Số lượt |
|:--|--:|
| Đống Đa | 1.200 |

{/* lời của người sửa */}

Đoạn cuối.
`;

describe('the visual editor of the body', () => {
  let checkout: Checkout;
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let number = 0;

  beforeAll(async () => {
    checkout = copyCheckout();
    for (let each = 1; each <= MOST_TESTS; each++) {
      writeFileSync(path.join(checkout.root, fileOf(each)), frontMatterOf(each) + BODY);
    }
    writeFileSync(path.join(checkout.root, fileOf(LONG)), frontMatterOf(LONG) + makeLongBody(300_000));
    checkout.git('add', '--all');
    checkout.git('commit', '--quiet', '--message=Bài thử');
    [portal, browser] = await Promise.all([startPortal(checkout.root), launchBrowser()]);
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.addInitScript(countCostly);
  });

  afterAll(async () => {
    await browser.close();
    await portal.stop();
    checkout.dispose();
  });

  // An article of its own for each test.
  beforeEach(async () => {
    number += 1;
    await open(number);
  });

  it('changes nothing by being opened, and one line of the file by one word', async () => {
    await page.waitForTimeout(400);
    expect(await state()).toBe('Đã lưu');
    await placeCaretAfter(text(), 'Đoạn cuối');
    // Opening is no step that could be taken back.
    await page.keyboard.press('Control+z');
    await page.keyboard.type(' mới');
    await saved();
    expect(checkout.git('diff', '--unified=0', 'HEAD', branch()).split('\n').slice(-3)).toEqual([
      '-Đoạn cuối.',
      '+Đoạn cuối mới.',
      '',
    ]);
  });

  it('keeps the rest of the file when another field is saved', async () => {
    await page.getByLabel('Tiêu đề', { exact: true }).fill('Bài thử khác');
    await saved();
    expect(read()).toBe(frontMatterOf(number).replace(`Bài thử ${number}`, 'Bài thử khác') + BODY);
  });

  it('writes headings, marks, lists and quotations as one types and presses', async () => {
    await atNewEnd();
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
    expect(await saved()).toContain('## Mục mới\n\n**đậm** thường\n\n1. thứ hai\n2. thứ nhất\n');
  });

  it('inserts a component from the slash menu, by keys alone, and edits it in its form', async () => {
    await atNewEnd();
    await page.keyboard.type('Có 44.420 người học.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/so lieu');
    await page.getByRole('option', { name: 'Số liệu chính' }).waitFor();
    await page.keyboard.press('Enter');
    const form = page.getByRole('group', { name: 'Sửa khối' });
    await text().getByText('Các con số ở mục “Số liệu” của bài hiện ở đây.').waitFor();
    await form.getByRole('button', { name: 'Thêm số liệu' }).click();
    await form.getByLabel('Con số').fill('44.420');
    await form.getByLabel('Nội dung').fill('người học');
    expect(await text().locator('.key-figure-value').innerText()).toBe('44.420');
    await form.getByRole('button', { name: 'Xong' }).click();
    const body = await saved();
    expect(body).toMatch(/<KeyFigures items=\{\[\s*\{ value: "44\.420", label: "người học" \},?\s*\]\} \/>/);
  });

  it('takes several pictures for a gallery at once, and says which lack a description', async () => {
    await atNewEnd();
    await page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Chùm ảnh' }).click();
    await page.getByRole('button', { name: 'Chọn nhiều ảnh trong kho' }).click();
    const shelf = page.getByRole('dialog', { name: 'Kho ảnh' });
    await shelf.getByRole('button', { name: 'lop-hoc-nghe.svg' }).click();
    await shelf.getByRole('button', { name: 'keo-co-hai-doi.svg' }).click();
    await shelf.getByRole('button', { name: 'Thêm 2 ảnh' }).click();
    await page.getByLabel('Mô tả ảnh').first().fill('Lớp học');
    expect(await text().innerText()).toContain('Mục 2: “Mô tả ảnh” đang trống.');
    await page.getByRole('button', { name: 'Đưa lên: ảnh 2' }).click();
    expect(await saved()).toContain(
      '<Gallery items={[\n' +
        '  { src: "/media/2024/10/keo-co-hai-doi.svg", alt: "" },\n' +
        '  { src: "/media/2024/11/lop-hoc-nghe.svg", alt: "Lớp học" },\n]} />\n',
    );
  });

  it('demands a description of a picture', async () => {
    await atNewEnd();
    await page.getByRole('button', { name: 'Ảnh', exact: true }).click();
    await page.getByRole('group', { name: 'Sửa khối' }).waitFor();
    expect(await text().innerText()).toContain('“Mô tả ảnh” đang trống.');
  });

  it('adds rows and columns to a table and aligns them', async () => {
    await placeCaretAfter(text(), '1.200');
    await page.getByRole('button', { name: 'Thêm hàng dưới' }).click();
    await page.getByRole('button', { name: 'Thêm cột phải' }).click();
    await page.getByLabel('Canh cột').selectOption('center');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Sơn Tây');
    const table = (await saved()).split('\n').filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(4);
    expect(table.map((line) => line.split('|').length)).toEqual([5, 5, 5, 5]);
    expect(table[1]).toMatch(/^\| ?:-+ ?\| ?:-+: ?\|/);
    expect(table[3]).toContain('Sơn Tây');
  });

  it('sets a link to an article of the portal, and refuses one that runs', async () => {
    await placeCaretAfter(text(), 'Đoạn cuối');
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
    expect(await saved()).toContain('[cuối](/bai-viet/2023/son-tay-15-nam-6000-sang-kien/)');
  });

  it('puts a footnote into the sentence and its words at the end', async () => {
    await placeCaretAfter(text(), 'Đoạn cuối');
    await page.getByRole('button', { name: 'Chú thích cuối bài' }).click();
    await page.keyboard.type('Theo báo cáo năm.');
    expect(await saved()).toMatch(/Đoạn cuối\[\^1\]\.\n\n\[\^1\]: Theo báo cáo năm\.\n$/);
  });

  it('shows what it has no form for as its source, which can be changed', async () => {
    await page.getByRole('button', { name: 'Sửa mã nguồn' }).click();
    await page.getByLabel('Mã nguồn của khối').fill('Thành **chữ**.');
    await page.getByRole('button', { name: 'Xong' }).click();
    expect(await text().locator('strong', { hasText: 'chữ' }).count()).toBe(1);
    expect(await saved()).toContain('\nThành **chữ**.\n');
  });

  it('goes to the source and back, the caret staying at its place', async () => {
    await placeCaretAfter(text(), 'xuống dòng giữa');
    await page.getByRole('button', { name: 'Mã nguồn', exact: true }).click();
    const raw = page.locator('.body-raw textarea');
    await page.keyboard.type('▲');
    expect(await raw.inputValue()).toContain('xuống dòng giữa▲ chừng');
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: 'Về trang soạn thảo' }).click();
    await page.keyboard.type('▼');
    expect(await text().innerText()).toContain('xuống dòng giữa▼ chừng');
    await page.keyboard.press('Backspace');
    await waitUntil(async () => (await state()) === 'Đã lưu', 'It is not as it was.');
    expect(read()).toBe(frontMatterOf(number) + BODY);
  });

  it('keeps an article of 300 kB usable: no step of the way looks at all of it for each part or key', async () => {
    number = LONG;
    await page.evaluate(() => {
      location.hash = '#/collections/articles';
    });
    // As after the click that opened it: somewhere there is a caret.
    await page.getByRole('searchbox').click();
    const before = await costly();
    await open(LONG);
    const boxes = await text().locator('.info-box, .timeline, .update').count();
    expect(boxes).toBeGreaterThan(100);
    expect((await costly()).selectionsRead - before.selectionsRead).toBeLessThan(boxes / 2);

    await placeCaretAfter(text(), LAST_WORDS);
    await page.waitForTimeout(600);
    const idle = await costly();
    const changed = await text().evaluateHandle((root) => {
      const nodes = { count: 0 };
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records)
          nodes.count += addedNodes.length + removedNodes.length;
      }).observe(root, { childList: true, subtree: true });
      return nodes;
    });
    await page.keyboard.type(' thêm chữ mới');
    const busy = await costly();
    expect(await changed.evaluate(({ count }) => count)).toBeLessThan(13);
    expect(busy.written - idle.written).toBeLessThan(4);
    expect(busy.selectionsRead - idle.selectionsRead).toBeLessThan(13 * 20);

    await page.getByRole('button', { name: 'Xem trước' }).click();
    const shown = page.frameLocator('iframe[title="Bản xem trước"]');
    await shown.locator('p', { hasText: `${LAST_WORDS} thêm chữ mới.` }).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await saved();
    expect(checkout.git('diff', '--unified=0', 'HEAD', branch()).split('\n').slice(-3)).toEqual([
      `-Đoạn ${LAST_WORDS}.`,
      `+Đoạn ${LAST_WORDS} thêm chữ mới.`,
      '',
    ]);
  });

  async function open(which: number): Promise<void> {
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/2025/04/bai-thu-${which}`);
    await waitUntil(
      async () => (await page.getByLabel('Tiêu đề', { exact: true }).inputValue()) === `Bài thử ${which}`,
      'The article did not open.',
    );
    await text().waitFor();
  }

  function costly(): Promise<Costly> {
    return page.evaluate(() => ({ ...(window as unknown as { costly: Costly }).costly }));
  }

  function text() {
    return page.getByRole('textbox', { name: 'Nội dung', exact: true }).and(page.locator('.ProseMirror'));
  }

  async function atNewEnd(): Promise<void> {
    await placeCaretAfter(text(), 'Đoạn cuối.');
    await page.keyboard.press('Enter');
  }

  /** Saves and gives the body that was committed. */
  async function saved(): Promise<string> {
    const before = commits();
    await waitUntil(async () => (await state()).startsWith('Chưa lưu'), 'Nothing is to be saved.');
    await page.keyboard.press('Control+s');
    await waitUntil(() => Promise.resolve(commits() > before), 'No commit was made.');
    // The desk settles only then; a test that leaves sooner would be led back.
    await waitUntil(async () => (await state()) === 'Đã lưu', 'It does not say that it is saved.');
    return read().slice(frontMatterOf(number).length);
  }

  /** Whether what is on the screen is saved, in the desk's words. */
  function state(): Promise<string> {
    return page.locator('.desk-state').innerText();
  }

  /** Where the drafts of the article are kept. */
  function branch(): string {
    return `cms/articles/2025/04/bai-thu-${number}`;
  }

  function commits(): number {
    return checkout.git('for-each-ref', `refs/heads/${branch()}`) === ''
      ? 0
      : Number(checkout.git('rev-list', '--count', branch()));
  }

  function read(): string {
    return checkout.git('show', `${commits() === 0 ? 'HEAD' : branch()}:${fileOf(number)}`);
  }
});

function fileOf(number: number): string {
  return `content/articles/2025/04/bai-thu-${number}.mdx`;
}

function frontMatterOf(number: number): string {
  return FRONT_MATTER.replace('sq3an7h6th9z', `sq3an7h6th${String(number).padStart(2, '0')}`).replace(
    'Bài thử soạn',
    `Bài thử ${number}`,
  );
}

/** Counts in a page what costs more the longer a text is: looking for the caret, and writing the body back. */
function countCostly(): void {
  const counts = { selectionsRead: 0, written: 0 };
  Object.assign(window, { costly: counts });
  /* eslint-disable @typescript-eslint/unbound-method -- called with what they belong to */
  const { getSelection } = Document.prototype;
  const { postMessage } = Worker.prototype;
  /* eslint-enable @typescript-eslint/unbound-method */
  Document.prototype.getSelection = function () {
    counts.selectionsRead += 1;
    return getSelection.call(this);
  };
  Worker.prototype.postMessage = function (...sent: unknown[]) {
    counts.written += 1;
    Reflect.apply(postMessage, this, sent);
  };
}

const MOST_TESTS = 20;
const LONG = 99;

interface Costly {
  selectionsRead: number;
  written: number;
}
