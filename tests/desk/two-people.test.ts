import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { leave, openForm, standfirst, title } from '../support/article-form.ts';
import { it } from '../support/desk.ts';
import { waitUntil } from '../support/portal.ts';

/** Of which a draft is made first. */
const ARTICLE = '#/collections/articles/entries/2024/11/cum-5-doi-moi-hoat-dong';
/** Of which there is no draft. */
const FRESH = '#/collections/articles/entries/2024/11/cum-4-khao-sat-cuoi-nam';

describe('what is written is never lost', () => {
  it('shows the second of two people both versions, and puts them together', async ({
    checkout,
    portal,
    openPage,
  }) => {
    const browser = (await openPage()).context();
    const first = await openForm(browser, portal, ARTICLE);
    await standfirst(first).fill('Sapo của bản nháp.');
    await first.locator('.desk-save').click();
    await first.getByText('Đã lưu', { exact: true }).first().waitFor();
    await leave(first);
    const [one, other] = [await openForm(browser, portal, ARTICLE), await openForm(browser, portal, ARTICLE)];
    await one.bringToFront();
    await title(one).fill('Tiêu đề của người lưu trước');
    await one.locator('.desk-save').click();
    await one.getByText('Đã lưu', { exact: true }).first().waitFor();
    await other.bringToFront();
    await other.getByText('Bài này vừa được sửa ở nơi khác').waitFor();
    await title(other).fill('Tiêu đề của người lưu sau');
    await standfirst(other).fill('Sapo của người lưu sau.');
    await other.locator('.desk-save').click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText('Bài này vừa được lưu ở nơi khác').waitFor();
    expect(await dialog.innerText()).toContain('Tiêu đề của người lưu trước');
    await dialog.getByRole('button', { name: 'Ghép hai bản' }).click();
    await dialog.getByText('Còn 1 chỗ cần chọn').waitFor();
    expect(await dialog.getByText('Xem trước bản ghép').count()).toBe(0);
    await dialog.getByRole('radio', { name: 'Bản mới' }).check();
    await dialog.getByText('Xem trước bản ghép').click();
    const merged = dialog.locator('.desk-merge-result');
    await merged.getByText('Sapo của người lưu sau.').waitFor();
    // What is as in their version is no change; of the body one sees all.
    expect(await merged.locator('h4').allInnerTexts()).toEqual(['Sapo', 'Nội dung']);
    await dialog.getByRole('button', { name: 'Ghép hai bản' }).click();
    await waitUntil(
      async () => (await title(other).inputValue()) === 'Tiêu đề của người lưu trước',
      'The merge is not in the form.',
    );
    expect(await standfirst(other).inputValue()).toBe('Sapo của người lưu sau.');
    await other.locator('.desk-save').click();
    await other.getByText('Đã lưu', { exact: true }).first().waitFor();
    const saved = checkout.git('log', '--all', '-p', '-1', '--format=');
    expect(saved).toContain('+standfirst: Sapo của người lưu sau.');
    expect(saved).not.toContain('-title');
    expect(checkout.git('fsck', '--strict')).toBe('');
    expect(readFileSync(path.join(checkout.root, '.git', 'HEAD'), 'utf8')).toContain('main');
  });

  it('tells the second also where it was the first who made the draft', async ({ portal, openPage }) => {
    const browser = (await openPage()).context();
    const [one, other] = [await openForm(browser, portal, FRESH), await openForm(browser, portal, FRESH)];
    await one.bringToFront();
    await title(one).fill('Tiêu đề của người mở bản nháp');
    await one.locator('.desk-save').click();
    await one.getByText('Đã lưu', { exact: true }).first().waitFor();
    await other.bringToFront();
    const words = other.getByText('Bài này vừa được sửa ở nơi khác');
    await words.waitFor();
    await leave(one);

    // However far down one writes: below the toolbar, and over the editor's tools.
    for (const width of [1280, 390]) {
      await other.setViewportSize({ width, height: 844 });
      await other.locator('.body-tools').evaluate((element) => {
        scrollTo(0, 0);
        scrollBy(0, element.getBoundingClientRect().y + 100);
      });
      const [toolbar, bar, tools] = await Promise.all(
        ['.desk-toolbar', '.desk-urgent', '.body-tools'].map((each) => other.locator(each).boundingBox()),
      );
      expect(toolbar?.y).toBe(0);
      // Heights come in halves of a pixel.
      expect(Math.abs((bar?.y ?? 0) - (toolbar?.height ?? 0))).toBeLessThan(1);
      expect(bar?.height).toBeLessThan(150);
      expect(tools?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0) - 1);
      expect(await words.evaluate(isOnTop)).toBe(true);
    }
    await leave(other);
  });
});

/** Whether nothing covers an element. */
function isOnTop(element: Element): boolean {
  const { x, y } = element.getBoundingClientRect();
  return document.elementFromPoint(x + 5, y + 5) === element;
}
