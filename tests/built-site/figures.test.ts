import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { internalLinks } from '../support/built-pages.ts';
import { readJsonLd } from '../support/machine-formats.ts';
import { walkRecord } from '../support/record-walk.ts';
import { it } from '../support/sample-site.ts';

describe('the built site', () => {
  it('gives every list of figures away as files, all of them a year each, with where each row is from', ({
    site,
    pages,
  }) => {
    const lists = [...pages].filter(([url]) => url.startsWith('/so-lieu/'));
    const all = new Map<string, number>();
    const listed = new Set<string>();
    for (const [url, html] of lists) {
      const files = internalLinks(html).filter((address) => /\/so-lieu\.(?:csv|json)$/.test(address));
      expect(files.length, url).toBeGreaterThan(1);
      const [dataset] = readJsonLd(html).filter((each) => each['@type'] === 'Dataset');
      const offered = (dataset?.distribution ?? []) as { contentUrl: string }[];
      expect(offered.map(({ contentUrl }) => new URL(contentUrl).pathname).sort(), url).toEqual(files.sort());
      for (const file of files) {
        const text = readFileSync(path.join(site.folder, file), 'utf8');
        if (file.endsWith('.csv')) {
          expect(text, file).toMatch(/^\ufeffvalue,.*,sentenceUrl,.*,source,sourceUrl,licence\r\n/);
          continue;
        }
        const { licence, figures } = JSON.parse(text) as {
          licence: unknown;
          figures: Record<string, string>[];
        };
        expect(licence, file).toMatchObject({ url: expect.stringMatching(/^https:/) as string });
        expect(figures.length, file).toBeGreaterThan(0);
        for (const { sentence, sentenceUrl = '', source } of figures) {
          expect(sentence && source, sentenceUrl).toBeTruthy();
          if (url === '/so-lieu/') all.set(sentenceUrl, (all.get(sentenceUrl) ?? 0) + 1);
          else listed.add(sentenceUrl);
        }
      }
    }
    expect([...all].filter(([, times]) => times > 1)).toEqual([]);
    expect([...all.keys()].sort()).toEqual([...listed].sort());
  });
});

