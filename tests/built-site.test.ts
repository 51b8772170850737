import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { hasAddress, internalLinks, readPages } from './support/built-pages.ts';
import { feedFaults } from './support/feed-faults.ts';
import { walkByKeyboard } from './support/keyboard-walk.ts';
import { FULL_ARTICLE, VIDEO, writeFullArticle } from './support/full-article.ts';
import { htmlFaults, jsonLdFaults, openGraphFaults, readJsonLd } from './support/machine-formats.ts';
import { buildSite, copyCheckout, waitUntil, type BuiltSite, type Checkout } from './support/portal.ts';
import { walkRecord } from './support/record-walk.ts';
import { serveFolder } from './support/static-server.ts';
import { vocabularyFaults } from './support/vocabulary-faults.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Bytes, as a browser gets them; and how many scripts. */
const ARTICLE_BUDGET = { html: 15_000, css: 10_000, inlineScript: 2_000, asked: 0 };
const FONTS_BUDGET = 75_000;
const DESK_BUDGET = 750_000;
const OPENER_BUDGET = 1_000;
const FINDER_BUDGET = 2_500;
const NAMES_BUDGET = 12_000;

const LITE_BUDGET = 50_000;

/** “nghiêng”, in letters of its own height. */
const LONGEST_WORD = 4;

const ARTICLE = '/bai-viet/2025/cong-doan-phuong-nghia-do/';

const LITE = '/ban-nhe/';

/** One page of each type; of articles one with figures, and one with all else that an article may have. */
const PAGE_TYPES = [
  '/',
  '/moi-nhat/',
  '/dia-ban/',
  '/dia-ban/thanh-xuan/',
  '/dia-ban/ung-hoa/',
  '/phuong-xa/',
  '/phuong-xa/ten-cu/',
  '/phuong-xa/hong-ha/',
  '/phuong-xa/ung-hoa/',
  '/chu-de/',
  '/chu-de/phat-trien-doan-vien/',
  '/to-chuc/',
  '/to-chuc/ldld-thanh-xuan/',
  '/to-chuc/cong-doan-xa-phuong/',
  '/dong-su-kien/',
  '/dong-su-kien/lap-cong-doan-xa-phuong/',
  '/nen-xem/',
  '/tac-gia/ban-bien-tap/',
  '/so-lieu/',
  '/so-lieu/to-chuc/ldld-thanh-xuan/',
  '/so-lieu/chi-so/thanh-lap-cdcs/nam/2024/',
  '/nam/',
  '/nam/2024/',
  '/nam/2024/11/',
  '/tim-kiem/',
  '/ngoai-tuyen/',
  LITE,
  '/gioi-thieu/',
  '/so-tay/',
  '/404.html',
  ARTICLE,
  FULL_ARTICLE,
];

/** Those whose columns stand otherwise on a wide page. */
const WIDE = ['/', '/dia-ban/thanh-xuan/', '/so-lieu/', '/tim-kiem/', ARTICLE, FULL_ARTICLE];

