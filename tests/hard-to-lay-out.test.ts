import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { edges } from './support/edges.ts';
import { HARD_ARTICLE as ARTICLE, writeHardArticle } from './support/hard-article.ts';
import { buildSite, copyCheckout } from './support/portal.ts';
import { serveFolder } from './support/static-server.ts';

const FIGURES = '/so-lieu/to-chuc/cdn-nong-nghiep-ptnt/';

describe('what is hard to lay out', () => {
  let browser: Browser;
  let server: { url: string; close: () => void };

  beforeAll(async () => {
    const checkout = copyCheckout();
    writeHardArticle(checkout.root);
    const site = buildSite(checkout.root, 'hard-to-lay-out');
    checkout.dispose();
    expect(site.ok, site.output).toBe(true);
    browser = await launchBrowser();
    server = await serveFolder(site.folder);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const open = async (url: string, width: number) => {
    const page = await browser.newPage({ viewport: { width, height: 844 } });
    await page.goto(server.url + url);
    return page;
  };

  it('sets the columns of a table at the side that was asked for', async () => {
    for (const [url, cells] of [
      [ARTICLE, ['left', 'right', 'center']],
      ['/so-tay/', ['left', 'right']],
    ] as const) {
      const page = await open(url, 390);
      const table = page.locator('table', { has: page.locator('.align-right') });
      for (const row of ['thead th', 'tbody td'])
        expect(
          await table
            .locator(row)
            .evaluateAll((each) =>
              each.map((cell) => getComputedStyle(cell).textAlign.replace('start', 'left')),
            ),
          url,
        ).toEqual(cells);
      await page.close();
    }
  });

  it.each([320, 360, 390])(
    'keeps the longest number clear of its words, and a period close under them, %i px wide',
    async (width) => {
      for (const url of [FIGURES, '/so-lieu/to-chuc/ldld-thanh-xuan/']) {
        const page = await open(url, width);
        const rows = await page.locator('.figure-table tbody tr').evaluateAll((each) =>
          each.map((row) => {
            const box = (selector: string) => row.querySelector(selector)?.getBoundingClientRect();
            const [value, words, period] = ['.figure-value', 'td + td', '.figure-period'].map(box);
            return {
              number: value?.right ?? 0,
              words: words?.left ?? 0,
              gap: (period?.top ?? 0) - (words?.bottom ?? 0),
            };
          }),
        );
        expect(rows.length, url).toBeGreaterThan(0);
        expect(
          rows.filter(({ number, words }) => number > words),
          url,
        ).toEqual([]);
        expect(
          rows.filter(({ gap }) => Math.abs(gap) > 1),
          url,
        ).toEqual([]);
        await page.close();
      }
    },
  );

  it('says without colours of its own which page, tile and month one is on, and which sentence is meant', async () => {
    const context = await browser.newContext({ forcedColors: 'active' });
    const page = await context.newPage();
    const look = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((each) => {
          const { backgroundColor, borderBottom, outline } = getComputedStyle(each);
          return [backgroundColor, borderBottom, outline].join('; ');
        });
    for (const [url, current, other] of [
      ['/dia-ban/thanh-xuan/', '.tile [aria-current]', '.tile a:not([aria-current])'],
      ['/dia-ban/thanh-xuan/', '.site-nav [aria-current]', '.site-nav a:not([aria-current])'],
      ['/nam/2024/11/', '.months [aria-current]', '.months a:not([aria-current])'],
      ['/nam/2024/11/', '.months a:not([aria-current])', '.months span'],
      [`${ARTICLE}#so-lieu-1234567890`, '.stated:target', '.article-body p'],
      ['/tim-kiem/?q=cong+doan', '.search-result mark', '.search-result'],
    ] as const) {
      await page.goto(server.url + url);
      await page.locator(current).first().waitFor();
      expect(await look(current), current).not.toBe(await look(other));
    }
    await context.close();
  });

  it('keeps the name of the paper clear of the day, and the search within the screen, with letters twice as large', async () => {
    const page = await open('/', 390);
    const enlarge = () => page.addStyleTag({ content: 'html { font-size: 200% }' });
    await enlarge();
    const [name, day] = await Promise.all(
      ['.masthead-name', '.masthead-note'].map((each) => page.locator(each).boundingBox()),
    );
    expect((name?.y ?? 0) + (name?.height ?? 0)).toBeLessThanOrEqual(day?.y ?? 0);
    await page.route('**/pagefind/**', () => undefined);
    await page.goto(`${server.url}/tim-kiem/?q=cong+doan`);
    await page.getByText('Đang tìm…').waitFor();
    await page.locator('.search-loading').waitFor();
    await enlarge();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });

  it('breaks the sections of the paper into two even lines where they do not fit on one', async () => {
    const page = await open('/', 320);
    const tops = await page
      .locator('.site-nav li')
      .evaluateAll((each) => each.map((item) => item.getBoundingClientRect().top));
    expect(tops.filter((top) => top === tops[0])).toHaveLength(tops.length / 2);
    await page.close();
  });

  it('stands what belongs together at one edge', async () => {
    const phone = await open(ARTICLE, 390);
    const [place, label] = await edges(phone, 'left', '.article-place li', '.article-place .story-label');
    expect(label).toBe(place);
    await phone.setViewportSize({ width: 360, height: 844 });
    await phone.goto(server.url);
    const [head, legend] = await edges(phone, 'left', '.by-district', '.tile-legend');
    expect(legend).toBe(head);
    await phone.close();
    const wide = await open('/bai-viet/2025/thanh-xuan-tim-doan-vien-moi/', 1280);
    const [cover, byline] = await edges(wide, 'right', '.cover', '.byline');
    expect(byline).toBe(cover);
    await wide.close();
  });

  it('leaves the way to a whole running story in one line, however long its name is', async () => {
    const page = await open(ARTICLE, 320);
    const { height, lineHeight } = await page.locator('.article-series .section-more').evaluate((each) => {
      const { lineHeight, paddingTop } = getComputedStyle(each);
      return {
        height: each.getBoundingClientRect().height - 2 * parseFloat(paddingTop),
        lineHeight: parseFloat(lineHeight),
      };
    });
    expect(height).toBeLessThan(1.5 * lineHeight);
    await page.close();
  });

  it('draws one rule between a list of articles and the footnotes, and gives a finger room at their marks', async () => {
    const page = await open(ARTICLE, 390);
    expect(await page.locator('.footnotes').evaluate((each) => getComputedStyle(each).borderTopWidth)).toBe(
      '0px',
    );
    const marks = page.locator('.footnote-mark, .footnote-back');
    expect(await marks.count()).toBe(2);
    for (const mark of await marks.all()) {
      const isHit = await mark.evaluate((each) => {
        each.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = each.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2 + 11, y + height / 2) === each;
      });
      expect(isHit).toBe(true);
    }
    await page.close();
  });

  it('says of a figure where it was counted, in a filtered list too, and parts that from the files below', async () => {
    const page = await open('/so-lieu/', 1280);
    const row = page.locator('.figure-table tr:visible', { hasText: 'Công đoàn Viên chức Việt Nam' });
    expect(await row.innerText()).toContain('Ở Quốc Oai');
    await page.goto(`${server.url}/so-lieu/?chi-so=tap-huan-can-bo`);
    await page.getByText('3 con số, kỳ mới nhất trước.').waitFor();
    expect(await row.innerText()).toContain('Ở Quốc Oai');
    const [list, files] = await Promise.all(
      ['.figure-table:visible', '.figure-downloads'].map((each) => page.locator(each).boundingBox()),
    );
    expect((files?.y ?? 0) - (list?.y ?? 0) - (list?.height ?? 0)).toBeGreaterThan(16);
    await page.close();
  });

  it('writes a percentage in one word, in tables of an article and of the record', async () => {
    for (const [url, said] of [
      [ARTICLE, ['100%', '5 đơn vị']],
      ['/so-lieu/chi-so/khac/', ['100%']],
    ] as const) {
      const page = await open(url, 390);
      const numbers = await page.locator('.key-figure dd > a, .figure-number > a').allTextContents();
      expect(
        numbers.map((each) => each.trim()),
        url,
      ).toEqual(expect.arrayContaining([...said]));
      await page.close();
    }
  });

  it('gives a finger 40 px at a link that stands alone', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    const page = await context.newPage();
    for (const [url, links] of [
      ['/dia-ban/thanh-xuan/', ['.overline a', '.listing-aside .inline-links a']],
      ['/phuong-xa/', ['.units-by-district h3 a']],
      ['/phuong-xa/hong-ha/', ['.former-districts h3 a']],
      ['/chu-de/', ['.topic h2 a']],
      [ARTICLE, ['.byline a', '.key-figure dd a', '.series-next a']],
    ] as const) {
      await page.goto(server.url + url);
      for (const link of links) {
        const isHit = await page
          .locator(link)
          .first()
          .evaluate((each) => {
            each.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = each.getBoundingClientRect();
            return [-19, 19].every((way) =>
              each.contains(document.elementFromPoint(x + width / 2, y + height / 2 + way)),
            );
          });
        expect(isHit, `${url} ${link}`).toBe(true);
      }
    }
    await context.close();
  });

  it.each(['on a first visit', 'in the lite version'])(
    'keeps the names of the map in their tiles %s',
    async (when) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      if (when === 'in the lite version')
        await page.addInitScript(() => {
          localStorage.setItem('ban-nhe', '1');
        });
      await page.goto(`${server.url}/dia-ban/`);
      const outside = await page
        .locator('.tile a')
        .evaluateAll((tiles) =>
          tiles
            .filter((tile) => tile.scrollHeight > tile.clientHeight || tile.scrollWidth > tile.clientWidth)
            .map((tile) => tile.textContent),
        );
      expect(outside).toEqual([]);
      await page.close();
    },
  );
});
