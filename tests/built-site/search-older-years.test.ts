import { describe, expect } from 'vitest';
import { waitUntil } from '../support/portal.ts';
import { it } from '../support/sample-site.ts';

describe('the built site in a browser', () => {
  it('says which year it could not load, and has it when asked again', async ({ browser, server }) => {
    const page = await browser.newPage();
    let isDown = true;
    await page.route('**/pagefind/2023/**', (route) => (isDown ? route.abort() : route.continue()));
    await page.goto(`${server.url}/tim-kiem/?q=cong+doan`);
    const failed = page.getByText('Chưa tải được các bài năm 2023.');
    await failed.waitFor();
    expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(1);
    isDown = false;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await failed.waitFor({ state: 'hidden' });
    await page.context().setOffline(true);
    await page.locator('[data-search-input]').fill('mái ấm phúc thọ');
    await page.getByText('Chưa thấy bài nào khớp với “mái ấm phúc thọ” trong phần đã tải.').waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^\d+ bài/).waitFor();
    await page.close();
  });

  it.for(['elsewhere', 'on the first result', 'further down'])(
    'shows what the newest years have while the others come, for a reader who is %s: nothing moves that is read',
    async (where, { browser, server }) => {
      const page = await browser.newPage();
      const { promise: slow, resolve: letPass } = Promise.withResolvers<undefined>();
      await page.route(/\/pagefind\/202[01]\//, (route) => slow.then(() => route.continue()));
      await page.goto(`${server.url}/tim-kiem/?q=phuc+tho+mai+am+cong+doan`);
      const status = page.locator('[data-search-status]');
      await status.filter({ hasText: /từ năm 2023 đến năm 2025; đang tìm các năm khác…$/ }).waitFor();
      await page.getByText('2023 (1)').waitFor({ state: 'attached' });
      const first = page.locator('[data-search-results] a').first();
      const newest = await first.getAttribute('href');
      if (where === 'on the first result') await first.focus();
      if (where === 'further down')
        await page.evaluate(() => {
          scrollBy(0, 100);
        });
      letPass(undefined);
      if (where !== 'elsewhere') {
        const older = page.getByRole('button', { name: 'Tìm cả các năm trước' });
        await older.waitFor();
        expect(await status.innerText()).toMatch(/từ năm 2023 đến năm 2025; không bài nào có chữ/);
        expect(await first.getAttribute('href')).toBe(newest);
        await older.press('Enter');
      }
      await status.filter({ hasText: /^\d+ bài$/ }).waitFor();
      expect(await first.getAttribute('href')).toMatch(/2020\/phuc-tho-mai-am/);
      const isFocused = await first.evaluate((link) => link === document.activeElement);
      expect(isFocused).toBe(where !== 'elsewhere');
      await page.getByText('2020 (1)').waitFor({ state: 'attached' });
      await page.close();
    },
  );

  it('waits for a pause in typing before it loads older years', async ({ browser, server }) => {
    const page = await browser.newPage();
    const older: string[] = [];
    page.on('request', (request) => {
      if (/\/pagefind\/20(19|2[01])\//.test(request.url())) older.push(request.url());
    });
    await page.clock.install();
    await page.goto(`${server.url}/tim-kiem/`);
    const input = page.locator('[data-search-input]');
    const status = page.locator('[data-search-status]');
    await input.focus();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    for (const words of ['phuc tho', 'phuc tho mai am']) {
      await input.fill(words);
      await page.clock.runFor(200);
      await status.filter({ hasText: /từ năm 2023 đến năm 2025; đang tìm các năm khác…$/ }).waitFor();
      await page.locator('[data-search-results] a').first().waitFor();
      await page.clock.runFor(200);
    }
    expect(older).toEqual([]);
    await page.clock.resume();
    await status.filter({ hasText: /^\d+ bài$/ }).waitFor();
    expect(older).not.toEqual([]);
    await page.close();
  });

  it.for(['types on', 'closes the dialog'])(
    'loads no more of older years once a reader %s',
    async (how, { browser, server }) => {
      const page = await browser.newPage();
      const { promise: held, resolve: letPass } = Promise.withResolvers<undefined>();
      await page.route(/\/pagefind\/20(19|2[01])\//, (route) => held.then(() => route.continue()));
      const given: string[] = [];
      page.on('requestfailed', (request) => given.push(request.url()));
      const older = page.waitForRequest(/\/pagefind\/2020\//);
      const isDialog = how === 'closes the dialog';
      await page.goto(isDialog ? server.url : `${server.url}/tim-kiem/`);
      const place = isDialog ? page.locator('dialog') : page;
      const input = place.locator('[data-search-input]');
      // The box in which a reader types in a dialog is there before its panel, which takes it over.
      if (isDialog) await page.keyboard.press('/');
      else await input.focus();
      await page.keyboard.insertText('phuc tho mai am');
      await older;
      if (isDialog) await page.keyboard.press('Escape');
      else await input.fill('giam sat');
      await waitUntil(
        () => Promise.resolve(['2019', '2020', '2021'].every((year) => given.join().includes(`/${year}/`))),
        'Older years are still loaded',
        5,
      );
      expect(given.filter((url) => !/\/pagefind\/20(19|2[01])\//.test(url))).toEqual([]);
      letPass(undefined);
      if (isDialog) await page.keyboard.press('/');
      await place
        .getByText(/^\d+ bài(?!.*đang tìm)/)
        .first()
        .waitFor();
      await page.close();
    },
  );

  it('loads no older years of itself for a reader who saves data, but where there is little', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const older: string[] = [];
    page.on('request', (request) => {
      const [year] = /(?<=\/pagefind\/)20(19|2[01])(?=\/)/.exec(request.url()) ?? [];
      if (year) older.push(year);
    });
    await page.goto(`${server.url}/tim-kiem/?q=ha+noi+to+chuc+tang+qua+cong+nhan`);
    const status = page.locator('[data-search-status]');
    await status.filter({ hasText: /từ năm 2023 đến năm 2025;/ }).waitFor();
    expect(older).toEqual([]);
    await page.getByRole('button', { name: 'Tìm cả các năm trước' }).click();
    await status.filter({ hasText: /^\d+ bài;/ }).waitFor();
    expect(new Set(older)).toEqual(new Set(['2019', '2020', '2021']));
    await page.close();
  });
});
