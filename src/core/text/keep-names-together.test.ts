import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headlinePieces, keepNamesTogether } from './keep-names-together.ts';

/** `_` stands for a no-break space. */
const shown = (title: string) => keepNamesTogether(title).replaceAll('\u00a0', '_');

describe('keepNamesTogether', () => {
  it.each([
    ['Công đoàn phường Khương Đình tổ chức đại hội', 'Công_đoàn phường Khương_Đình tổ chức đại hội'],
    ['Quý I, Thanh Xuân có thêm 1.200 đoàn viên', 'Quý_I, Thanh_Xuân có thêm 1.200 đoàn_viên'],
    ['Đại hội XVIII Công đoàn Hà Nội: nhiệm kỳ đầu', 'Đại hội XVIII Công_đoàn Hà_Nội: nhiệm kỳ đầu'],
    ['Ở Hà Nội, Đống Đa đi đầu', 'Ở_Hà_Nội, Đống_Đa đi đầu'],
    ['Lớp học ở “Hai Bà Trưng”', 'Lớp học ở “Hai_Bà_Trưng”'],
    ['LĐLĐ Thanh Xuân', 'LĐLĐ Thanh_Xuân'],
    ['Bà Nguyễn Thị Phương Thảo nói', 'Bà_Nguyễn_Thị Phương_Thảo nói'],
    ['Hà Nội', 'Hà_Nội'],
    ['Hà  Nội', 'Hà  Nội'],
    ['công đoàn viên', 'công_đoàn viên'],
    ['Tin mới', 'Tin mới'],
    ['', ''],
  ])('sets “%s” as “%s”', (title, expected) => {
    expect(shown(title)).toBe(expected);
  });

  it('changes nothing but spaces, and joins nothing longer than 16 characters', () => {
    fc.assert(
      fc.property(titles, (title) => {
        const set = keepNamesTogether(title);
        expect(set.replaceAll('\u00a0', ' ')).toBe(title);
        const joined = set.split(' ').filter((run) => run.includes('\u00a0'));
        expect(joined.filter((run) => run.length > 16)).toEqual([]);
      }),
    );
  });

  it('gives pieces that together say the title', () => {
    fc.assert(
      fc.property(titles, (title) => {
        expect(
          headlinePieces(title)
            .map(({ words }) => words)
            .join(''),
        ).toBe(title);
      }),
    );
  });
});

const words = [
  'Hà',
  'Nội',
  'Khương',
  'Đình,',
  '“Đống',
  'Đa”',
  'Công',
  'công',
  'đoàn',
  'viên',
  'LĐLĐ',
  '1.200',
  'Thượng',
];
const titles = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((chosen) => chosen.join(' ')),
  fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u00a0', ' ')),
);
