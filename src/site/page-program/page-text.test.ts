import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepPart, PageText } from './page-text.ts';

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
        expect(page.mostBytes()).toBeGreaterThanOrEqual(page.toBytes().length);
      }),
    );
  });

  it('may have a kept part within another', () => {
    const page = new PageText(`a${keepPart(`b${keepPart('ộ')}`)}c`);
    expect(String(page)).toBe('abộc');
    expect(page.toBytes()).toEqual(Buffer.from('abộc'));
  });

  it('is written into a room behind what is there', () => {
    const room = Buffer.from('xx______');
    expect(new PageText(`ộ${keepPart('b')}`).writeInto(room, 2)).toBe(6);
    expect(room.toString()).toBe('xxộb__');
  });
});