describe('the built site in a browser', () => {
  it('leads from every number of the record, on whatever page, to its sentence, marked in the article', async ({
    pages,
    browser,
  }) => {
    const { faults, ways } = await walkRecord(browser, pages);
    expect(faults).toEqual([]);
    expect(ways.length).toBeGreaterThan(1000);
    const reached = new Set(ways.map(({ target }) => target));
    const reported = Object.entries(REPORTED).flatMap(([url, values]) =>
      values.map((value) => `${url}#so-lieu-${value}`),
    );
    expect(reported).toHaveLength(43);
    expect(reported.filter((target) => !reached.has(target))).toEqual([]);
  });

  it('combines what figures are filtered by, by keyboard, with the count said and the choices in the address', async ({
    browser,
    server,
    site,
  }) => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/so-lieu/to-chuc/ldld-thanh-xuan/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: 'Lọc theo nhiều điều kiện' }).press('Enter');
    const status = page.locator('.figure-combiner [role=status]');
    await page.getByLabel('Địa bàn').and(page.locator(':focus')).waitFor();
    expect(asked).toContain('/so-lieu/to-chuc/ldld-thanh-xuan/so-lieu.json');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/\?chi-so=[a-z-]+$/);
    await page.getByLabel('Chỉ số').selectOption('thanh-lap-cdcs');
    await page.getByLabel('Năm kết thúc kỳ').selectOption('2024');
    const rows = page.locator('.figure-table tbody tr:visible');
    await rows.nth(1).waitFor();
    expect(await status.innerText()).toBe('2 con số, kỳ mới nhất trước.');
    expect(await rows.locator('.figure-value').allInnerTexts()).toEqual(['27', '15']);
    const whole = rows.nth(1).getByText('Một phần của').getByRole('link', { name: '27' });
    expect(await whole.getAttribute('href')).toMatch(/#so-lieu-27$/);
    expect(new URL(page.url()).search).toBe('?chi-so=thanh-lap-cdcs&nam=2024');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải CSV của 2 con số này' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('so-lieu-thanh-lap-cdcs-2024.csv');
    const all = readFileSync(
      path.join(site.folder, 'so-lieu/to-chuc/ldld-thanh-xuan/so-lieu.csv'),
      'utf8',
    ).split('\r\n');
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines.map((line) => line.split(',', 1)[0])).toEqual(['\ufeffvalue', '27', '15', '']);
    expect(all).toEqual(expect.arrayContaining(lines));
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.figure-combiner label:visible');
    expect(await printed.allInnerTexts()).toEqual([
      expect.stringMatching(/^Chỉ số/),
      expect.stringMatching(/^Năm kết thúc kỳ/),
    ]);
    expect(await page.locator('.figure-combiner button:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    await rows.first().getByRole('link', { name: '27 đơn vị' }).click();
    expect(await page.locator('.stated:target').innerText()).toContain('lập được 27');
    await page.goBack();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await rows.count()).toBeGreaterThan(20);

    await page.goto(`${server.url}/so-lieu/?to-chuc=ldld-son-tay&dia-ban=thanh-xuan`);
    await status.filter({ hasText: 'Không có con số nào khớp' }).waitFor();
    await page.route('**/so-lieu.json', (route) => route.abort());
    await page.reload();
    await status.filter({ hasText: 'Chưa tải được số liệu' }).waitFor();
    expect(await rows.count()).toBeGreaterThan(20);
    await page.unroute('**/so-lieu.json');
    await page.getByRole('button', { name: 'Lọc theo nhiều điều kiện' }).click();
    await status.filter({ hasText: 'Không có con số nào khớp' }).waitFor();
    await page.close();
  });

  it('sees a number of the record that leads nowhere, astray, or to another number', async ({
    pages,
    browser,
  }) => {
    const [url, target] = ['/so-lieu/', '/bai-viet/2025/thanh-xuan-tim-doan-vien-moi/'];
    const doctored = (words: string) =>
      walkRecord(
        browser,
        new Map([
          [target, pages.get(target) ?? ''],
          [url, `<main>${words}</main>`],
        ]),
      );
    const seen = await Promise.all(
      [
        '<span class="bar-value">285 đơn vị</span>',
        `<a href="${target}">285</a>`,
        `<a href="${target}#so-lieu-286-lan-2">285</a>`,
        `<a href="${target}#so-lieu-285">286</a>`,
        `<p class="figure-sum"><strong class="sum-total">290</strong> <a href="${target}#so-lieu-285">285</a></p>`,
        `<a href="${target}#so-lieu-285">285</a>`,
      ].map(async (words) => (await doctored(words)).faults.filter((fault) => fault.startsWith(url)).length),
    );
    expect(seen).toEqual([1, 1, 1, 1, 1, 0]);
  });
});

/** What the union reports say that the five first articles tell, by article. */
const REPORTED = {
  '/bai-viet/2024/thanh-xuan-44420-luot-nguoi-hoc/': [44_420, 7000, 11_825, 6000, 121, 12_000, 650],
  '/bai-viet/2020/thanh-xuan-cong-doan-mua-dich/': [10, 200_000_000, 30, 30_000_000, 100],
  '/bai-viet/2025/thanh-xuan-tim-doan-vien-moi/': [1200, 4, 285, 23_000, 27, 15, 4550, 1058, 286],
  '/bai-viet/2023/son-tay-15-nam-6000-sang-kien/': [
    6, 10_110, 2199, 55_623, 1565, 38_000, 6000, 4500, 1500, 12_000, 31, 640, 165, 135, 650, 540, 572, 375,
  ],
  '/bai-viet/2020/giao-thong-van-tai-cho-can-bo-di-hoc/': [240, 131, 5, 8],
};
