import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from './body.fixture.ts';
import { findLinkFault, isAddressSaid } from './link-address.ts';

describe('findLinkFault', () => {
  it.each([
    'https://a.vn',
    'HTTP://a.vn/b?c=d#e',
    'mailto:a@b.vn',
    'tel:+84243',
    '/tin/',
    '/tin?a=b:c',
    '#muc',
    '/',
  ])('accepts %s', (address) => {
    expect(findLinkFault(address)).toBeUndefined();
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java%0ascript:alert(1)',
    'java\u200bscript:a',
    'vbscript:a',
    'data:text/html,a',
    'file:///etc/passwd',
    'blob:https://a.vn/b',
    '//a.vn',
    '/\t/a.vn',
    '/\\a.vn',
    'https:a.vn',
    'https:///a.vn',
    'https://',
    'a.vn',
    '../a',
    '?a',
    '',
    'https://a.vn/%E2%80%8B',
  ])('refuses %j', (address) => {
    expect(findLinkFault(address)).toBeDefined();
  });

  it('guesses the full address', () => {
    expect(findLinkFault('congdoan.vn/tin')?.hint).toBe('Có phải là https://congdoan.vn/tin?');
  });

  it.each([
    '[a](javascript:b)',
    '[a](JaVa&#115;cript:b)',
    '[a](java&Tab;script:b)',
    '[a](&#x6A;avascript&colon;b)',
    '[a](\\javascript:b)',
    '[a][b]\n\n[b]: javascript:c',
    '[a]: vbscript:b\n\n[a]',
    '![a](javascript:b)',
  ])('keeps %s out of the page', (source) => {
    expect(htmlOf(source)).toMatch(/^bai\.mdx:\d+:1 {2}/);
  });

  it('lets through only addresses a browser reads as harmless', () => {
    const piece = fc.constantFrom(
      'java',
      'script',
      ':',
      'data',
      '/',
      '\\',
      '\t',
      '\n',
      ' ',
      '\u0001',
      'https',
      '%0a',
      '#',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const address = pieces.join('');
        if (findLinkFault(address)) return;
        const read = new URL(address, 'https://trang.vn');
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(read.protocol);
        if (!/^https?:/i.test(address)) expect(read.host).toBe('trang.vn');
      }),
    );
  });
});

describe('isAddressSaid', () => {
  it.each([
    ['https://a.vn/b?c=d', 'https://a.vn/b?c=d', true],
    ['www.a.vn', 'http://www.a.vn', true],
    ['a.vn/b', 'https://www.a.vn/b/', true],
    ['https://a.vn/tết', 'https://a.vn/t%E1%BA%BFt', true],
    ['https://a.vn/50%', 'https://a.vn/50%', true],
    ['a.vn', 'https://a.vn/b', false],
    ['Công đoàn', 'https://a.vn', false],
  ])('takes “%s” of %s for its address: %s', (words, address, isSaid) => {
    expect(isAddressSaid(words, address)).toBe(isSaid);
  });
});
