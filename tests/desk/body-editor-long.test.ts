import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { BodyArticle, it } from '../support/body-desk.ts';
import { placeCaretAfter } from '../support/caret.ts';
import { LAST_WORDS, makeLongBody } from '../support/long-body.ts';

describe('the visual editor of the body', () => {
  it.beforeAll(async ({ bodyPage }) => {
    await bodyPage.addInitScript(countCostly);
  });

  it('keeps an article of 300 kB usable: no step of the way looks at all of it for each part or key', async ({
    checkout,
    portal,
    article: { page },
  }) => {
    const article = new BodyArticle(checkout, portal.url, page);
    article.write(makeLongBody(300_000));
    await page.evaluate(() => {
      location.hash = '#/collections/articles';
    });
    // As after the click that opened it: somewhere there is a caret.
    await page.getByRole('searchbox').click();
    const before = await costly(page);
    await article.open();
    const boxes = await article.text.locator('.info-box, .timeline, .update').count();
    expect(boxes).toBeGreaterThan(100);
    expect((await costly(page)).selectionsRead - before.selectionsRead).toBeLessThan(boxes / 2);

    await placeCaretAfter(article.text, LAST_WORDS);
    await page.waitForTimeout(600);
    const idle = await costly(page);
    const changed = await article.text.evaluateHandle((root) => {
      const nodes = { count: 0 };
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records)
          nodes.count += addedNodes.length + removedNodes.length;
      }).observe(root, { childList: true, subtree: true });
      return nodes;
    });
    await page.keyboard.type(' thêm chữ mới');
    const busy = await costly(page);
    expect(await changed.evaluate(({ count }) => count)).toBeLessThan(13);
    expect(busy.written - idle.written).toBeLessThan(4);
    expect(busy.selectionsRead - idle.selectionsRead).toBeLessThan(13 * 20);

    await page.getByRole('button', { name: 'Xem trước' }).click();
    const shown = page.frameLocator('iframe[title="Bản xem trước"]');
    await shown.locator('p', { hasText: `${LAST_WORDS} thêm chữ mới.` }).waitFor({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await article.saved();
    expect(article.changed()).toEqual([`-Đoạn ${LAST_WORDS}.`, `+Đoạn ${LAST_WORDS} thêm chữ mới.`, '']);
  });
});

function costly(page: Page): Promise<Costly> {
  return page.evaluate(() => ({ ...(window as unknown as { costly: Costly }).costly }));
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

interface Costly {
  selectionsRead: number;
  written: number;
}
