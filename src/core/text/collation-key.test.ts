import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collationKey } from './collation-key.ts';

describe('collationKey', () => {
  it.each([
    [['Ba Đình', 'Chương Mỹ', 'Đan Phượng', 'Đông Anh', 'Hà Đông', 'Ứng Hòa']],
    [['Công đoàn số 2', 'Công đoàn số 10', 'Công đoàn số 100']],
    [['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mă', 'mâ']],
    [['An Khánh', 'An Khánh 2', 'Anh']],
    [['“Xanh – Sạch – Đẹp”', '20 năm', 'Xanh']],
  ])('puts %j in this order', (names) => {
    expect([...names].reverse().sort(byKey)).toEqual(names);
  });

  it('orders any titles as a Vietnamese dictionary does', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(Math.sign(byKey(a, b))).toBe(Math.sign(dictionary.compare(a, b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives composed and decomposed spellings one key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(collationKey(text.normalize('NFD'))).toBe(collationKey(text.normalize('NFC')));
      }),
    );
  });
});

const dictionary = new Intl.Collator('vi', { numeric: true, sensitivity: 'accent' });

function byKey(a: string, b: string): number {
  const [left, right] = [collationKey(a), collationKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const syllables =
  'an ăn ân à á ả ã ạ Đoàn đoan Đống Đa hòa hóa họa Ứng ưng ung Quý quỳ nghiệp 2 10 007 1.200 20/10 – - , : “ ( ) ! ?'.split(
    ' ',
  );
const title = fc
  .array(fc.tuple(fc.constantFrom(...syllables), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 6 })
  .map((parts) => parts.flat().join(''));
