import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitAll, generateCheckout } from '../bench/generate.ts';
import { launchBrowser } from './support/browser.ts';
import { PROJECT, startPortal, type Portal } from './support/portal.ts';

const COUNT = 300;
const PATIENT = { timeout: 20_000 };
const DRAFT = 'Bản thảo về bữa ăn ca';

describe('the list of articles', () => {
  let root: string;
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let asked: { action: string; params: Record<string, unknown> }[];

  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'nhip-list-'));
    await generateCheckout(PROJECT, root, { count: COUNT, seed: 'list' });
    makeDraft(root);
    await commitAll(root, 'Một bản nháp');
    [portal, browser] = await Promise.all([startPortal(root), launchBrowser()]);
    page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    asked = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/__cms')) asked.push(JSON.parse(request.postData() ?? '{}') as never);
    });
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await portal.stop();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  });

  it('opens with its first rows in one request, and keeps few rows in the page', async () => {
    await page.goto(`${portal.url}/admin/`);
    await rows(page).first().waitFor();
    expect(await status(page)).toBe('300 bài viết');
    expect(asked.filter(({ action }) => action === 'listEntries')).toHaveLength(1);
    expect(asked.filter(isWholeFolder)).toEqual([]);
    // What is asked ahead is not asked again.
    expect(new Set(asked.map((each) => JSON.stringify(each))).size).toBe(asked.length);
    expect(await rows(page).count()).toBeLessThanOrEqual(100);
    await page.mouse.wheel(0, 9_000);
    await page.locator('[aria-posinset="110"] a').waitFor();
    expect(await rows(page).count()).toBeLessThanOrEqual(100);
  });

  it('is what an address leads to that nobody can read', async () => {
    const other = await browser.newPage();
    await other.goto(`${portal.url}/admin/#/collections/articles/entries/%E0%A4%A`);
    await rows(other).first().waitFor();
    await other.close();
  });

  it('finds as one types, without diacritics, and says how many', async () => {
    await search(page).pressSequentially('ban thao bua an');
    await shows(page, '1 bài viết');
    expect(await titles(page)).toEqual([DRAFT]);
    await search(page).fill('khong he co bai nay');
    await page.getByText('Không có bài viết nào khớp.').waitFor();
    await page.getByRole('button', { name: 'Bỏ tìm và lọc' }).click();
    await shows(page, '300 bài viết');
  });

  it('narrows by what it counts, and orders', async () => {
    const year = page.getByLabel('Năm');
    await expect.poll(() => year.locator('option').count(), PATIENT).toBeGreaterThan(3);
    const option = await year.locator('option').nth(2).innerText();
    const [, name = '', count = ''] = /^(\d{4}) \((\d+)\)$/.exec(option) ?? [];
    await year.selectOption({ label: option });
    await shows(page, `${count} bài viết`);
    for (const notes of await page.locator('.desk-entry-notes').allInnerTexts())
      expect(notes).toContain(`/${name}`);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await shows(page, '300 bài viết');
    await page.getByLabel('Sắp xếp').selectOption({ label: 'Cũ nhất' });
    const first = page.locator('[aria-posinset="1"] .desk-entry-notes');
    await expect.poll(() => first.innerText(), PATIENT).toContain('/2005');
    await page.getByLabel('Sắp xếp').selectOption({ label: 'Mới nhất' });
    await expect.poll(() => first.innerText(), PATIENT).not.toContain('/2005');
  });

  it('leads by keyboard to any row, into its form, and back to where one was', async () => {
    await rows(page).first().locator('a').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => reached(page), PATIENT).toBe('3');
    await page.keyboard.press('End');
    await expect.poll(() => reached(page), PATIENT).toBe('300');
    await page.keyboard.press('Home');
    await expect.poll(() => reached(page), PATIENT).toBe('1');
    for (let step = 0; step < 7; step++) await page.keyboard.press('PageDown');
    // Of a window of 800 px a page has eight rows.
    const place = '57';
    await expect.poll(() => reached(page), PATIENT).toBe(place);
    const isRowInSight = () => page.locator(`[aria-posinset="${place}"]`).evaluate(isInSight);
    await expect.poll(isRowInSight, PATIENT).toBe(true);
    await expect.poll(() => new URL(page.url()).hash, PATIENT).toMatch(/tu=\d+/);
    const title = await page.evaluate(
      () => document.activeElement?.querySelector('.desk-entry-title')?.textContent,
    );
    await page.keyboard.press('Enter');
    const field = page.getByLabel('Tiêu đề', { exact: true });
    await field.waitFor();
    expect(await field.inputValue()).toBe(title);
    expect(asked.filter(isWholeFolder)).toEqual([]);
    await page.goBack();
    await page.locator(`[aria-posinset="${place}"] a`).waitFor();
    expect(await page.locator(`[aria-posinset="${place}"]`).innerText()).toContain(title);
    await expect.poll(isRowInSight, PATIENT).toBe(true);
  });

  it('opens a form by its address without asking for any list', async () => {
    await page.goto('about:blank');
    asked.length = 0;
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/${draftSlug(root)}`);
    await page.getByLabel('Tiêu đề', { exact: true }).waitFor();
    expect(await page.getByLabel('Tiêu đề', { exact: true }).inputValue()).toBe(DRAFT);
    expect(asked.filter(isWholeFolder)).toEqual([]);
  });

  it('stands and is searched without the script of the forms, and says so when one is asked for', async () => {
    const context = await browser.newContext();
    await context.route('**/assets/desk-*.js', (route) => route.abort());
    const alone = await context.newPage();
    await alone.goto(`${portal.url}/admin/`);
    await rows(alone).first().waitFor();
    await search(alone).fill('ban thao');
    await shows(alone, '1 bài viết');
    await alone.getByRole('link', { name: DRAFT }).click();
    await alone.getByRole('heading', { name: 'Chưa tải được phần viết bài' }).waitFor();
    await context.close();
  });

  it('opens what is asked for while the forms are on their way', async () => {
    const context = await browser.newContext();
    const authors = Promise.withResolvers<undefined>();
    const going = Promise.withResolvers<undefined>();
    await context.route('**/__cms', async (route) => {
      if (route.request().postData()?.includes('content/authors')) {
        authors.resolve(undefined);
        await going.promise;
      }
      await route.continue();
    });
    const early = await context.newPage();
    await early.goto(`${portal.url}/admin/`);
    await rows(early).first().waitFor();
    await authors.promise;
    await rows(early).first().locator('a').press('Enter');
    going.resolve(undefined);
    await early.getByLabel('Tiêu đề', { exact: true }).waitFor();
    await context.close();
  });

  it('says when nobody answers, and goes on once somebody does', async () => {
    await page.route('**/__cms', (route) => route.abort());
    await page.goto(`${portal.url}/admin/#/collections/topics`);
    const again = page.getByRole('alert').getByRole('button', { name: 'Thử lại' });
    await again.waitFor();
    await page.unroute('**/__cms');
    await again.click();
    await page.getByText('Nữ công').first().waitFor();
  });
});

