import { describe, expect } from 'vitest';
import { FULL_ARTICLE } from '../support/full-article.ts';
import { walkByKeyboard } from '../support/keyboard-walk.ts';
import { ARTICLE, PAGE_TYPES } from '../support/page-types.ts';
import { it } from '../support/sample-site.ts';

/** Those whose columns stand otherwise on a wide page. */
const WIDE = ['/', '/dia-ban/thanh-xuan/', '/so-lieu/', '/tim-kiem/', ARTICLE, FULL_ARTICLE];

describe('the built site in a browser', () => {
  it.for(PAGE_TYPES)('can be read by keyboard alone: %s', async (url, { browser, server }) => {
    // Where the page is laid out in another way, too.
    for (const width of WIDE.includes(url) ? [390, 1280] : [390]) {
      const page = await browser.newPage({ viewport: { width, height: 844 } });
      await page.goto(server.url + url);
      const { stops, faults } = await walkByKeyboard(page);
      expect(stops.length).toBeGreaterThan(10);
      expect(faults).toEqual([]);
      await page.goto(server.url + url);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await page.close();
    }
  });
});
