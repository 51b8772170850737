import { describe, expect, it } from 'vitest';
import { readSaidDay, sayTypedDay } from './said-day.ts';

const NOW = '2026-11-22T18:06+07:00';

describe('readSaidDay', () => {
  it.each([
    ['30/6/2025', '2025-06-30'],
    ['30/06/25', '2025-06-30'],
    ['30-6-2025', '2025-06-30'],
    ['30/6', '2026-06-30'],
    ['2025-06-30', '2025-06-30'],
    ['ngày 30/6/2025', '2025-06-30'],
    ['hôm nay', '2026-11-22'],
    ['mai', '2026-11-23'],
    ['30/2/2025', undefined],
    ['30/6/2025 18:00', undefined],
    ['18h', undefined],
    ['', undefined],
    ['quý I', undefined],
  ])('reads “%s” as %s', (typed, day) => {
    expect(readSaidDay(typed, NOW)).toBe(day);
  });

  it('reads back what it shows', () => {
    expect(readSaidDay(sayTypedDay('2025-06-30'), NOW)).toBe('2025-06-30');
    expect(sayTypedDay('quý I')).toBe('quý I');
  });
});