function rows(page: Page) {
  return page.locator('.desk-entries > li');
}

function search(page: Page) {
  return page.getByRole('searchbox');
}

function status(page: Page): Promise<string> {
  return page.locator('.desk-list-head').getByRole('status').innerText();
}

async function shows(page: Page, words: string): Promise<void> {
  await expect.poll(() => status(page), PATIENT).toBe(words);
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.desk-entry-title').allInnerTexts();
}

/** Which row of the list has the focus. */
function reached(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('aria-posinset'));
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 64 && top < window.innerHeight;
}

function isWholeFolder({ action, params }: { action: string; params: Record<string, unknown> }): boolean {
  return action === 'entriesByFolder' && params.folder === 'content/articles';
}

function makeDraft(root: string): void {
  const file = path.join(root, 'content/articles', `${draftSlug(root)}.mdx`);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/^title: .*$/m, `title: ${DRAFT}`).replace('status: published', 'status: draft'),
  );
}

/** The last article in the order of file names. */
function draftSlug(root: string): string {
  const files = readdirSync(path.join(root, 'content/articles'), { recursive: true, encoding: 'utf8' });
  return (
    files
      .filter((file) => file.endsWith('.mdx'))
      .sort()
      .at(-1) ?? ''
  ).replace(/\.mdx$/, '');
}
