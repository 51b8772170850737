import { describe, expect, it } from 'vitest';
import { drawShareCard, letterOf, shareCardPath } from './share-card.ts';

const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const MARKED = Array.from('aăâeêioôơuưy')
  .flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))
  .concat('đ')
  .filter((letter) => letter > 'z')
  .flatMap((letter) => [letter, letter.toUpperCase()]);

const CARD = { kind: 'Địa bàn', paper: 'Nhịp Công đoàn', tagline: 'Tin từ cơ sở' };

describe('the drawn picture of a shared link', () => {
  it('has an outline of its own for each of the 134 marked letters of Vietnamese, and for ASCII', () => {
    expect(MARKED).toHaveLength(134);
    const ascii = Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCodePoint(0x21 + at));
    const outlines = [...MARKED, ...ascii].map((letter) => letterOf(letter)?.[1]);
    expect(outlines).not.toContain(undefined);
    expect(outlines).not.toContain('');
    expect(new Set(outlines).size).toBe(outlines.length);
  });

  it('draws the same of decomposed letters as of composed ones', () => {
    const name = 'Đống Đa, Ứng Hòa';
    expect(drawShareCard({ ...CARD, name: name.normalize('NFD') })).toBe(drawShareCard({ ...CARD, name }));
  });

  it.each([
    ['Đống Đa', 136, 1],
    ['An toàn, vệ sinh lao động', 104, 2],
    ['Công đoàn ngành Nông nghiệp và Phát triển nông thôn thành phố Hà Nội', 78, 3],
  ])('sets “%s” in a size of %d, in lines: %d', (name, size, lines) => {
    expect(linesOf(drawShareCard({ ...CARD, name }), size)).toBe(lines);
  });

  it('cuts a name that no size holds', () => {
    expect(linesOf(drawShareCard({ ...CARD, name: 'công đoàn cơ sở '.repeat(20).trim() }), 60)).toBe(4);
  });

  it.each([
    ['/dia-ban/dong-da/', '/dia-ban/dong-da/chia-se.png'],
    ['/to-chuc/ldld-ung-hoa/trang/2/', '/to-chuc/ldld-ung-hoa/chia-se.png'],
    ['/dia-ban/', undefined],
    ['/bai-viet/2024/x/', undefined],
  ])('of %s is %s', (url, expected) => {
    expect(shareCardPath(url)).toBe(expected);
  });
});

function linesOf(drawing: string, size: number): number {
  return drawing.split(`scale(${size / 1000} `).length - 1;
}
