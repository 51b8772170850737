import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatLongDate, isDate, isDateTime, sayDay, toStamp } from './date.ts';

describe('dates', () => {
  it('writes dates the way the press does', () => {
    expect(formatDateTime('2020-09-14T18:50+07:00')).toBe('Thứ Hai, 14/09/2020 18:50');
    expect(formatDate('2025-04-07T20:14+07:00')).toBe('07/04/2025');
    expect(sayDay('2025-04-07')).toBe('7/4/2025');
    expect(formatLongDate('2025-04-06')).toBe('Chủ Nhật, ngày 6 tháng 4 năm 2025');
  });

  it.each([
    ['2024-02-29T23:59+07:00', true],
    ['2023-02-29T10:00+07:00', false],
    ['2025-13-01T10:00+07:00', false],
    ['2025-04-07T24:00+07:00', false],
    ['2025-04-07T20:14Z', false],
    ['2025-04-07 20:14', false],
    ['2025-04-07', false],
  ])('says whether %s is a time that exists: %s', (stamp, exists) => {
    expect(isDateTime(stamp)).toBe(exists);
  });

  it.each([
    ['2025-04-31', false],
    ['2025-04-30', true],
    ['30/04/2025', false],
  ])('says whether %s is a day that exists: %s', (stamp, exists) => {
    expect(isDate(stamp)).toBe(exists);
  });

  it('stamps every instant in Hanoi time, in order', () => {
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(isDateTime(toStamp(a))).toBe(true);
        expect(Math.abs(new Date(toStamp(a)).getTime() - a.getTime())).toBeLessThan(60_000);
        if (a <= b) expect(toStamp(a) <= toStamp(b)).toBe(true);
      }),
    );
  });
});
