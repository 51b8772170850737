import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toStamp } from '../text/date.ts';
import { toFullDate, toRssDate } from './feed-date.ts';

const minutes = fc
  .date({ min: new Date('1990-01-01T00:00Z'), max: new Date('2090-01-01T00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

describe('the dates of feeds', () => {
  it('are in Hanoi time, in the way of each format', () => {
    expect(toRssDate('2020-09-04T00:05+07:00')).toBe('Fri, 04 Sep 2020 00:05:00 +0700');
    expect(toFullDate('2020-09-04T00:05+07:00')).toBe('2020-09-04T00:05:00+07:00');
  });

  it('name the instant of the stamp', () => {
    fc.assert(
      fc.property(minutes, (instant) => {
        const stamp = toStamp(instant);
        expect(new Date(toRssDate(stamp))).toEqual(instant);
        expect(new Date(toFullDate(stamp))).toEqual(instant);
        expect(toRssDate(stamp)).toMatch(
          /^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:00 \+0700$/,
        );
      }),
    );
  });

  it('fall on the right day of the week', () => {
    fc.assert(
      fc.property(minutes, (instant) => {
        const hanoi = new Date(instant.getTime() + 7 * 3_600_000);
        expect(toRssDate(toStamp(instant)).slice(0, 16)).toBe(hanoi.toUTCString().slice(0, 16));
      }),
    );
  });
});
