import { describe, expect, it } from 'vitest';
import { sayNumber, sayTarget, sayUnit, sayValue } from './say-number.ts';

describe('sayNumber', () => {
  it.each([
    [{ value: 100, measure: 'phan-tram' }, '100%'],
    [{ value: 200_000_000, qualifier: 'gan', measure: 'dong' }, 'gần 200 triệu đồng'],
  ] as const)('writes %o with its unit as the press does, also in two parts', (figure, said) => {
    expect(sayNumber(figure)).toBe(said);
    expect(sayValue(figure) + sayUnit(figure.measure)).toBe(said);
  });
});

describe('sayTarget', () => {
  it.each([
    [
      { target: 20, percent: 135, sentence: 'Quận được giao 20 và lập được 27, tức 135%.' },
      'chỉ tiêu 20, đạt 135%',
    ],
    [{ target: 15, sentence: 'Có 15/15 đơn vị.' }, 'chỉ tiêu 15'],
    [{ percent: 70, sentence: 'Cả năm có 4.550 đoàn viên mới, bằng 70% chỉ tiêu.' }, 'đạt 70% chỉ tiêu'],
    [{ percent: 91, sentence: 'Quận đã tập huấn cho 1.058 cán bộ, đạt 91%.' }, 'đạt 91%'],
    [{ sentence: 'Cả quận có 285 đơn vị.' }, ''],
  ])('says of %o what its sentence says, and no more', (figure, said) => {
    expect(sayTarget(figure)).toBe(said);
  });
});
