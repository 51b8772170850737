import { describe, expect } from 'vitest';
import { internalLinks } from '../support/built-pages.ts';
import { it } from '../support/sample-site.ts';

describe('the built site', () => {
  it('names no article twice on any page but within a text', ({ pages }) => {
    for (const [url, html] of pages) {
      const text = html.replace(
        /<div class="article-body[^]*?<aside class="(?:related-links|article-series)/,
        '',
      );
      const named = [...text.matchAll(/<a href="(\/bai-viet\/[^"#]+)">/g)].map(([, address]) => address);
      expect([...new Set(named)], url).toEqual(named);
    }
  });

  it('says on a page without articles that there are none, and where there are some', ({ pages }) => {
    const empty = [...pages].filter(([, html]) => html.includes('class="empty"'));
    const kinds = new Set(empty.map(([url]) => url.split('/')[1]));
    expect([...kinds]).toEqual(expect.arrayContaining(['dia-ban', 'to-chuc', 'chu-de']));
    for (const [url, html] of empty) {
      expect(html, url).toMatch(/<h1[^>]*>\s*\S/);
      const words = /<div class="empty">(.*?)<\/div>/s.exec(html)?.[1] ?? '';
      expect(words, url).toMatch(/[Cc]hưa có bài nào/);
      expect(internalLinks(words).length, url).toBeGreaterThan(1);
      expect(words, url).not.toMatch(/\s[.,]/);
    }
  });

  it('keeps no column free for what is not there', ({ pages }) => {
    const empty = [...pages].filter(([, html]) => /<aside class="listing-aside">\s*<\/aside>/.test(html));
    expect(empty.map(([url]) => url)).toEqual([]);
  });
});

describe('the built site in a browser', () => {
  it("shows a district's articles of a topic alone, and what was told next in a running story, without script", async ({
    browser,
    server,
  }) => {
    const without = await browser.newContext({ javaScriptEnabled: false });
    const page = await without.newPage();
    await page.goto(`${server.url}/chu-de/cham-lo-doi-song/`);
    await page.locator('.listing-aside').getByRole('link').first().click();
    await page.getByRole('heading', { name: /^Chăm lo đời sống, phúc lợi ở / }).waitFor();
    const rows = page.locator('.listing > li:visible');
    expect(await rows.count()).toBeGreaterThan(0);
    expect(await page.locator('.listing > li:visible:not(.chu-de-cham-lo-doi-song)').count()).toBe(0);
    expect(await page.locator('.figure-value:visible').count()).toBe(0);
    await page.getByRole('link', { name: /^Mọi bài ở / }).click();
    expect(await rows.count()).toBe(await page.locator('.listing > li').count());

    await page.goto(`${server.url}/bai-viet/2025/cong-bo-84-cong-doan-xa-phuong/`);
    await page.getByRole('link', { name: 'Sau bài này có gì mới?' }).click();
    const [next, read] = await Promise.all(
      ['.listing > li:has(+ :target) h2', '.listing > :target h2'].map((each) =>
        page.locator(each).innerText(),
      ),
    );
    expect({ next, read }).toEqual({
      next: 'Phường Việt Hưng đại hội công đoàn lần đầu, 124 công đoàn cơ sở',
      read: 'Hà Nội công bố 84 công đoàn xã, phường',
    });
    await without.close();
  });

  it('has the names of facts beside them where fingers need room', async ({ browser, server }) => {
    const touch = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await touch.newPage();
    await page.goto(`${server.url}/dia-ban/thanh-xuan/`);
    const apart = await page.locator('.facts dt').evaluateAll((names) =>
      names.map((name) => {
        const [own, fact] = [name, name.nextElementSibling].map((each) => {
          const words = document.createRange();
          words.selectNodeContents(each ?? document.body);
          return words.getClientRects()[0]?.bottom ?? 0;
        });
        return Math.abs((own ?? 0) - (fact ?? 0)) > 4 ? name.textContent : undefined;
      }),
    );
    expect(apart.filter((name) => name !== undefined)).toEqual([]);
    await touch.close();
  });
});
