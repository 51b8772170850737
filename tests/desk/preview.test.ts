import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { it } from '../support/desk.ts';
import { waitUntil, type Checkout, type Portal } from '../support/portal.ts';

const SLUG = 'thanh-xuan-44420-luot-nguoi-hoc';
const FILE = `content/articles/2024/11/${SLUG}.mdx`;
const PAGE = `/bai-viet/2024/${SLUG}/`;

describe('the preview beside the form', () => {
  let checkout: Checkout;
  let portal: Portal;
  let page: Page;
  let shown: FrameLocator;
  let ran = '';

  it.beforeAll(async ({ checkout: ownCheckout, portal: ownPortal, openPage }) => {
    [checkout, portal] = [ownCheckout, ownPortal];
    page = await openPage();
    page.on('dialog', (dialog) => {
      ran = dialog.message();
      void dialog.dismiss();
    });
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/2024/11/${SLUG}`);
    await titleOf(page).waitFor();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    shown = page.frameLocator('iframe[title="Bản xem trước"]');
    await shown.locator('h1').waitFor();
  });

  it('shows the very page that readers get', async ({ openPage }) => {
    // As in the preview, no script says which tools of reading this browser has.
    const site = await openPage({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
    await site.goto(portal.url + PAGE);
    const there = await site.locator('main').innerHTML();
    expect(tidy(await shown.locator('main').innerHTML())).toEqual(tidy(there));
    // A page whose font came too late keeps the reader's own (font-display: optional): both are measured in one font.
    const heightOf = (heading: Element) => {
      (heading as HTMLElement).style.fontFamily = 'serif';
      return (heading as HTMLElement).offsetHeight;
    };
    expect(await shown.locator('h1').evaluate(heightOf)).toBe(await site.locator('h1').evaluate(heightOf));
    await site.close();
  });

  it('is let have the fonts of the site', async () => {
    const loaded = () =>
      shown
        .locator('html')
        .evaluate((root) => [...root.ownerDocument.fonts].filter(({ status }) => status === 'loaded').length);
    await waitUntil(async () => (await loaded()) > 0, 'No font of the site reached the preview.');
  });

  it('follows what is typed, keeps its place and its pictures, and saves nothing', async () => {
    await shown.locator('html').evaluate((root) => {
      root.scrollTop = 300;
    });
    const picture = await shown.locator('.cover img').elementHandle();
    await titleOf(page).fill('Tiêu đề đang gõ <img src=x onerror=alert(1)>');
    await shown.locator('h1', { hasText: 'đang gõ' }).waitFor();
    expect(await shown.locator('html').evaluate((root) => root.scrollTop)).toBeGreaterThan(100);
    expect(await picture.evaluate((node) => node.isConnected)).toBe(true);
    expect(readFileSync(path.join(checkout.root, FILE), 'utf8')).not.toContain('đang gõ');
    expect(await shown.locator('h1 img').count()).toBe(0);
    expect(ran).toBe('');
  });

  it.each(['click', 'Enter', 'middle', 'Control'])(
    'stays where it is when a link is followed by %s',
    async (way) => {
      const link = shown.locator('main a').first();
      if (way === 'Enter') await link.press('Enter');
      else if (way === 'middle') await link.click({ button: 'middle' });
      else await link.click({ modifiers: way === 'Control' ? ['Control'] : [] });
      await page.waitForTimeout(200);
      expect(await shown.locator('h1').innerText()).toContain('đang gõ');
      expect(page.url()).toContain(SLUG);
      expect(page.context().pages()).toHaveLength(1);
    },
  );

  it('has nothing in it that could run', async () => {
    expect(await shown.locator('script, iframe, object, embed').count()).toBe(0);
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
    await shown.locator('body').evaluate((body) => {
      const script = body.ownerDocument.createElement('script');
      script.textContent = 'document.title = "ran"';
      body.append(script);
    });
    expect(await shown.locator('title').evaluate((title) => title.textContent)).not.toBe('ran');
  });

  it('is as wide as the device one chooses', async () => {
    await page.getByRole('button', { name: 'Máy tính' }).click();
    expect(await shown.locator('html').evaluate((root) => root.clientWidth)).toBeGreaterThan(1200);
    await page.getByRole('button', { name: 'Điện thoại' }).click();
    expect(await shown.locator('html').evaluate((root) => root.clientWidth)).toBeLessThanOrEqual(390);
  });

  it('answers this desk only, and only for articles and pages', async () => {
    const ask = (file: string, headers: Record<string, string>) =>
      fetch(`${portal.url}/__preview`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ file, text: '---\ntitle: x\n---\n' }),
      }).then(({ status }) => status);
    expect(await ask(FILE, { origin: portal.url })).toBe(200);
    expect(await ask(FILE, { origin: 'https://other.example' })).toBe(403);
    expect(await ask(FILE, {})).toBe(403);
    expect(await ask('content/topics/nu-cong.yaml', { origin: portal.url })).toBe(400);
    expect(await ask('content/../package.json', { origin: portal.url })).toBe(400);
    expect((await fetch(`${portal.url}/__preview-page/`)).status).toBe(404);
  });

  it('shows a page of its own kind, too', async ({ openPage }) => {
    const other = await openPage();
    await other.goto(`${portal.url}/admin/#/collections/pages/entries/gioi-thieu`);
    await titleOf(other).waitFor();
    await other.getByRole('button', { name: 'Xem trước' }).click();
    const preview = other.frameLocator('iframe[title="Bản xem trước"]');
    await preview.locator('h1').waitFor();
    const site = await other.context().newPage();
    await site.goto(`${portal.url}/gioi-thieu/`);
    const there = await site.locator('main').innerHTML();
    expect(tidy(await preview.locator('main').innerHTML())).toEqual(tidy(there));
    await titleOf(other).fill('Giới thiệu đang gõ');
    await preview.locator('h1', { hasText: 'đang gõ' }).waitFor();
    await other.context().close();
  });

  it('shows a new article from the first words on, and says what is missing', async ({ openPage }) => {
    const other = await openPage({ viewport: { width: 390, height: 844 } });
    await other.goto(`${portal.url}/admin/#/collections/articles/new`);
    await titleOf(other).fill('Bài mới gõ');
    await other.getByRole('button', { name: 'Xem trước' }).click();
    const preview = other.frameLocator('iframe[title="Bản xem trước"]');
    await preview.locator('h1', { hasText: 'Bài mới gõ' }).waitFor();
    expect(await preview.locator('.standfirst').innerText()).toBe('(NCĐ) – Chưa có sapo.');
    await other.getByText('chỗ chưa đúng hoặc còn thiếu').waitFor();
    await other.keyboard.press('Escape');
    await waitUntil(async () => (await other.locator('iframe').count()) === 0, 'The preview did not close.');
    await other.close();
  });
});

function titleOf(page: Page) {
  return page.getByLabel('Tiêu đề', { exact: true }).first();
}

/** What the two ways of serving write otherwise without meaning anything; scripts and other windows, which the preview has none of. */
function tidy(html: string): string[] {
  return html
    .replace(/<script.*?<\/script>| target="_blank"/gs, '')
    .replace(/\s*data-astro-source-[\w-]+="[^"]*"/g, '')
    .replace(/\s+/g, ' ')
    .split(/(?<=>)/);
}
