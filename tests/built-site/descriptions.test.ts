import { describe, expect } from 'vitest';
import { articleUrls, isRedirect } from '../support/built-pages.ts';
import { jsonLdFaults, openGraphFaults, readJsonLd } from '../support/machine-formats.ts';
import { PAGE_TYPES } from '../support/page-types.ts';
import { it } from '../support/sample-site.ts';
import { vocabularyFaults } from '../support/vocabulary-faults.ts';

describe('the built site', () => {
  it('tells search engines all they ask of each kind of description', ({ pages }) => {
    const faults = [...pages].flatMap(([url, html]) =>
      readJsonLd(html)
        .flatMap(jsonLdFaults)
        .map((fault) => `${url} ${fault}`),
    );
    expect(faults).toEqual([]);
    expect(articleUrls(pages).filter((url) => readJsonLd(pages.get(url) ?? '').length === 0)).toEqual([]);
  });

  it('describes everything in the words of schema.org, as its types are published', ({ pages }) => {
    const described = [...pages].flatMap(([url, html]) =>
      readJsonLd(html).map((each) => [url, each] as const),
    );
    expect(described.length).toBeGreaterThan(pages.size);
    expect(vocabularyFaults(described)).toEqual([]);
  });

  it('tells of an organisation what it belongs to, what came before it and what after', ({ pages }) => {
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

  it('says of the picture of a shared link what it says', ({ pages }) => {
    const altOf = (url: string) =>
      /<meta property="og:image:alt" content="([^"]*)">/.exec(pages.get(url) ?? '')?.[1];
    expect(altOf('/dia-ban/thanh-xuan/')).toBe('Thanh Xuân - Nhịp Công đoàn');
    expect(altOf('/to-chuc/ldld-thanh-xuan/')).toBe('Liên đoàn Lao động quận Thanh Xuân - Nhịp Công đoàn');
    expect(altOf('/')).toBe('Nhịp Công đoàn');
    const drawn = [...pages.values()].filter((html) => /og:image" content="[^"]*\/chia-se\.png"/.test(html));
    const alone = drawn.filter((html) => html.includes('og:image:alt" content="Nhịp Công đoàn"'));
    expect({ drawn: drawn.length > 100, alone }).toEqual({ drawn: true, alone: [] });
  });

  it('tells whoever shares a page what it is', ({ pages }) => {
    const faults = [...pages].flatMap(([url, html]) =>
      isRedirect(html) ? [] : openGraphFaults(html).map((fault) => `${url} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('tells search engines of the paper and its search on the front page, and the way to a list on its pages', ({
    pages,
  }) => {
    const kinds = (url: string) => readJsonLd(pages.get(url) ?? '').map((described) => described['@type']);
    expect(kinds('/')).toEqual(['NewsMediaOrganization', 'WebSite']);
    const below = PAGE_TYPES.filter((url) =>
      /^\/(?:dia-ban|phuong-xa|chu-de|to-chuc|dong-su-kien|nam|so-lieu)\/./.test(url),
    );
    expect(below.length).toBeGreaterThan(10);
    expect(below.filter((url) => !kinds(url).includes('BreadcrumbList'))).toEqual([]);
  });
});
