import { existsSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paint } from '../src/site/pictures/pictures.fixture.ts';
import { readPages } from './support/built-pages.ts';
import { PROJECT, copyCheckout, startPortal, type Checkout } from './support/portal.ts';
import { publish, write } from './support/publishing.ts';

const OUTPUT = path.join(PROJECT, '.cache', 'tests', 'pictures-and-moves');
const WHOLE = `${OUTPUT}-whole`;
const ARTICLE = 'content/articles/2025/02/cum-1-ky-giao-uoc-2025.mdx';
const PAGE = 'bai-viet/2025/cum-1-ky-giao-uoc-2025/index.html';
const COVER = 'content/media/2025/02/ky-giao-uoc.jpg';
const OLD_URLS = [
  '/tin-tuc/cum-1.html',
  '/Tin/Cum1.aspx',
  '/tin-t%E1%BB%A9c/cụm-một/',
  '/bai-viet/2025/ten-cu/',
];
const OLD_FILES = [
  'Tin/Cum1.aspx/index.html',
  'bai-viet/2025/ten-cu/index.html',
  'tin-tuc/cum-1.html',
  'tin-tức/cụm-một/index.html',
];

describe('pictures and old addresses of a published site', () => {
  let checkout: Checkout;

  beforeAll(async () => {
    checkout = copyCheckout();
    write(checkout, COVER, await paint({ width: 600, height: 400 }));
    write(checkout, 'content/media/2025/02/trong-bai.png', await paint({ width: 400, height: 300 }, 'png'));
    setFrontMatter(OLD_URLS);
    publish(OUTPUT, checkout, '--whole');
  });
  afterAll(() => {
    checkout.dispose();
  });

  it('offers every picture in variants that are there, and none that no page could name', () => {
    const named = new Set<string>();
    for (const [url, html] of readPages(OUTPUT)) {
      for (const [, address = ''] of html.matchAll(/(\/_media\/[^\s"]+) \d+w/g)) {
        expect(existsSync(path.join(OUTPUT, address)), `${address} on ${url}`).toBe(true);
        named.add(address.slice(1));
      }
    }
    expect(named).toEqual(new Set(listFiles(OUTPUT).filter((file) => file.startsWith('_media/'))));
    const html = readFileSync(path.join(OUTPUT, PAGE), 'utf8');
    expect(html).toMatch(
      /<picture>\s*<source type="image\/avif".*?<source type="image\/webp".*?<img [^>]*>/s,
    );
    expect(html).toMatch(/<img [^>]*src="\/media\/2025\/02\/ky-giao-uoc\.jpg"[^>]* width="600" height="400"/);
  });

  it('leads on from every old address, and keeps those pages out of search and sitemaps', () => {
    const redirects = listFiles(OUTPUT).filter((file) => textOf(file).includes('http-equiv="refresh"'));
    expect(redirects.filter((file) => file.endsWith('.html') && !file.startsWith('pagefind'))).toEqual(
      OLD_FILES,
    );
    const sitemaps = listFiles(OUTPUT).filter((file) => file.startsWith('sitemap/'));
    expect(sitemaps).toContain('sitemap/2025.xml');
    expect(sitemaps.filter((file) => textOf(file).includes('2025/ten-cu'))).toEqual([]);
  });

  it('follows what changes, and leaves the bytes of a whole build', async () => {
    const variants = ['320.avif', '320.webp', '480.avif', '480.webp', '600.avif', '600.webp'].map(
      (name) => `_media/2025/02/ky-giao-uoc.jpg/…-${name}`,
    );
    write(checkout, COVER, await paint({ width: 600, height: 400, seed: 1 }));
    expect(publishAndCompare()).toEqual({ added: variants, removed: variants });

    setFrontMatter([...OLD_URLS.slice(1), '/moi.html']);
    expect(publishAndCompare()).toEqual({ added: ['moi.html'], removed: ['tin-tuc/cum-1.html'] });

    setFrontMatter([...OLD_URLS.slice(1), '/moi.html'], 'draft');
    const { added, removed } = publishAndCompare();
    expect(added).toEqual([]);
    expect(removed).toEqual(
      expect.arrayContaining([PAGE, 'moi.html', ...without(OLD_FILES, ['tin-tuc/cum-1.html'])]),
    );

    setFrontMatter(OLD_URLS);
    expect(publishAndCompare().added).toEqual(expect.arrayContaining([PAGE, ...OLD_FILES]));

    const renamed = ARTICLE.replace('cum-1-ky-giao-uoc-2025', 'sau-quan-ky-giao-uoc');
    setFrontMatter(['/bai-viet/2025/cum-1-ky-giao-uoc-2025/']);
    renameSync(path.join(checkout.root, ARTICLE), path.join(checkout.root, renamed));
    publish(OUTPUT, checkout);
    expect(textOf(PAGE)).toContain('content="0; url=/bai-viet/2025/sau-quan-ky-giao-uoc/"');
    renameSync(path.join(checkout.root, renamed), path.join(checkout.root, ARTICLE));
    setFrontMatter(OLD_URLS);
    publish(OUTPUT, checkout);
    expect(textOf(PAGE)).toContain('<picture>');

    publish(WHOLE, checkout, '--whole');
    const files = listFiles(OUTPUT);
    expect(files).toEqual(listFiles(WHOLE));
    for (const file of files) {
      expect(readFileSync(path.join(OUTPUT, file)).equals(readFileSync(path.join(WHOLE, file))), file).toBe(
        true,
      );
    }
  }, 240_000);

  it('answers alike while it is being edited', async () => {
    const portal = await startPortal(checkout.root);
    try {
      const html = await (await fetch(`${portal.url}/${PAGE.replace('index.html', '')}`)).text();
      const [, variant = ''] = /(\/_media\/[^\s"]+-480\.avif) /.exec(html) ?? [];
      const answers = await Promise.all([1, 2, 3].map(() => fetch(portal.url + variant)));
      for (const answer of answers) {
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toBe('image/avif');
        expect(Buffer.from(await answer.arrayBuffer()).equals(readFileSync(path.join(OUTPUT, variant)))).toBe(
          true,
        );
      }
      for (const wrong of ['-481.avif', '-480.jpg', '-1600.avif']) {
        expect((await fetch(portal.url + variant.replace('-480.avif', wrong))).status).toBe(404);
      }
      for (const address of OLD_URLS) {
        const answer = await fetch(portal.url + address);
        expect([address, answer.status]).toEqual([address, 200]);
        expect(await answer.text()).toContain('content="0; url=/bai-viet/2025/cum-1-ky-giao-uoc-2025/"');
      }
      expect((await fetch(`${portal.url}/tin-tuc/khong-co.html`)).status).toBe(404);
    } finally {
      await portal.stop();
    }
  });

  /** Gives the article a cover, a picture in its text and these old addresses. */
  function setFrontMatter(oldUrls: string[], status = 'published'): void {
    const file = path.join(PROJECT, ARTICLE);
    const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
    const kept = head.replace(/^cover:\n(?: .*\n?)+/m, '').replace(/^status: .*$/m, `status: ${status}`);
    const more = [
      'cover:',
      '  image: /media/2025/02/ky-giao-uoc.jpg',
      '  alt: Lễ ký giao ước',
      'oldUrls:',
      ...oldUrls.map((address) => `  - ${address}`),
    ];
    const figure = '<Figure src="/media/2025/02/trong-bai.png" alt="Một hình trong bài" />\n';
    write(checkout, ARTICLE, `---\n${kept.trimEnd()}\n${more.join('\n')}\n---\n${body}\n${figure}`);
  }

  /** Which files of the site an incremental publish added and removed, whatever their ids. */
  function publishAndCompare(): { added: string[]; removed: string[] } {
    const before = listFiles(OUTPUT);
    publish(OUTPUT, checkout);
    const after = listFiles(OUTPUT);
    const nameless = (file: string) => file.replace(/\w{12}-(?=\d+\.)/, '…-');
    return { added: without(after, before).map(nameless), removed: without(before, after).map(nameless) };
  }

  function textOf(file: string): string {
    return readFileSync(path.join(OUTPUT, file), 'utf8');
  }
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort();
}

/** What one list of files has and another has not; the search index follows every word. */
function without(files: string[], others: string[]): string[] {
  return files.filter((file) => !others.includes(file) && !file.startsWith('pagefind/'));
}
