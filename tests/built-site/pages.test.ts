import { describe, expect } from 'vitest';
import { articleUrls, hasAddress, internalLinks } from '../support/built-pages.ts';
import { htmlFaults } from '../support/machine-formats.ts';
import { PAGE_TYPES } from '../support/page-types.ts';
import { it } from '../support/sample-site.ts';

describe('the built site', () => {
  it('has every page type', ({ pages }) => {
    expect(PAGE_TYPES.filter((url) => !pages.has(url))).toEqual([]);
    expect(articleUrls(pages).length).toBeGreaterThanOrEqual(25);
  });

  it('links only to what exists', ({ site, pages }) => {
    const broken = [...pages].flatMap(([url, html]) =>
      internalLinks(html)
        .filter((address) => !hasAddress(site.folder, address))
        .map((address) => `${url} -> ${address}`),
    );
    expect(broken).toEqual([]);
  });

  it('leads into a page only to a place that is there', ({ pages }) => {
    const lost = [...pages].flatMap(([url, html]) =>
      [...html.matchAll(/\shref="(\/[^"#]*|)#([^"]+)"/g)]
        .map(([, page = '', id = '']) => ({ page: page === '' ? url : page, id }))
        .filter(({ page, id }) => !pages.get(page)?.includes(` id="${id}"`))
        .map(({ page, id }) => `${url} -> ${page}#${id}`),
    );
    expect(lost).toEqual([]);
  });

  it('is valid HTML on every page type', async ({ pages }) => {
    const faults: string[] = [];
    for (const url of [...PAGE_TYPES, ...articleUrls(pages).slice(0, 6)]) {
      const found = await htmlFaults(pages.get(url) ?? '');
      faults.push(...found.map((fault) => `${url} ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('shows no draft', ({ pages }) => {
    expect([...pages.values()].filter((html) => html.includes('Bản nháp'))).toEqual([]);
  });
});
