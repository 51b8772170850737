import { afterEach, describe, expect, it } from 'vitest';
import { readTypedTime, showTime } from './hanoi-input.ts';

const home = process.env.TZ;

afterEach(() => {
  process.env.TZ = home ?? 'UTC';
});

describe.each(['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu'])(
  'in a browser in %s',
  (zone) => {
    it.each([
      ['2020-09-14T18:50', '2020-09-14T18:50+07:00'],
      ['2025-01-01T00:00', '2025-01-01T00:00+07:00'],
      ['2025-03-09T02:30', '2025-03-09T02:30+07:00'],
      ['2020-09-14T18:50:59', '2020-09-14T18:50+07:00'],
      ['2025-02-30T10:00', ''],
      ['', ''],
    ])('stores %j as Hanoi time', (typed, stored) => {
      process.env.TZ = zone;
      expect(readTypedTime(typed)).toBe(stored);
    });

    it.each([
      ['2020-09-14T18:50+07:00', '2020-09-14T18:50'],
      ['2020-09-14T11:50:00Z', '2020-09-14T18:50'],
      ['2024-12-31T17:30:00.000Z', '2025-01-01T00:30'],
      ['2020-09-14T18:50', '2020-09-14T18:50'],
      ['hôm qua', ''],
    ])('shows %j in Hanoi time', (stored, shown) => {
      process.env.TZ = zone;
      expect(showTime(stored)).toBe(shown);
    });

    it('gives back what it shows', () => {
      process.env.TZ = zone;
      expect(readTypedTime(showTime('2025-03-09T02:30+07:00'))).toBe('2025-03-09T02:30+07:00');
    });
  },
);
