import { describe, expect } from 'vitest';
import { it } from '../support/sample-site.ts';

describe('the built site in a browser', () => {
  it('asks what was typed before its script came', async ({ browser, server }) => {
    const page = await browser.newPage();
    const scripts = Promise.withResolvers<undefined>();
    await page.route('**/_astro/*.js', (route) => scripts.promise.then(() => route.continue()));
    await page.goto(`${server.url}/tim-kiem/?q=cong+doan&dia-ban=thanh-xuan`, { waitUntil: 'commit' });
    const input = page.locator('[data-search-input]');
    await input.fill('giám sát');
    scripts.resolve(undefined);
    await page.getByText('Không có bài nào khớp với “giám sát”, lọc theo Thanh Xuân.').waitFor();
    expect(await input.inputValue()).toBe('giám sát');
    expect(new URL(page.url()).searchParams.get('q')).toBe('giám sát');
    await page.close();
  });

  it('keeps to a range of days, the newest first, and knows the former districts of a ward', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage();
    await page.goto(
      `${server.url}/tim-kiem/?tu-ngay=2024-09-01&den-ngay=2024-11-30&q=cong+doan&xep=moi-nhat`,
    );
    await page.locator('[data-search-results] a').first().waitFor();
    const days = await page
      .locator('[data-result-date]')
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime.slice(0, 10)));
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.filter((day) => day < '2024-09-01' || day > '2024-11-30')).toEqual([]);
    await page.goto(`${server.url}/tim-kiem/`);
    await page.getByLabel('Phường, xã của bạn').selectOption({ label: 'Kim Liên (phường)' });
    await page.getByRole('button', { name: /^Bỏ lọc .*Đống Đa/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('dia-ban')?.split(',')).toContain('dong-da');
    await page.close();
  });

  // The headless browser of the tests follows no text fragment at all, so it is read where it would be looked for.
  it.for(['Học viện Viettel', 'công đoàn cơ sở', 'đoàn viên mới', 'khám sức khỏe'])(
    'leads to words that stand together on the page of an article, for %s',
    async (query, { browser, server }) => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/tim-kiem/?q=${encodeURIComponent(query)}`);
      const links = page.locator('[data-search-results] a[href*=":~:text="]');
      await links.first().waitFor();
      const addresses = await links.evaluateAll((each) =>
        each.map((link) => link.getAttribute('href') ?? ''),
      );
      for (const address of addresses) {
        const [url = '', directives = ''] = address.split('#:~:');
        const wanted = directives.split('&').map((text) => decodeURIComponent(text.replace('text=', '')));
        await page.goto(server.url + url);
        const blocks = await page
          .locator('main')
          .locator('p, li, td, dt, dd, figcaption, h1, h2, h3, blockquote')
          .allInnerTexts();
        const said = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
        expect(
          blocks.some((block) => wanted.some((words) => said(block).includes(said(words)))),
          address,
        ).toBe(true);
      }
      await page.close();
    },
  );

  it.for([
    'a',
    'a'.repeat(10_000),
    '🎉🎉',
    '<img src=x onerror="document.title=1">',
    '.*(a+)+$',
    '"',
    'ď\\`',
    '</script><b>',
  ])('is not upset by %j', async (query, { browser, server }) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(
      `${server.url}/tim-kiem/?q=${encodeURIComponent(query)}&dia-ban=khong-co&nam=%3Cb%3E&la=1&tu-ngay=x`,
    );
    await page
      .locator('[data-search-status]')
      .filter({ hasText: /bài|Gõ từ khóa/ })
      .waitFor();
    expect(await page.locator('main :is(img, b, script:not([src]))').count()).toBe(0);
    expect(await page.locator('[data-search-results]').innerText()).not.toMatch(/[ǀǁ․ď]/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.for([390, 1280])(
    'is where it was left when one comes back to it, %i pixels wide',
    async (width, { browser, server }) => {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      await page.goto(`${server.url}/tim-kiem/?q=cong+doan`);
      const results = page.locator('[data-search-results] a');
      await results.first().waitFor();
      await page.evaluate(() => {
        scrollTo(0, 600);
      });
      await page.goto(`${server.url}/so-tay/`);
      await page.goBack();
      await results.first().waitFor();
      expect(await page.evaluate(() => scrollY)).toBe(600);
      await page.close();
    },
  );

  it('asks for no more of a pasted text than the address keeps', async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/tim-kiem/`);
    await page.locator('[data-search-input]').fill('ă'.repeat(10_000));
    const nothing = page.getByText(/^Không có bài nào khớp với/);
    await nothing.waitFor();
    const said = await nothing.innerText();
    await page.reload();
    await nothing.waitFor();
    expect(await nothing.innerText()).toBe(said);
    await page.close();
  });

  it('adds no more of one search to what another has found', async ({ browser, server }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/tim-kiem/?q=cong+doan`);
    const results = page.locator('[data-search-results] a');
    const more = page.getByRole('button', { name: 'Xem thêm kết quả' });
    await more.waitFor();
    const [words, others] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    let isHeld = true;
    await page.route('**/pagefind/*/files/*.words', (route) => words.promise.then(() => route.continue()));
    await page.route('**/pagefind/*/files/*.pf_fragment', async (route) => {
      if (isHeld) await others.promise;
      await route.continue();
    });
    await page.locator('[data-search-input]').fill('giám sát');
    await page.getByText('Đang tìm…').waitFor();
    const asked = page.waitForRequest('**/pagefind/*/files/*.pf_fragment');
    await more.click();
    await asked;
    isHeld = false;
    words.resolve(undefined);
    await page.getByText(/^\d+ bài/).waitFor();
    const found = await results.count();
    others.resolve(undefined);
    await page.waitForLoadState('networkidle');
    expect(await results.count()).toBe(found);
    await page.close();
  });

  it('finds an article by its title with and without marks', async ({ browser, server }) => {
    const page = await browser.newPage();
    for (const query of ['đoàn viên', 'doan vien', 'ĐOÀN VIÊN']) {
      await page.goto(`${server.url}/tim-kiem/?q=${encodeURIComponent(query)}`);
      await page.locator('[data-search-results] a').first().waitFor();
      expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(1);
    }
    await page.close();
  });
});
