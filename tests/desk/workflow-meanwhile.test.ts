import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../support/desk.ts';
import { waitUntil } from '../support/portal.ts';

/** Of which nothing is saved here. */
const SLUG = 'y-te-viet-nam-chung-ket-thai-do-phuc-vu';

describe('from a draft to the site', () => {
  it('fills no form with what was published from another that was left meanwhile', async ({
    portal,
    openPage,
  }) => {
    const page = await openPage();
    const left = '2020/09/hoai-duc-kham-benh-mien-phi';
    const held: (() => void)[] = [];
    let isPublished = false;
    let isOver = false;
    await page.route('**/__cms', async (route) => {
      const asked = route.request().postData() ?? '';
      const isAgain = isPublished && !isOver && asked.includes('"getEntry"') && asked.includes(left);
      if (isAgain) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
      if (asked.includes('"publishUnpublishedEntry"')) isPublished = true;
    });
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/${left}`);
    await page.getByLabel('Sapo').fill('Đăng rồi sang bài khác.');
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xuất bản' }).click();
    await waitUntil(() => Promise.resolve(held.length > 0), 'What was published is not loaded anew.');
    await page.goto(
      `${portal.url}/admin/#/collections/articles/entries/2024/11/tong-ldld-tap-huan-truyen-thong`,
    );
    await waitUntil(
      async () => (await page.getByLabel('Sapo').inputValue()).startsWith('Tổng LĐLĐ'),
      'The other is not open.',
    );
    await page.getByLabel('Sapo').fill('Câu của bài khác.');
    isOver = true;
    for (const go of held) go();
    await page.waitForTimeout(1_000);
    expect(await page.getByLabel('Sapo').inputValue()).toBe('Câu của bài khác.');
    await toolbarSays(page, 'Chưa lưu');
    await page.close();
  });

  it('says what keeps an article from being published for as long as that is open', async ({
    portal,
    openPage,
  }) => {
    const page = await openPage();
    await page.goto(`${portal.url}/admin/#/collections/articles`);
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/2024/11/${SLUG}`);
    await page.getByLabel('Sapo').fill('');
    await page.getByRole('button', { name: 'Xuất bản' }).click();
    const faults = page.getByRole('dialog').filter({ hasText: 'Chưa xuất bản được' });
    await faults.waitFor();
    page.once('dialog', (asked) => void asked.dismiss());
    await page.goBack();
    await page.waitForURL(`**/${SLUG}`);
    expect(await faults.isVisible()).toBe(true);
    expect(await page.getByLabel('Sapo').isVisible()).toBe(true);
    page.once('dialog', (asked) => void asked.accept());
    await page.goBack();
    await page.waitForURL('**/collections/articles');
    await faults.waitFor({ state: 'detached' });
    await page.close();
  });

  it('says of a new article what came of its first save, also once that has given it an address', async ({
    portal,
    openPage,
  }) => {
    const page = await openPage();
    await page.route('**/__cms', async (route) => {
      if (!(route.request().postData() ?? '').includes('"persistEntry"')) {
        await route.continue();
        return;
      }
      const response = await route.fetch();
      const reply = (await response.json()) as object;
      await route.fulfill({ response, json: { ...reply, warnings: ['Một điều nên biết.'] } });
    });
    await page.goto(`${portal.url}/admin/#/collections/articles/new`);
    await page.getByLabel('Tiêu đề', { exact: true }).fill('Bài có điều nên biết');
    await page.getByRole('button', { name: 'Lưu nháp' }).click();
    await page.waitForURL('**/entries/**/bai-co-dieu-nen-biet');
    await toolbarSays(page, 'Bản nháp · chưa đăng lần nào');
    const words = page.getByRole('dialog').filter({ hasText: 'Một điều nên biết.' });
    expect(await words.isVisible()).toBe(true);
    await page.evaluate(() => {
      location.hash = '#/collections/topics';
    });
    await words.waitFor({ state: 'detached' });
    await page.close();
  });
});

async function toolbarSays(page: Page, words: string): Promise<void> {
  await waitUntil(async () => {
    return (await page.locator('.desk-toolbar').innerText()).replace(/\s+/g, ' ').includes(words);
  }, `The toolbar does not say “${words}”.`);
}
