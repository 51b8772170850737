import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { buildSite, copyCheckout } from './support/portal.ts';
import { serveFolder } from './support/static-server.ts';

const ARTICLE = '/bai-viet/2019/kho-dan-trang/';
const FIGURES = '/so-lieu/to-chuc/cdn-nong-nghiep-ptnt/';

const FRONT_MATTER = `
id: khodantrangz
title: Mười hai nghiệp đoàn nghề nghiệp xã, phường cùng thương lượng tập thể ở khu công nghiệp Bắc Thăng Long
standfirst: Một câu.
label: phong-su
status: published
publishedAt: 2019-03-04T08:05+07:00
authors: [ban-bien-tap]
organisations: [cong-doan-co-quan-ldld, cdn-nong-nghiep-ptnt]
topics: [nu-cong, thi-dua-khen-thuong]
series: ten-dai
figures:
  - value: 1234567890
    measure: dong
    qualifier: hon
    metric: tien-cham-lo
    kind: flow
    organisation: cdn-nong-nghiep-ptnt
    period:
      start: 2018-01-01
      end: 2018-12-31
    sentence: Quỹ đã chi hơn 1.234.567.890 đồng.
`;

const BODY = `
Quỹ đã chi hơn 1.234.567.890 đồng.[^1]

| Đơn vị | Đoàn viên | Tỷ lệ |
| --- | ---: | :-: |
| Nghiệp đoàn | 12.345 | 5% |

<RelatedLinks title="Đọc thêm" articles={["9uk3equw9ebz"]} />

[^1]: Theo báo cáo năm.
`;

/** What an editor may well write, and the articles that are shipped do not have. */
describe('what is hard to lay out', () => {
  let browser: Browser;
  let server: { url: string; close: () => void };

  beforeAll(async () => {
    const checkout = copyCheckout();
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(checkout.root, file)), { recursive: true });
      writeFileSync(path.join(checkout.root, file), text);
    };
    write('content/articles/2019/03/kho-dan-trang.mdx', `---\n${FRONT_MATTER.trim()}\n---\n${BODY}`);
    write(
      'content/series/ten-dai.yaml',
      'name: Thương lượng tập thể ở mười hai nghiệp đoàn nghề nghiệp xã, phường\ndescription: Một câu.\n',
    );
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

  const open = async (url: string, options: Parameters<Browser['newPage']>[0] & { width: number }) => {
    const page = await browser.newPage({ ...options, viewport: { width: options.width, height: 844 } });
    await page.goto(server.url + url);
    return page;
  };

  it('sets the columns of a table at the side that was asked for', async () => {
    for (const [url, cells] of [
      [ARTICLE, ['left', 'right', 'center']],
      ['/so-tay/', ['left', 'right']],
    ] as const) {
      const page = await open(url, { width: 390 });
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
        const page = await open(url, { width });
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
});
