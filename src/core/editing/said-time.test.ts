import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStamp } from '../text/date.ts';
import { readSaidTime, sayTypedTime } from './hanoi-input.ts';

const NOW = '2026-11-22T18:06+07:00';

describe('readSaidTime', () => {
  it.each([
    ['22/11/2026 18:06', '2026-11-22T18:06+07:00'],
    ['5/1/2027 8:05', '2027-01-05T08:05+07:00'],
    ['5/1/27 8:05', '2027-01-05T08:05+07:00'],
    ['05-01-2027 08h05', '2027-01-05T08:05+07:00'],
    ['18h30 22/11', '2026-11-22T18:30+07:00'],
    ['18h 22/11/2026', '2026-11-22T18:00+07:00'],
    ['lúc 18 giờ', '2026-11-22T18:00+07:00'],
    ['18 giờ ngày mai', '2026-11-23T18:00+07:00'],
    ['18 giờ 22/11', '2026-11-22T18:00+07:00'],
    ['18 giờ 5/12', '2026-12-05T18:00+07:00'],
    ['18 giờ 30', '2026-11-22T18:30+07:00'],
    ['vào lúc 8 giờ 5 phút ngày 24/11', '2026-11-24T08:05+07:00'],
    ['8 giờ rưỡi tối nay', '2026-11-22T20:30+07:00'],
    ['9g30 sáng mai', '2026-11-23T09:30+07:00'],
    ['18h 45', '2026-11-22T18:45+07:00'],
    ['đúng 12 giờ trưa mai', '2026-11-23T12:00+07:00'],
    ['18 giờ 75', undefined],
    ['mười giờ', undefined],
    ['giờ mai', undefined],
    ['9h', '2026-11-22T09:00+07:00'],
    ['9:15', '2026-11-22T09:15+07:00'],
    ['mai 8h30', '2026-11-23T08:30+07:00'],
    ['hôm qua 20:00', '2026-11-21T20:00+07:00'],
    ['bây giờ', NOW],
    ['23/11/2026', '2026-11-23T18:06+07:00'],
    ['2026-11-22T18:06', '2026-11-22T18:06+07:00'],
    ['2026-11-22 18:06', '2026-11-22T18:06+07:00'],
    ['2026-11-22T18:06+07:00', '2026-11-22T18:06+07:00'],
    ['7h sáng mai', '2026-11-23T07:00+07:00'],
    ['3h30 chiều mai', '2026-11-23T15:30+07:00'],
    ['15h chiều', '2026-11-22T15:00+07:00'],
    ['11h trưa', '2026-11-22T11:00+07:00'],
    ['1h trưa nay', '2026-11-22T13:00+07:00'],
    ['8h tối 24/11', '2026-11-24T20:00+07:00'],
    ['sáng mai', undefined],
    ['31/2/2026 8:00', undefined],
    ['25:00', undefined],
    ['8:00 9:00', undefined],
    ['thứ hai', undefined],
    ['', undefined],
  ])('reads “%s” as %s', (typed, stamp) => {
    expect(readSaidTime(typed, NOW)).toBe(stamp);
  });

  it('keeps the time there was where only the day is typed', () => {
    expect(readSaidTime('24/11/2026', NOW, '2026-11-22T07:30+07:00')).toBe('2026-11-24T07:30+07:00');
  });

  it('reads back what it shows, at any time', () => {
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const stamp = toStamp(instant);
        expect(readSaidTime(sayTypedTime(stamp), NOW)).toBe(stamp);
      }),
    );
  });

  it('shows what it cannot read as it is', () => {
    expect(sayTypedTime('tối nay')).toBe('tối nay');
  });
});
