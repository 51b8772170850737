import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmaskVerbatim } from './mask-characters.ts';
import { maskSource } from './mask-source.ts';

const show = (source: string) => maskSource(source).text.replace(/[\ufdd0-\ufdd6]/g, '·');

describe('maskSource', () => {
  it.each([
    ['a {b} <c> < d', 'a ·b} ·c> · d'],
    ['\\{a\\} \\<b \\\\{c', '\\·a\\} \\·b \\\\·c'],
    ['import a\nexport default', '·mport a\n·xport default'],
    ['<Figure src="{<a" items={[{ b: "{<" }]} />', '<Figure src="··a" items={[{ b: "··" }]} />'],
    ['<Figure a={b} />', '·Figure a=·b} />'],
    ['{/* {<import a */} {/* b */ c}', '{/* ···mport a */} ·/* b */ c}'],
    ['`<InfoBox a="` {b} "/>', '`<InfoBox a="` ·b} "/>'],
    ['<InfoBox\n>\n\n> a\n<InfoBox\n> b', '<InfoBox\n>\n\n> a\n·InfoBox\n> b'],
  ])('masks %j', (source, masked) => {
    expect(show(source)).toBe(masked);
  });

  it('keeps every offset, and can be undone', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '<',
      '>',
      '\\',
      '`',
      '"',
      'import ',
      'a',
      '\n',
      '<Figure ',
      'a={[',
      ']}',
      '/>',
      '{/*',
      '*/}',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        const { text } = maskSource(source);
        expect(text).toHaveLength(source.length);
        expect(unmaskVerbatim(text)).toBe(source);
      }),
    );
  });
});