describe('the built site', () => {
  let checkout: Checkout;
  let site: BuiltSite;
  let pages: Map<string, string>;

  beforeAll(() => {
    checkout = copyCheckout();
    writeFullArticle(checkout.root);
    site = buildSite(checkout.root, 'shipped');
    expect(site.ok, site.output).toBe(true);
    pages = readPages(site.folder);
  });

  afterAll(() => {
    checkout.dispose();
  });

  it('has every page type', () => {
    expect(PAGE_TYPES.filter((url) => !pages.has(url))).toEqual([]);
    expect(articleUrls(pages).length).toBeGreaterThanOrEqual(25);
  });

  it('links only to what exists', () => {
    const broken = [...pages].flatMap(([url, html]) =>
      internalLinks(html)
        .filter((address) => !hasAddress(site.folder, address))
        .map((address) => `${url} -> ${address}`),
    );
    expect(broken).toEqual([]);
  });

  it('leads into a page only to a place that is there', () => {
    const lost = [...pages].flatMap(([url, html]) =>
      [...html.matchAll(/\shref="(\/[^"#]*|)#([^"]+)"/g)]
        .map(([, page = '', id = '']) => ({ page: page === '' ? url : page, id }))
        .filter(({ page, id }) => !pages.get(page)?.includes(` id="${id}"`))
        .map(({ page, id }) => `${url} -> ${page}#${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('asks for no script on any page but search', () => {
    const scripted = [...pages].filter(([, html]) => /<script(?=[^>]*\ssrc=)/.test(html));
    expect(scripted.map(([url]) => url)).toEqual(['/tim-kiem/']);
  });

  it('names no article twice on any page but within a text', () => {
    for (const [url, html] of pages) {
      const text = html.replace(
        /<div class="article-body[^]*?<aside class="(?:related-links|article-series)/,
        '',
      );
      const named = [...text.matchAll(/<a href="(\/bai-viet\/[^"#]+)">/g)].map(([, address]) => address);
      expect([...new Set(named)], url).toEqual(named);
    }
  });

  it('opens search on every other page by a script in the page of at most one kilobyte', () => {
    for (const [url, html] of pages) {
      if (url === '/ngoai-tuyen/' || url === LITE) continue; // Its own script stands in it too.
      const inline = modulesIn(html).filter((script) => !isFinder(script));
      expect(inline, url).toHaveLength(url === '/tim-kiem/' || isRedirect(html) ? 0 : 1);
      expect(Buffer.byteLength(inline.join('')), url).toBeLessThanOrEqual(OPENER_BUDGET);
    }
  });

  it('keeps the finder of wards small, and its names too', () => {
    const finders = [...pages].filter(([, html]) => modulesIn(html).some(isFinder));
    expect(finders.map(([url]) => url).sort()).toEqual(['/dia-ban/', '/phuong-xa/']);
    for (const [url, html] of finders) {
      const finder = modulesIn(html).filter(isFinder).join('');
      expect(brotliCompressSync(finder).length, url).toBeLessThan(FINDER_BUDGET);
    }
    expect(compressed(path.join(site.folder, 'phuong-xa', 'ten.json'))).toBeLessThan(NAMES_BUDGET);
  });

  it('has nothing of the desk on any page; only the handbook says where it is', () => {
    const named = [...pages].filter(([, html]) =>
      /\/admin|__cms|__preview|decap|netlify-identity/i.test(html),
    );
    expect(named.map(([url]) => url)).toEqual(['/so-tay/']);
    const shared = readdirSync(path.join(site.folder, '_astro')).filter((file) => /\.m?js$/.test(file));
    const withDesk = shared.filter((file) =>
      /decap|prosemirror|react-dom|__cms/i.test(readFileSync(path.join(site.folder, '_astro', file), 'utf8')),
    );
    expect(withDesk).toEqual([]);
  });

  it("keeps the desk's script within its budget, and lets no words in it become code", () => {
    const folder = path.join(site.folder, 'admin');
    const scripts = readdirSync(path.join(folder, 'assets')).filter((file) => file.endsWith('.js'));
    const bytes = scripts.map((file) => compressed(path.join(folder, 'assets', file)));
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThan(DESK_BUDGET);
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(
      readFileSync(path.join(folder, 'index.html'), 'utf8'),
    )?.[1];
    expect(policy?.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'"]));
    expect(policy).not.toContain('unsafe-eval');
  });

  it('keeps every article page within its budgets, and asks for no script', () => {
    const heavy = articleUrls(pages).flatMap((url) => {
      const html = pages.get(url) ?? '';
      const scripts = [...html.matchAll(/<script(?![^>]*ld\+json)([^>]*)>(.*?)<\/script>/gs)];
      const weights = {
        html: brotliCompressSync(html).length,
        css: weighStyles(site.folder, html),
        inlineScript: scripts.reduce((sum, [script]) => sum + Buffer.byteLength(script), 0),
        asked: scripts.filter(([, attributes]) => /\ssrc=/.test(attributes ?? '')).length,
      };
      const over = Object.entries(ARTICLE_BUDGET).filter(
        ([name, most]) => weights[name as keyof typeof weights] > most,
      );
      return over.map(([name]) => `${url}: ${name} ${weights[name as keyof typeof weights]}`);
    });
    expect(heavy).toEqual([]);
  });

  it('keeps the fonts of a page within their budget, and has in them every letter of its articles', () => {
    const folder = path.join(site.folder, '_astro');
    const fonts = readdirSync(folder).filter((file) => /^(?:serif|sans)-\w+-normal\..*woff2$/.test(file));
    expect(fonts).toHaveLength(4);
    expect(fonts.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)).toBeLessThan(
      FONTS_BUDGET,
    );
    const letters = new Set(articleUrls(pages).flatMap((url) => Array.from(pages.get(url) ?? '')));
    const ranges = fontRanges(readFileSync(path.join('src', 'styles', 'fonts.css'), 'utf8'));
    const without = [...letters].filter((letter) => letter > ' ' && !ranges.some((isIn) => isIn(letter)));
    expect(without).toEqual([]);
  });

  it('is valid HTML on every page type', async () => {
    const faults: string[] = [];
    for (const url of [...PAGE_TYPES, ...articleUrls(pages).slice(0, 6)]) {
      const found = await htmlFaults(pages.get(url) ?? '');
      faults.push(...found.map((fault) => `${url} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('tells search engines all they ask of each kind of description', () => {
    const faults = [...pages].flatMap(([url, html]) =>
      readJsonLd(html)
        .flatMap(jsonLdFaults)
        .map((fault) => `${url} ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(articleUrls(pages).filter((url) => readJsonLd(pages.get(url) ?? '').length === 0)).toEqual([]);
  });

  it('describes everything in the words of schema.org, as its types are published', () => {
    const described = [...pages].flatMap(([url, html]) =>
      readJsonLd(html).map((each) => [url, each] as const),
    );
    expect(described.length).toBeGreaterThan(pages.size);
    expect(vocabularyFaults(described)).toEqual([]);
  });

  it('tells of an organisation what it belongs to, what came before it and what after', () => {
    const [former] = readJsonLd(pages.get('/to-chuc/ldld-thanh-xuan/') ?? '');
    expect(former).toMatchObject({
      '@type': 'Organization',
      name: 'Liên đoàn Lao động quận Thanh Xuân',
      dissolutionDate: '2025-06-30',
      parentOrganization: { '@id': 'https://nhipcongdoan.example/to-chuc/ldld-ha-noi/' },
      'dcterms:isReplacedBy': [{ '@id': 'https://nhipcongdoan.example/to-chuc/cong-doan-xa-phuong/' }],
    });
    const [latter] = readJsonLd(pages.get('/to-chuc/cong-doan-xa-phuong/') ?? '');
    expect(latter?.['dcterms:replaces']).toContainEqual(
      expect.objectContaining({ '@id': 'https://nhipcongdoan.example/to-chuc/ldld-thanh-xuan/' }),
    );
  });

  it('says of the picture of a shared link what it says', () => {
    const altOf = (url: string) =>
      /<meta property="og:image:alt" content="([^"]*)">/.exec(pages.get(url) ?? '')?.[1];
    expect(altOf('/dia-ban/thanh-xuan/')).toBe('Thanh Xuân - Nhịp Công đoàn');
    expect(altOf('/to-chuc/ldld-thanh-xuan/')).toBe('Liên đoàn Lao động quận Thanh Xuân - Nhịp Công đoàn');
    expect(altOf('/')).toBe('Nhịp Công đoàn');
    const drawn = [...pages.values()].filter((html) => /og:image" content="[^"]*\/chia-se\.png"/.test(html));
    const alone = drawn.filter((html) => html.includes('og:image:alt" content="Nhịp Công đoàn"'));
    expect({ drawn: drawn.length > 100, alone }).toEqual({ drawn: true, alone: [] });
  });

  it('tells whoever shares a page what it is', () => {
    const faults = [...pages].flatMap(([url, html]) =>
      isRedirect(html) ? [] : openGraphFaults(html).map((fault) => `${url} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('has feeds and sitemaps that hold to their schemas', async () => {
    const feeds = readFeeds(site.folder);
    expect(feeds.size).toBeGreaterThan(300);
    expect(await feedFaults(feeds)).toEqual([]);
  });

  it('tells search engines of the paper and its search on the front page, and the way to a list on its pages', () => {
    const kinds = (url: string) => readJsonLd(pages.get(url) ?? '').map((described) => described['@type']);
    expect(kinds('/')).toEqual(['NewsMediaOrganization', 'WebSite']);
    const below = PAGE_TYPES.filter((url) =>
      /^\/(?:dia-ban|phuong-xa|chu-de|to-chuc|dong-su-kien|nam|so-lieu)\/./.test(url),
    );
    expect(below.length).toBeGreaterThan(10);
    expect(below.filter((url) => !kinds(url).includes('BreadcrumbList'))).toEqual([]);
  });

  it('tells whom to write of a hole, and programs what is where', () => {
    const read = (file: string) => readFileSync(path.join(site.folder, file), 'utf8');
    expect(read('.well-known/security.txt')).toMatch(
      /^Contact: mailto:\S+@\S+\nExpires: 2027-10-31T00:00:00\+07:00\n/,
    );
    const named = [...read('llms.txt').matchAll(/\]\((https:[^)]+)\)/g)].map(
      ([, address = '']) => new URL(address),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ pathname }) => !hasAddress(site.folder, pathname))).toEqual([]);
  });

  it('names in sitemaps and feeds only what exists, with the address from the settings', () => {
    const texts = [...readFeeds(site.folder).values()];
    const addresses = texts.flatMap(namedAddresses).map((address) => new URL(address));
    expect(addresses.length).toBeGreaterThan(pages.size);
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(['https://nhipcongdoan.example']));
    expect(addresses.filter(({ pathname }) => !hasAddress(site.folder, pathname))).toEqual([]);
  });

  it('leads from the sitemap index to every page, once, but for those behind the head of a list', () => {
    const sitemaps = readFeeds(site.folder);
    const index = namedAddresses(sitemaps.get('/sitemap.xml') ?? '').map(
      (address) => new URL(address).pathname,
    );
    expect(index.sort()).toEqual([...sitemaps.keys()].filter((url) => url.startsWith('/sitemap/')).sort());
    const listed = index
      .filter((url) => url !== '/sitemap/tin-moi.xml')
      .flatMap((url) => namedAddresses(sitemaps.get(url) ?? ''))
      .map((address) => new URL(address).pathname);
    const expected = [...pages.keys()].filter(
      (url) => !/\/trang\/|^\/(?:so-tay|ngoai-tuyen|ban-nhe)\/|^\/404/.test(url),
    );
    expect(listed.sort()).toEqual(expected.sort());
  });

  it('names in the sitemap of news what appeared in its last two days', () => {
    const sitemap = readFeeds(site.folder).get('/sitemap/tin-moi.xml') ?? '';
    const times = [...sitemap.matchAll(/<news:publication_date>([^<]+)</g)].map(([, time = '']) =>
      Date.parse(time),
    );
    expect(times.length).toBeGreaterThan(0);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2 * 86_400_000);
  });

  it('offers on the page of a district, topic or organisation its own feeds', () => {
    for (const url of [
      '/',
      '/dia-ban/ung-hoa/',
      '/chu-de/nu-cong/',
      '/to-chuc/ldld-thanh-xuan/',
      '/dong-su-kien/lap-cong-doan-xa-phuong/',
      '/tac-gia/ban-bien-tap/',
      '/nam/2024/11/',
      '/nen-xem/',
    ]) {
      const offered = internalLinks(pages.get(url) ?? '').filter((address) =>
        /\.(?:xml|json)$/.test(address),
      );
      expect(offered).toEqual(
        expect.arrayContaining(['rss.xml', 'atom.xml', 'feed.json'].map((file) => url + file)),
      );
    }
  });

  it('gives every list of figures away as files, all of them a year each, with where each row is from', () => {
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
          expect(text, file).toMatch(/,sentenceUrl,.*,source,sourceUrl,licence\r\n/);
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

  it('says on a page without articles that there are none, and where there are some', () => {
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

  it('keeps no column free for what is not there', () => {
    const empty = [...pages].filter(([, html]) => /<aside class="listing-aside">\s*<\/aside>/.test(html));
    expect(empty.map(([url]) => url)).toEqual([]);
  });

  it('shows all that an article says of itself', () => {
    const html = pages.get(FULL_ARTICLE) ?? '';
    const [, article = ''] = /<article class="article"(.*)<\/article>/s.exec(html) ?? [];
    const text = article
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[:,])/g, '');
    const said = [
      'Địa bàn Ba Vì Phóng sự',
      '(NCĐ) – Một câu nói hết điều chính.',
      'BBT',
      'Thứ Hai, 04/03/2019 08:05',
      'Cập nhật Thứ Ba, 05/03/2019 09:10',
      'phút đọc',
      'Người lao động trước nhà xưởng. Ảnh: Nguyễn Văn A',
      'Đính chính 06/03/2019: Bản đầu ghi sai ngày.',
      'Nguồn: Lao động Thủ đô (04/03/2019)',
    ];
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
    expect(article).toContain('<a href="https://laodongthudo.vn/">Lao động Thủ đô</a>');
    expect(text).not.toContain('Ban Biên tập');
  });

  it('shows no draft', () => {
    expect([...pages.values()].filter((html) => html.includes('Bản nháp'))).toEqual([]);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let server: { url: string; close: () => void };

    beforeAll(async () => {
      browser = await launchBrowser();
      server = await serveFolder(site.folder);
    });

    afterAll(async () => {
      await browser.close();
      server.close();
    });

    it('leads from every number of the record, on whatever page, to its sentence, marked in the article', async () => {
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

    it('combines what figures are filtered by, by keyboard, with the count said and the choices in the address', async () => {
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

    it('sees a number of the record that leads nowhere, astray, or to another number', async () => {
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
        ].map(
          async (words) => (await doctored(words)).faults.filter((fault) => fault.startsWith(url)).length,
        ),
      );
      expect(seen).toEqual([1, 1, 1, 1, 1, 0]);
    });

    it.each(['light', 'dark'] as const)(
      'has nothing that axe finds wrong, on any page type, in %s',
      async (scheme) => {
        const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 390, height: 844 } });
        const found: string[] = [];
        for (const url of [...PAGE_TYPES, ...articleUrls(pages).slice(0, 6)]) {
          await page.goto(server.url + url);
          await page.evaluate(AXE);
          const violations = await page.evaluate(async () => {
            const { violations } = await (window as unknown as { axe: Axe }).axe.run();
            return violations.map(({ id, nodes }) => `${id} ${String(nodes[0]?.target.join(' '))}`);
          });
          found.push(...violations.map((violation) => `${url} ${violation}`));
        }
        await page.close();
        expect(found).toEqual([]);
      },
    );

    it.each(PAGE_TYPES)('can be read by keyboard alone: %s', async (url) => {
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

    it('keeps the focus in the dialog of search and gives it back', async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/gioi-thieu/`);
      const link = page.locator('main a, footer a').first();
      await link.focus();
      await page.keyboard.press('Control+k');
      const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
      await dialog.locator('[data-search-input]').waitFor();
      const isInside = () =>
        page.evaluate(
          () => document.activeElement === document.body || !!document.activeElement?.closest('dialog'),
        );
      for (let press = 0; press < 12; press += 1) {
        await page.keyboard.press('Tab');
        expect(await isInside()).toBe(true);
      }
      await page.keyboard.press('Escape');
      expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.close();
    });

    it.each([320, 390, 1280])(
      'never scrolls sideways at %d px and leaves headlines room for a word, also with letters twice as large',
      async (width) => {
        const page = await browser.newPage({ viewport: { width, height: 844 } });
        const wide: string[] = [];
        for (const url of [...PAGE_TYPES, ...articleUrls(pages)]) {
          await page.goto(server.url + url);
          for (const letters of ['100%', '200%']) {
            const { overflow, squeezed } = await page.evaluate(
              ([size, longest]) => {
                const root = document.documentElement;
                root.style.fontSize = size;
                const squeezed = [...document.querySelectorAll('.story-title')]
                  .filter((title) => title.clientWidth > 0)
                  .filter(
                    (title) => title.clientWidth < longest * parseFloat(getComputedStyle(title).fontSize),
                  );
                return { overflow: root.scrollWidth - root.clientWidth, squeezed: squeezed.length };
              },
              [letters, LONGEST_WORD] as const,
            );
            if (squeezed > 0)
              wide.push(`${url} at ${letters}: ${squeezed} headlines without room for a word`);
            if (overflow > 0) wide.push(`${url} at ${letters} by ${overflow} px`);
          }
        }
        await page.close();
        expect(wide).toEqual([]);
      },
    );

    it('leads from the name of a former ward to the ward of today, and from there to the old district', async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(`${server.url}/dia-ban/`);
      await page.getByLabel('Tên phường, xã').fill('minh khai');
      await page.getByText('3 nơi').waitFor();
      expect(await page.locator('[data-place-results] li').first().innerText()).toContain(
        'quận Hai Bà Trưng',
      );
      await page.getByLabel('Tên phường, xã').fill('p. trung tu');
      await page.getByRole('link', { name: 'Phường, xã nay của Đống Đa' }).waitFor();
      await page.getByLabel('Tên phường, xã').fill('Khuong Dinh, thanh xuan');
      await page
        .locator('[data-place-results]')
        .getByRole('link', { name: 'Phường Khương Đình' })
        .first()
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Phường Khương Đình' }).waitFor();
      await page.getByRole('link', { name: 'Quận Thanh Xuân', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Thanh Xuân' }).waitFor();
      await page.close();
    });

    it('answers what another page asked the finder, and lists all where there is no script', async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/phuong-xa/?ten=${encodeURIComponent('xã Đông Mỹ')}`);
      await page.locator('[data-place-results] li').first().waitFor();
      await page.close();
      const without = await browser.newContext({ javaScriptEnabled: false });
      const plain = await without.newPage();
      await plain.goto(`${server.url}/phuong-xa/`);
      expect(await plain.getByLabel('Tên phường, xã').isVisible()).toBe(false);
      await plain.getByRole('link', { name: 'Theo tên phường, xã cũ' }).click();
      expect(await plain.locator('.former-names li').count()).toBe(526 + 78);
      await without.close();
    });

    it('gets the tools of an article when one is asked for, and keeps the text size', async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(request.url());
      });
      await page.goto(server.url + ARTICLE);
      await page.waitForLoadState('networkidle');
      expect(scripts).toEqual([]);
      const sizeOf = () =>
        page
          .locator('.article-body p')
          .first()
          .evaluate((each) => parseFloat(getComputedStyle(each).fontSize));
      const usual = await sizeOf();
      await page.getByRole('button', { name: 'Chữ lớn' }).click();
      await page.locator('[data-tool=size][value=l][aria-pressed=true]').waitFor();
      expect(await sizeOf()).toBeGreaterThan(usual);
      expect(scripts.length).toBe(1);
      await page.reload();
      expect(await sizeOf()).toBeGreaterThan(usual);
      await page.evaluate(() => {
        Object.assign(navigator, { share: undefined });
        Object.defineProperty(navigator, 'clipboard', {
          value: {
            writeText: (text: string) => {
              document.title = text;
              return Promise.resolve();
            },
          },
        });
      });
      await page.getByRole('button', { name: 'Chép liên kết' }).click();
      await page.getByText('Đã chép liên kết').waitFor();
      expect(await page.title()).toBe(`https://nhipcongdoan.example${ARTICLE}`);
      await page.close();
    });

    it('plays a video in the article once it is pressed, and is a link for all else', async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const asked: string[] = [];
      await page.route(/youtube/, async (route) => {
        asked.push(route.request().url());
        await route.fulfill({ contentType: 'text/html; charset=utf-8', body: 'Đang phát' });
      });
      await page.goto(server.url + FULL_ARTICLE);
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual([]);
      const link = page.locator('.video a');
      expect(await link.getAttribute('href')).toBe(VIDEO);
      expect(await link.innerText()).toContain('chỉ tải khi bạn bấm');
      await link.focus();
      await page.keyboard.press('Enter');
      await page.frameLocator('.video-player').getByText('Đang phát').waitFor();
      expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abc-DEF_123?autoplay=1']);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('video-player');
      expect(await link.innerText()).toContain('Mở trang của video');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.video-player').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await link.click();
      await page.waitForURL(VIDEO);
      await page.evaluate(() => 0);

      await page.goto(server.url + LITE);
      await page.getByRole('button', { name: 'Bật bản nhẹ' }).click();
      await page.getByText('Bản nhẹ đang bật').waitFor();
      await page.goto(server.url + FULL_ARTICLE);
      await page.locator('.video a').click();
      await page.waitForURL(VIDEO);
      await page.close();
    });

    it('asks in the lite version for no font and no picture but those a reader wants, and for little in all', async () => {
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

    it('draws a first visit in the fonts of the device and asks for its own after the rest, and has them on the next page', async () => {
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

    it('reads an article aloud where there is a Vietnamese voice, and offers no such thing where there is none', async () => {
      const page = await browser.newPage();
      await page.goto(server.url + ARTICLE);
      expect(await page.locator('[data-tool=listen]').isVisible()).toBe(false);
      await page.addInitScript(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        speechSynthesis.getVoices = () => [{ lang: 'vi-VN', name: 'Thử' } as SpeechSynthesisVoice];
        speechSynthesis.speak = ({ text }) => said.push(text);
        window.SpeechSynthesisUtterance = class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        } as typeof SpeechSynthesisUtterance;
      });
      await page.reload();
      await page.getByRole('button', { name: 'Nghe bài' }).click();
      await page.getByRole('button', { name: 'Dừng đọc' }).waitFor();
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
      expect(said[0]).toBe(
        await page
          .locator('h1')
          .innerText()
          .then((title) => title.replace(/\s+/g, ' ')),
      );
      expect(said.length).toBeGreaterThan(3);
      await page.close();
    });

    it('offers plain links for sharing where there is no script, and nothing that would need one', async () => {
      const without = await browser.newContext({ javaScriptEnabled: false });
      const page = await without.newPage();
      await page.goto(server.url + ARTICLE);
      expect(await page.locator('.share a').allInnerTexts()).toEqual(['Facebook', 'Zalo', 'Thư điện tử']);
      expect(await page.locator('main button:visible').count()).toBe(0);
      await without.close();
    });

    it("shows a district's articles of a topic alone, and what was told next in a running story, without script", async () => {
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
      await page.getByRole('link', { name: 'Bài sau trong dòng sự kiện' }).click();
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

    it('keeps what was read for reading again without a network, once a reader asks for it', async () => {
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

    it('searches in a dialog on any page, opened and closed by keys, and leads to the page of all results', async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/so-tay/`);
      await page.keyboard.press('Control+k');
      const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
      await page.keyboard.type('đoàn viên');
      await dialog.locator('[data-search-results] a').first().waitFor();
      await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(false);
      await page.keyboard.press('/');
      await dialog.getByRole('link', { name: /^Xem tất cả \d+ bài$/ }).waitFor();
      expect(await dialog.locator('input[type=search]').inputValue()).toBe('đoàn viên');
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () =>
        (await (window as unknown as { axe: Axe }).axe.run()).violations.map(({ id }) => id),
      );
      expect(violations).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tim-kiem/?q=*');
      await page.locator('[data-search-results] a').first().waitFor();
      await page.goto(server.url);
      await page.keyboard.press('/');
      await dialog.getByRole('button', { name: 'đoàn viên', exact: true }).waitFor();
      await dialog.getByRole('button', { name: 'Xóa hết' }).click();
      expect(await dialog.getByText('Tìm gần đây').isVisible()).toBe(false);
      await page.close();
    });

    it('asks in a dialog that is opened again for what was typed to open it', async () => {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.keyboard.press('/');
      const dialog = page.locator('dialog');
      const first = dialog.locator('[data-search-results] a').first();
      await page.keyboard.insertText('đoàn viên');
      await first.waitFor();
      const before = await first.innerText();
      await page.keyboard.press('Escape');
      await page.locator('.site-search input').focus();
      await page.keyboard.insertText('khám sức khỏe');
      await waitUntil(async () => (await first.innerText()) !== before, 'The old results are still there', 5);
      await page.close();
    });

    it('lets the reader turn the single key off, and keeps the other', async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/so-tay/`);
      const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
      await page.keyboard.press('/');
      const isOpen = await dialog.locator('details').evaluate((options: HTMLDetailsElement) => options.open);
      if (!isOpen) await dialog.getByText('Lọc và sắp xếp').click();
      await dialog.getByLabel('Phím / mở ô tìm').uncheck();
      await page.reload();
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await dialog.getByLabel('Phím / mở ô tìm').waitFor({ state: 'attached' });
      expect(await dialog.getByLabel('Phím / mở ô tìm').isChecked()).toBe(false);
      expect(await dialog.locator('[data-search-input]').inputValue()).toBe('');
      await page.goto(`${server.url}/tim-kiem/`);
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
      await page.close();
    });

    it('asks what was typed before its script came', async () => {
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

    it('helps where nothing was found, and shows filters that can be taken off', async () => {
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

    it('says that nothing was found, and not that it still searches, while it looks for what helps', async () => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      await page.clock.install();
      await page.goto(`${server.url}/tim-kiem/?dia-ban=thanh-xuan`);
      await page.locator('[data-search-results] a').first().waitFor();
      await page.clock.pauseAt(Date.now() + 3_600_000);
      const nothing = page.getByText('Không có bài nào khớp với “giám sát”, lọc theo Thanh Xuân.');
      const { promise: slow, resolve: letPass } = Promise.withResolvers<undefined>();
      await page.route('**/pagefind/*/filter/*', (route) => slow.then(() => route.continue()));
      await page.locator('[data-search-input]').fill('giám sát');
      await page.locator('[data-search-input]').press('Enter');
      await nothing.waitFor();
      await page.clock.runFor(1000);
      expect(await nothing.isVisible()).toBe(true);
      letPass(undefined);
      await page.getByRole('button', { name: /^Bỏ mọi bộ lọc/ }).waitFor();
      await page.close();
    });

    it('keeps the keyboard at what is asked for, however long that takes', async () => {
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
      await page.route('**/pagefind/*/fragment/*', (route) => articles.promise.then(() => route.continue()));
      await help.press('Enter');
      await searching.waitFor();
      articles.resolve(undefined);
      await page.locator('[data-search-results] a').first().and(focused).waitFor();
      await page.close();
    });

    it('keeps to a range of days, the newest first, and knows the former districts of a ward', async () => {
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
    it.each(['Học viện Viettel', 'công đoàn cơ sở', 'đoàn viên mới', 'khám sức khỏe'])(
      'leads to words that stand together on the page of an article, for %s',
      async (query) => {
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

    it.each([
      'a',
      'a'.repeat(10_000),
      '🎉🎉',
      '<img src=x onerror="document.title=1">',
      '.*(a+)+$',
      '"',
      'ď\\`',
      '</script><b>',
    ])('is not upset by %j', async (query) => {
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

    it.each([390, 1280])('is where it was left when one comes back to it, %i pixels wide', async (width) => {
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
    });

    it('asks for no more of a pasted text than the address keeps', async () => {
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

    it('says which year it could not load, and has it when asked again', async () => {
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

    it.each(['elsewhere', 'on the first result', 'further down'])(
      'shows what the newest years have while the others come, for a reader who is %s: nothing moves that is read',
      async (where) => {
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

    it('waits for a pause in typing before it loads older years', async () => {
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

    it.each(['types on', 'closes the dialog'])(
      'loads no more of older years once a reader %s',
      async (how) => {
        const page = await browser.newPage();
        let isHeld = true;
        await page.route(/\/pagefind\/20(19|2[01])\//, async (route) => {
          if (!isHeld) await route.continue();
        });
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
        isHeld = false;
        if (isDialog) await page.keyboard.press('/');
        await place
          .getByText(/^\d+ bài(?!.*đang tìm)/)
          .first()
          .waitFor();
        await page.close();
      },
    );

    it('adds no more of one search to what another has found', async () => {
      const page = await browser.newPage();
      await page.goto(`${server.url}/tim-kiem/?q=cong+doan`);
      const results = page.locator('[data-search-results] a');
      const more = page.getByRole('button', { name: 'Xem thêm kết quả' });
      await more.waitFor();
      const [words, others] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
      let isHeld = true;
      await page.route('**/pagefind/*/index/*', (route) => words.promise.then(() => route.continue()));
      await page.route('**/pagefind/*/fragment/*', async (route) => {
        if (isHeld) await others.promise;
        await route.continue();
      });
      await page.locator('[data-search-input]').fill('giám sát');
      await page.getByText('Đang tìm…').waitFor();
      const asked = page.waitForRequest('**/pagefind/*/fragment/*');
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

    it('loads no older years of itself for a reader who saves data, but where there is little', async () => {
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

    it('finds an article by its title with and without marks', async () => {
      const page = await browser.newPage();
      for (const query of ['đoàn viên', 'doan vien', 'ĐOÀN VIÊN']) {
        await page.goto(`${server.url}/tim-kiem/?q=${encodeURIComponent(query)}`);
        await page.locator('[data-search-results] a').first().waitFor();
        expect(await page.locator('[data-search-results] a').count()).toBeGreaterThan(1);
      }
      await page.close();
    });
  });
});

describe('a newspaper on its first day', () => {
  it('has every page but those of articles, none without a way on, and no address that leads nowhere', () => {
    const checkout = copyCheckout();
    checkout.git('rm', '-r', '--quiet', 'content/articles', 'content/settings/front-page.yaml');
    const site = buildSite(checkout.root, 'first-day');
    checkout.dispose();
    expect(site.ok, site.output).toBe(true);
    const pages = readPages(site.folder);
    const ofArticles = /^\/(?:bai-viet|nam)\/.|^\/so-lieu\/./;
    expect(PAGE_TYPES.filter((url) => !pages.has(url) && !ofArticles.test(url))).toEqual([]);
    for (const [url, html] of pages) {
      expect(
        internalLinks(html).filter((address) => !hasAddress(site.folder, address)),
        url,
      ).toEqual([]);
      const empty = [...html.matchAll(/class="empty[^"]*">(.*?)<\/(?:div|section)>/gs)].map(
        ([, words = '']) => words,
      );
      expect(
        empty.filter((words) => internalLinks(words).length === 0),
        url,
      ).toEqual([]);
    }
    expect(pages.get('/')).toContain('Chưa có bài nào được đăng.');
  });
});

describe('a build over content with problems', () => {
  it('refuses what the check refuses, in the same words, and writes nothing', () => {
    const checkout = copyCheckout();
    checkout.git('rm', '--quiet', 'content/topics/nu-cong.yaml');
    const site = buildSite(checkout.root, 'refused');
    checkout.dispose();
    expect(site.ok).toBe(false);
    expect(site.output).toContain('Không có chủ đề “nu-cong”.');
    expect(readPagesOrNone(site.folder)).toEqual([]);
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

function articleUrls(pages: Map<string, string>): string[] {
  return [...pages.keys()].filter((url) => url.startsWith('/bai-viet/'));
}

/** The page of an old address only leads on. */
function isRedirect(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

/** The sitemaps and feeds of a built site by their URL. */
function readFeeds(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /^sitemap(?:\/.+)?\.xml$|(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/.test(file));
  return new Map(files.map((file) => [`/${file}`, readFileSync(path.join(folder, file), 'utf8')]));
}

/** The addresses a sitemap or feed names, but for those that only name its format. */
function namedAddresses(text: string): string[] {
  const found = text.matchAll(/<(?:loc|link)>([^<]+)<|href="([^"]+)"|_?url": "([^"]+)"/g);
  return [...found].map(([, inTag, inAttribute, inJson]) => inTag ?? inAttribute ?? inJson ?? '');
}

function weighStyles(folder: string, html: string): number {
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)];
  return sheets.reduce((sum, [, href = '']) => sum + compressed(path.join(folder, href)), 0);
}

/** The ranges of letters that a style sheet has fonts for. */
function fontRanges(css: string): ((letter: string) => boolean)[] {
  return [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, first = '', last = first]) =>
      (letter) => {
        const code = letter.codePointAt(0) ?? 0;
        return code >= parseInt(first, 16) && code <= parseInt(last, 16);
      },
  );
}

function modulesIn(html: string): string[] {
  return [...html.matchAll(/<script type="module">(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
}

/** The script that finds a ward by its name. */
function isFinder(script: string): boolean {
  return script.includes('/phuong-xa/ten.json');
}

function compressed(file: string): number {
  return brotliCompressSync(readFileSync(file)).length;
}

function readPagesOrNone(folder: string): string[] {
  try {
    return [...readPages(folder).keys()];
  } catch {
    return [];
  }
}

interface Axe {
  run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
}
