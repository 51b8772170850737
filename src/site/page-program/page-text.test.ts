import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageResult } from './page-result.ts';
import { keepPart, PageText } from './page-text.ts';

const TYPE = {
  head: '',
  containsHead: true,
  inlinedScripts: new Map<string, string>(),
  resolve: (id: string) => Promise.resolve(id),
};

/** What a page is put together of: each text, and whether many pages have it. */
const texts = fc.array(
  fc.record({
    text: fc.string({ unit: fc.constantFrom('a', 'ộ', '\uFFFF', '0', '😀', '<') }),
    isKept: fc.boolean(),
  }),
);

describe('the text of a page', () => {
  it('has every kept part in its place, as text and in UTF-8', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const page = new PageText(parts.map(({ text, isKept }) => (isKept ? keepPart(text) : text)).join(''));
        const whole = parts.map(({ text }) => text).join('');
        expect(String(page)).toBe(whole);
        expect(page.toBytes()).toEqual(Buffer.from(whole));
        expect(page.maxBytes()).toBeGreaterThanOrEqual(page.toBytes().length);
      }),
    );
  });

  it('may have a kept part within another', () => {
    const page = new PageText(`a${keepPart(`b${keepPart('ộ')}`)}c`);
    expect(String(page)).toBe('abộc');
    expect(page.toBytes()).toEqual(Buffer.from('abộc'));
  });

  it('is refused where what stands for a part was cut', () => {
    const part = keepPart('ộ');
    for (const cut of [part.slice(1), part.slice(0, -1), `${part.slice(0, 9)}999999${part.slice(-9)}`]) {
      expect(() => new PageText(cut).toBytes(), cut).toThrow('was cut');
    }
  });

  it('may come from the global of a component', () => {
    const { keepPart: keep } = new PageResult(TYPE, {}).createAstro({}, {});
    expect(keep('ộ')).not.toBe('ộ');
    expect(String(new PageText(keep('ộ')))).toBe('ộ');
  });

  it('is written into a buffer behind what is there', () => {
    const buffer = Buffer.from('xx______');
    expect(new PageText(`ộ${keepPart('b')}`).writeInto(buffer, 2)).toBe(6);
    expect(buffer.toString()).toBe('xxộb__');
  });
});
