import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleDesk } from '../src/site/desk/bundle.ts';
import { launchBrowser } from './support/browser.ts';
import { NAME, writeHostileContent } from './support/hostile-content.ts';
import {
  copyCheckout,
  PROJECT,
  startPortal,
  waitUntil,
  type Checkout,
  type Portal,
} from './support/portal.ts';
import { serveFolder } from './support/static-server.ts';
import { CANARY, openWatched } from './support/watched-pages.ts';

const PLAIN = '2025/04/thanh-xuan-tim-doan-vien-moi';

describe('the desk is closed', () => {
  let checkout: Checkout;
  let portal: Portal;
  let browser: Browser;

  beforeAll(async () => {
    checkout = copyCheckout();
    writeHostileContent(checkout.root);
    checkout.git('add', '--all');
    checkout.git('commit', '--quiet', '--message=Chữ độc hại');
    [portal, browser] = await Promise.all([startPortal(checkout.root), launchBrowser()]);
  });

  afterAll(async () => {
    await browser.close();
    await portal.stop();
    checkout.dispose();
  });

  it('keeps to its own policy in a day of work', async () => {
    const { context, refused } = await openWatched(browser);
    const page = await context.newPage();
    await page.goto(`${portal.url}/admin/`);
    await page.getByRole('searchbox').first().fill('thanh xuan');
    await page
      .getByRole('link', { name: /Thanh Xuân/ })
      .first()
      .waitFor();
    await openArticle(page, portal.url, PLAIN);
    await bodyOf(page).click();
    await page.keyboard.type('Thêm một câu. ');
    await page.getByRole('button', { name: 'Đậm', exact: true }).click();
    await page.keyboard.type('đậm');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await preview(page).locator('h1').waitFor();
    const red = { create: { width: 30, height: 20, channels: 3 as const, background: 'red' } };
    const file = { name: 'anh.png', mimeType: 'image/png', buffer: await sharp(red).png().toBuffer() };
    await page.locator('input[type="file"][id^="image-field"]').first().setInputFiles(file);
    await preview(page).locator('.cover img[src^="blob:"], .cover img[src^="data:"]').waitFor();
    await save(page);
    await openHistory(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Mã nguồn', exact: true }).click();
    await page.goto(`${portal.url}/admin/#/workflow`);
    await page.getByText('Sửa bài đã có').waitFor();
    expect(refused).toEqual([]);
    await context.close();
  });

  it('lets nothing run or leave that it did not bring, with the service and on the built site', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nhip-built-'));
    cpSync((await bundleDesk(PROJECT)).folder, path.join(folder, 'admin'), { recursive: true });
    writeFileSync(path.join(folder, '404.html'), '');
    const built = await serveFolder(folder);
    for (const url of [portal.url, built.url]) {
      const { context, ran, refused } = await openWatched(browser);
      const page = await context.newPage();
      await page.goto(`${url}/admin/`);
      await page.locator('h1').first().waitFor();
      await tryToRun(page);
      expect(ran).toEqual([]);
      const directives = refused.map((what) => what.split(':')[0]);
      for (const directive of [
        'script-src-elem',
        'script-src-attr',
        'script-src',
        'connect-src',
        'img-src',
      ]) {
        expect(directives).toContain(directive);
      }
      await context.close();
    }
    built.close();
    rmSync(folder, { recursive: true });
  });

  it('would be seen to run something where it could', async () => {
    const { context, ran } = await openWatched(browser);
    const page = await context.newPage();
    await page.goto(`${portal.url}/bai-viet/2025/thanh-xuan-tim-doan-vien-moi/`);
    await tryToRun(page);
    await expect
      .poll(() => ran, { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining(['ran: inline', 'ran: eval', 'ran: attribute', `asked: ${CANARY}/fetch`]),
      );
    await context.close();
  });

  it('runs nothing of what an article says, wherever the desk shows it', async () => {
    const { context, ran } = await openWatched(browser);
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(`${portal.url}/admin/`);
    await page.getByRole('searchbox').first().fill('onerror');
    await page.getByText('Bài hai').first().waitFor();

    await openHostile(page, portal.url, 'hong-than');
    await page.locator('.body-raw textarea').waitFor();
    // A file of such a name is no article to the desk.
    await page.goto(`${portal.url}/admin/#/collections/articles/entries/2025/04/${encodeURIComponent(NAME)}`);
    await page.waitForTimeout(500);
    await openHostile(page, portal.url, 'doc-hai');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await preview(page).locator('h1').waitFor();
    expect(await preview(page).locator('main').innerText()).toContain('onerror=pwned');
    for (const link of await preview(page).locator('main a').all()) {
      await link.click({ force: true, timeout: 1_000 }).catch(() => undefined);
    }
    for (const link of await page.locator('.ProseMirror a').all()) {
      await link.click({ force: true, timeout: 1_000 }).catch(() => undefined);
    }
    await page.getByLabel('Sapo', { exact: true }).first().fill('Sapo khác <img src=x onerror=pwned("a")>');
    await save(page);
    await openHistory(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Mã nguồn', exact: true }).click();
    await page.waitForTimeout(300);
    await page.goto(`${portal.url}/admin/#/workflow`);
    await page.getByRole('link', { name: /Bài một/ }).waitFor();
    expect(ran).toEqual([]);
    await context.close();
  });

  it('runs nothing of two versions side by side', async () => {
    const { context, ran } = await openWatched(browser);
    const [one, other] = [await context.newPage(), await context.newPage()];
    for (const page of [one, other]) await openHostile(page, portal.url, 'hai-ban');
    await one.bringToFront();
    await one.getByLabel('Sapo', { exact: true }).first().fill('Một <img src=x onerror=pwned("one")>');
    await save(one);
    await other.bringToFront();
    await other.getByLabel('Sapo', { exact: true }).first().fill('Hai <svg onload=pwned("two")>');
    await other.locator('.desk-save').click();
    const dialog = other.getByRole('dialog');
    await dialog.getByText('Bài này vừa được lưu ở nơi khác').waitFor();
    expect(await dialog.innerText()).toContain('onerror=pwned("one")');
    await dialog.getByRole('button', { name: 'Ghép hai bản' }).click();
    await dialog.getByText('Còn 1 chỗ cần chọn').waitFor();
    expect(ran).toEqual([]);
    await context.close();
  });

  it('runs nothing of a picture, of its name or of an address', async () => {
    const { context, ran } = await openWatched(browser);
    const page = await context.newPage();
    await openArticle(page, portal.url, PLAIN);
    await page.getByRole('button', { name: 'Sửa ảnh bìa' }).click();
    await page.getByRole('button', { name: 'Chọn trong kho ảnh' }).click();
    await page.getByRole('dialog', { name: 'Kho ảnh' }).getByText('doc-hai').first().waitFor();
    await page.goto(`${portal.url}/media/2025/04/doc-hai.svg`);
    await page.waitForTimeout(300);
    for (const place of [
      '#/collections/<img src=x onerror=pwned(1)>',
      '#/"><svg onload=pwned(2)>',
      '?a=<script>pwned(3)</script>#/search/<img src=x onerror=pwned(4)>',
    ]) {
      await page.goto(`${portal.url}/admin/${place}`);
      await page.reload();
      await page.waitForTimeout(500);
    }
    expect(ran).toEqual([]);
    await context.close();
  });
});

async function openArticle(page: Page, url: string, place: string): Promise<void> {
  await page.goto(`${url}/admin/#/collections/articles/entries/${place}`);
  await page.getByLabel('Tiêu đề', { exact: true }).first().waitFor();
  await bodyOf(page).waitFor();
}

/** A file with something wrong says so in a dialog before one can type. */
async function openHostile(page: Page, url: string, slug: string): Promise<void> {
  await page.goto(`${url}/admin/#/collections/articles/entries/2025/04/${slug}`);
  const notice = page.getByRole('dialog').filter({ hasText: 'Tệp này có chỗ chưa đúng' });
  await notice.getByRole('button', { name: 'Đóng' }).click();
  await page.getByLabel('Sapo', { exact: true }).first().waitFor();
}

function bodyOf(page: Page) {
  return page.locator('.ProseMirror');
}

function preview(page: Page) {
  return page.frameLocator('iframe[title="Bản xem trước"]');
}

async function save(page: Page): Promise<void> {
  await page.locator('.desk-save').click();
  const says = () => page.locator('.desk-state').innerText();
  await waitUntil(async () => (await says()) === 'Đã lưu', 'It was not saved.', 20);
}

async function openHistory(page: Page): Promise<void> {
  await page.locator('.desk-more summary').click();
  await page.getByRole('button', { name: 'Lịch sử' }).click();
  await page.getByRole('list', { name: 'Các lần lưu' }).waitFor();
}

/** What foreign words on a page would try, had they got there as markup. */
async function tryToRun(page: Page): Promise<void> {
  await page.evaluate((canary) => {
    const script = document.createElement('script');
    script.textContent = 'pwned("inline")';
    const image = document.createElement('img');
    image.src = `${canary}/image`;
    image.setAttribute('onerror', 'pwned("attribute")');
    const foreign = document.createElement('script');
    foreign.src = `${canary}/script.js`;
    document.body.append(script, image, foreign);
    // Not in here: what a test evaluates may do more than the page.
    setTimeout(() => {
      const tries = [
        () => (Reflect.construct(Function, ['pwned("eval")']) as () => unknown)(),
        () => fetch(`${canary}/fetch`).catch(() => undefined),
        () => new Worker(URL.createObjectURL(new Blob(['1']))),
      ];
      for (const attempt of tries) {
        try {
          attempt();
        } catch {
          // As it should be.
        }
      }
    });
  }, CANARY);
  await page.waitForTimeout(500);
}
