import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../text/number.ts';
import { findUnsaidNumbers, saysNumber } from './said-numbers.ts';

describe('saysNumber', () => {
  it.each([
    ['Có 44.420 lượt đoàn viên dự.', 44_420],
    ['Trao 1,5 tỷ đồng.', 1_500_000_000],
    ['Quỹ có 1 tỷ 200 triệu đồng.', 1_200_000_000],
    ['Hơn 7 nghìn người.', 7000],
    ['Thành lập 27/20 CĐCS (đạt 135%).', 27],
    ['Đạt 98,5%.', 98.5],
    ['Đạt 98.5%, vượt 0.125 điểm.', 98.5],
    ['Đạt 98.5%, vượt 0.125 điểm.', 0.125],
    ['Thành lập hai mươi bảy công đoàn cơ sở.', 27],
    ['Ba hội nghị đã mở.', 3],
    ['Mười lăm lớp học.', 15],
    ['Gần hai trăm người.', 190],
  ])('hears the number in “%s”', (sentence, value) => {
    expect(saysNumber(sentence, value)).toBe(true);
  });

  it.each([
    ['Có 44.420 lượt đoàn viên dự.', 4442],
    ['Có 44.420 lượt đoàn viên dự.', 420],
    ['Trao 1,5 tỷ đồng.', 1_500_000],
    ['Kết nạp 127 đoàn viên.', 27],
    ['Hơn 7.000 người.', 7],
    ['Đạt 98.5%.', 985],
    ['Ngày hội của bạn.', 3],
    ['Không có số nào.', 12],
  ])('does not hear in “%s” the number %d', (sentence, value) => {
    expect(saysNumber(sentence, value)).toBe(false);
  });

  it('hears every number as the site writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        expect(saysNumber(`Cả năm có ${formatNumber(value)} người.`, value)).toBe(true);
      }),
    );
  });
});

it('says which figure its sentence does not have, at its value, with a way out', () => {
  const figures = [
    { value: 27, sentence: 'Thành lập 27 CĐCS.' },
    { value: 72, sentence: 'Thành lập 27 CĐCS.' },
  ];
  expect(findUnsaidNumbers(figures)).toEqual([
    {
      path: ['figures', 1, 'value'],
      message: 'Câu của con số thứ 2 không nói 72.',
      hint: 'Sửa con số cho đúng như câu viết, hoặc chép câu khác trong bài có con số này.',
    },
  ]);
});
