import { describe, expect, it } from 'vitest';
import { sayFigure, type FigureDraft } from './say-figure.ts';

describe('sayFigure', () => {
  it.each<[FigureDraft, string]>([
    [
      {
        value: 200_000_000,
        measure: 'dong',
        qualifier: 'gan',
        metric: 'tien-cham-lo',
        kind: 'flow',
        period: { start: '2020-01-01', end: '2020-12-31', inferred: true },
      },
      'gần 200 triệu đồng: tiền chăm lo, hỗ trợ, khoảng năm 2020',
    ],
    [
      {
        value: 27,
        measure: 'to-chuc',
        metric: 'thanh-lap-cdcs',
        kind: 'flow',
        target: 20,
        percent: 135,
        period: { start: '2024-01-01', end: '2024-12-31' },
      },
      '27 tổ chức, đơn vị: công đoàn cơ sở được thành lập, chỉ tiêu 20, đạt 135%, năm 2024',
    ],
    [
      {
        value: 23_000,
        measure: 'nguoi',
        metric: 'tong-doan-vien',
        kind: 'stock',
        period: { end: '2025-03-31' },
      },
      '23.000 người: đoàn viên, đến 31/03/2025',
    ],
    [{ value: 'nhiều' }, 'nhiều'],
    [{}, 'Con số mới'],
  ])('says %j', (figure, words) => {
    expect(sayFigure(figure)).toBe(words);
  });
});
