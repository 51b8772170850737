import { describe, expect } from 'vitest';
import { it } from '../support/sample-site.ts';

describe('the built site in a browser', () => {
  it('helps where nothing was found, and shows filters that can be taken off', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/tim-kiem/?q=${encodeURIComponent('giám sát')}&dia-ban=thanh-xuan`);
    await page.getByText('Không có bài nào khớp với “giám sát”, lọc theo Thanh Xuân.').waitFor();
    await page.getByRole('button', { name: /^Bỏ mọi bộ lọc \(\d+ bài\)$/ }).waitFor();
    await page.getByRole('button', { name: 'Bỏ lọc Thanh Xuân' }).click();
    await page.locator('[data-search-results] a').first().waitFor();
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('giám sát').replaceAll('%20', '+')}`);
    await page.goBack();
    await page.getByRole('button', { name: 'Bỏ lọc Thanh Xuân' }).waitFor();
    await page.close();
  });

  it('says that nothing was found, and not that it still searches, while it looks for what helps', async ({
    browser,
    server,
  }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.clock.install();
    await page.goto(`${server.url}/tim-kiem/?dia-ban=thanh-xuan`);
    await page.locator('[data-search-results] a').first().waitFor();
    await page.clock.pauseAt(Date.now() + 3_600_000);
    const nothing = page.getByText('Không có bài nào khớp với “giám sát”, lọc theo Thanh Xuân.');
    const { promise: slow, resolve: letPass } = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/*/files/*.filter', (route) => slow.then(() => route.continue()));
    await page.locator('[data-search-input]').fill('giám sát');
    await page.locator('[data-search-input]').press('Enter');
    await nothing.waitFor();
    await page.clock.runFor(1000);
    expect(await nothing.isVisible()).toBe(true);
    letPass(undefined);
    await page.getByRole('button', { name: /^Bỏ mọi bộ lọc/ }).waitFor();
    await page.close();
  });

  it('keeps the keyboard at what is asked for, however long that takes', async ({ browser, server }) => {
    const page = await browser.newPage();
    const focused = page.locator(':focus');
    const searching = focused.filter({ hasText: 'Đang tìm…' });
    let held = Promise.withResolvers<undefined>();
    let isDown = true;
    await page.route('**/pagefind/shards.json', async (route) => {
      await held.promise;
      await (isDown ? route.abort() : route.continue());
    });
    held.resolve(undefined);
    await page.goto(`${server.url}/tim-kiem/?q=${encodeURIComponent('giám sát')}&dia-ban=thanh-xuan`);
    const retry = page.locator('[data-search-retry]');
    for (const comesBack of [false, true]) {
      await retry.waitFor();
      held = Promise.withResolvers();
      await retry.press('Enter');
      await searching.waitFor();
      isDown = !comesBack;
      held.resolve(undefined);
      if (!comesBack) await retry.and(focused).waitFor();
    }
    await focused.filter({ hasText: /^Không có bài nào/ }).waitFor();
    const help = page.getByRole('button', { name: /^Bỏ mọi bộ lọc/ });
    await help.focus();
    const articles = Promise.withResolvers<undefined>();
    await page.route('**/pagefind/*/files/*.pf_fragment', (route) =>
      articles.promise.then(() => route.continue()),
    );
    await help.press('Enter');
    await searching.waitFor();
    articles.resolve(undefined);
    await page.locator('[data-search-results] a').first().and(focused).waitFor();
    await page.close();
  });
});
