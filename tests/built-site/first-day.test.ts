import { describe, expect, it } from 'vitest';
import { hasAddress, internalLinks, readPages } from '../support/built-pages.ts';
import { PAGE_TYPES } from '../support/page-types.ts';
import { buildSite, copyCheckout } from '../support/portal.ts';

describe('a newspaper on its first day', () => {
  it('has every page but those of articles, none without a way on, and no address that leads nowhere', () => {
    const checkout = copyCheckout();
    const settings = ['abbreviations', 'front-page'].map((name) => `content/settings/${name}.yaml`);
    checkout.git('rm', '-r', '--quiet', 'content/articles', ...settings);
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
