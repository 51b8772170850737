import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oldAddressFile } from './old-address.ts';

describe('oldAddressFile', () => {
  it.each([
    ['/tin-tuc/dai-hoi.html', 'tin-tuc/dai-hoi.html'],
    ['/tin-tuc/dai-hoi/', 'tin-tuc/dai-hoi/index.html'],
    ['/tin-tuc/dai-hoi', 'tin-tuc/dai-hoi/index.html'],
    ['/dai-hoi.html', 'dai-hoi.html'],
    ['/dai-hoi.html/', 'dai-hoi.html'],
    ['/Tin-Tuc/DaiHoi.aspx', 'Tin-Tuc/DaiHoi.aspx/index.html'],
    ['/tin/dai-hoi.htm', 'tin/dai-hoi.htm/index.html'],
    ['/tin/dai-hoi,123.html', 'tin/dai-hoi,123.html'],
    ['/tin/dai-hoi/index.html', 'tin/dai-hoi/index.html'],
    ['/tin-tức/đại-hội/', 'tin-tức/đại-hội/index.html'],
    ['/tin-t%E1%BB%A9c/%C4%91%E1%BA%A1i-h%E1%BB%99i/', 'tin-tức/đại-hội/index.html'],
    ['/tin-tức/'.normalize('NFD'), 'tin-tức/index.html'],
    ['/tin%20tuc/dai%20hoi.html', 'tin tuc/dai hoi.html'],
    ['/bai-viet/2020/ten-cu/', 'bai-viet/2020/ten-cu/index.html'],
  ])('finds the file that answers at %s', (address, file) => {
    expect(oldAddressFile(address)).toBe(file);
  });

  it.each([
    ['', 'no address'],
    ['/', 'the front page'],
    ['tin/dai-hoi/', 'no slash in front'],
    ['//evil.example/', 'another host'],
    ['/\\evil.example/', 'another host'],
    ['https://example.org/tin/', 'another host'],
    ['/../etc/', 'above the site'],
    ['/tin/%2e%2e/%2e%2e/etc/', 'above the site, encoded'],
    ['/tin/./a/', 'a step to nowhere'],
    ['/tin//a/', 'an empty part'],
    ['/tin/%2Fetc', 'an encoded slash'],
    ['/tin/a%00.html', 'a null'],
    ['/tin/a%zz.html', 'a broken encoding'],
    ['/tin/a%253Cb.html', 'encoded twice'],
    ['/tin/<script>.html', 'markup'],
    ['/tin/"a".html', 'quotation marks'],
    ['/doc.aspx?id=12', 'a query'],
    ['/tin/a#b', 'a fragment'],
    ['/tin/a.html/b/', 'a folder inside a file'],
    ['/tin/a./', 'a name Windows cannot hold'],
    ['/index.html', 'the front page'],
    ['/INDEX.html', 'the front page, where letter case is nothing'],
    ['/chu-de/nu-cong/', 'a section'],
    ['/Dia-Ban/', 'a section'],
    ['/admin/', 'the desk'],
    ['/_astro/a.css', 'what the build makes'],
    ['/.well-known/a', 'what hosts ask for'],
    ['/bai-viet/', 'the articles themselves'],
    ['/bai-viet/2020/ten/them/', 'below an article'],
    ['/robots.txt', 'a file of the site'],
    [`/${'a'.repeat(300)}/`, 'too long'],
  ])('refuses %j: %s', (address) => {
    expect(oldAddressFile(address)).toBeUndefined();
  });

  it('stays inside the site and names an HTML file, whatever is given', () => {
    const parts = fc.constantFrom(
      '/',
      '..',
      '.',
      '%2e',
      '%2f',
      'a',
      'đ',
      '.html',
      ':',
      '\\',
      '%',
      ' ',
      '?',
      'nam',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        const file = oldAddressFile(`/${pieces.join('')}`);
        if (file === undefined) return;
        expect(new URL(encodeURI(file), 'https://nhip.example/x/').pathname).toBe(`/x/${encodeURI(file)}`);
        expect(file).toMatch(/\.html$/);
        expect(oldAddressFile(`/${file}`)).toBe(file);
      }),
      { numRuns: 2_000 },
    );
  });
});
