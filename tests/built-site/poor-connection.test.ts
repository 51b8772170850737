import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { articleUrls, compressed } from '../support/built-pages.ts';
import { ARTICLE, LITE, PAGE_TYPES } from '../support/page-types.ts';
import { it } from '../support/sample-site.ts';

const LITE_BUDGET = 50_000;

describe('the built site in a browser', () => {
  it('asks in the lite version for no font and no picture but those a reader wants, and for little in all', async ({
    site,
    pages,
    browser,
    server,
  }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(server.url + LITE);
    await page.getByRole('button', { name: 'Bật bản nhẹ' }).click();
    await page.getByText('Bản nhẹ đang bật').waitFor();
    let asked: { kind: string; file: string }[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      const file = path.join(site.folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
      asked.push({ kind: request.resourceType(), file });
    });
    const weight = (url: string) => brotliCompressSync(pages.get(url) ?? '').length;
    const [heaviest = ''] = articleUrls(pages).sort((one, other) => weight(other) - weight(one));
    const pictured =
      articleUrls(pages).find((url) => pages.get(url)?.includes('<figure class="cover"')) ?? '';
    for (const url of [...PAGE_TYPES.filter((each) => each !== LITE), heaviest, pictured]) {
      asked = [];
      await page.goto(server.url + url);
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      await page.waitForLoadState('networkidle');
      const heavy = asked.filter(({ kind, file }) => /font|image/.test(kind) && !file.includes('favicon'));
      expect(heavy, url).toEqual([]);
      expect(
        asked.reduce((sum, { file }) => sum + compressed(file), 0),
        url,
      ).toBeLessThan(LITE_BUDGET);
    }
    const wanted = page.waitForRequest((request) => request.resourceType() === 'image');
    await page.getByRole('button', { name: 'Xem ảnh' }).first().click();
    await wanted;
    expect(await page.locator('.cover img').isVisible()).toBe(true);
    await page.goto(server.url + LITE);
    await page.getByRole('button', { name: 'Tắt bản nhẹ' }).click();
    await page.goto(server.url + pictured);
    expect(await page.locator('.cover img').isVisible()).toBe(true);
    await page.close();
  });

  it('draws a first visit in the fonts of the device and asks for its own after the rest, and has them on the next page', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const fonts = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.add(request.url());
    });
    const hasOwn = () =>
      page.evaluate(() => getComputedStyle(document.body).fontFamily.includes('Nhip Sans'));
    await page.goto(server.url + ARTICLE);
    expect({ hasOwn: await hasOwn(), fonts: fonts.size }).toEqual({ hasOwn: false, fonts: 0 });
    await page.waitForFunction(() => localStorage.getItem('phongChu'));
    expect({ hasOwn: await hasOwn(), fonts: fonts.size }).toEqual({ hasOwn: false, fonts: 4 });
    await page.goto(server.url);
    expect(await hasOwn()).toBe(true);
    await page.close();

    const scriptless = await browser.newPage({ javaScriptEnabled: false });
    const wanted = scriptless.waitForRequest((request) => request.resourceType() === 'font');
    await scriptless.goto(server.url + ARTICLE);
    await wanted;
    await scriptless.close();
  });

  it('keeps what was read for reading again without a network, once a reader asks for it', async ({
    pages,
    browser,
    server,
  }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const [read = '', unread = ''] = articleUrls(pages);
    await page.goto(server.url + unread);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await page.goto(`${server.url}/ngoai-tuyen/`);
    await page.getByRole('button', { name: 'Bật đọc ngoại tuyến' }).click();
    await page.getByText('Đang bật trên máy này').waitFor();
    await page.goto(server.url + read);
    const headline = await page.getByRole('heading', { level: 1 }).innerText();
    await page.goto(`${server.url}/admin/`);

    await context.setOffline(true);
    await page.goto(server.url + read);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headline);
    expect(await page.evaluate(() => document.styleSheets[0]?.cssRules.length)).toBeGreaterThan(50);
    await page.goto(server.url + unread);
    await page.getByText('trang bạn mở chưa được lưu').waitFor();
    await page.getByRole('link', { name: headline }).waitFor();
    await expect(page.goto(`${server.url}/admin/`)).rejects.toThrow('ERR_INTERNET_DISCONNECTED');

    await context.setOffline(false);
    await page.goto(`${server.url}/ngoai-tuyen/`);
    await page.getByRole('button', { name: 'Tắt và xóa' }).click();
    await page.getByText('Đang tắt trên máy này').waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await context.close();
  });
});
