import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { articleUrls, compressed, isRedirect } from '../support/built-pages.ts';
import { LITE } from '../support/page-types.ts';
import { it } from '../support/sample-site.ts';

/** Bytes, as a browser gets them; and how many scripts. */
const ARTICLE_BUDGET = { html: 15_000, css: 10_000, inlineScript: 2_000, asked: 0 };
const FONTS_BUDGET = 75_000;
const DESK_BUDGET = 750_000;
const OPENER_BUDGET = 1_000;
const FINDER_BUDGET = 2_500;
const NAMES_BUDGET = 12_000;

describe('the built site', () => {
  it('asks for no script on any page but search', ({ pages }) => {
    const scripted = [...pages].filter(([, html]) => /<script(?=[^>]*\ssrc=)/.test(html));
    expect(scripted.map(([url]) => url)).toEqual(['/tim-kiem/']);
  });

  it('opens search on every other page by a script in the page of at most one kilobyte', ({ pages }) => {
    for (const [url, html] of pages) {
      if (url === '/ngoai-tuyen/' || url === LITE) continue; // Its own script stands in it too.
      const inline = modulesIn(html).filter((script) => !isFinder(script));
      expect(inline, url).toHaveLength(url === '/tim-kiem/' || isRedirect(html) ? 0 : 1);
      expect(Buffer.byteLength(inline.join('')), url).toBeLessThanOrEqual(OPENER_BUDGET);
    }
  });

  it('keeps the finder of wards small, and its names too', ({ site, pages }) => {
    const finders = [...pages].filter(([, html]) => modulesIn(html).some(isFinder));
    expect(finders.map(([url]) => url).sort()).toEqual(['/dia-ban/', '/phuong-xa/']);
    for (const [url, html] of finders) {
      const finder = modulesIn(html).filter(isFinder).join('');
      expect(brotliCompressSync(finder).length, url).toBeLessThan(FINDER_BUDGET);
    }
    expect(compressed(path.join(site.folder, 'phuong-xa', 'ten.json'))).toBeLessThan(NAMES_BUDGET);
  });

  it('has nothing of the desk on any page; only the handbook says where it is', ({ site, pages }) => {
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

  it("keeps the desk's script within its budget, and lets no words in it become code", ({ site }) => {
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

  it('keeps every article page within its budgets, and asks for no script', ({ site, pages }) => {
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

  it('keeps the fonts of a page within their budget, and has in them every letter of its articles', ({
    site,
    pages,
  }) => {
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
});

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
