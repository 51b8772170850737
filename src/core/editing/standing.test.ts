import { describe, expect, it } from 'vitest';
import { sayTime, standingOf } from './standing.ts';

const NOW = '2026-11-22T18:06+07:00';

describe('standingOf', () => {
  it.each<[string, string, string, boolean, boolean?]>([
    ['draft', '2020-01-01T08:00+07:00', 'Đang ẩn', false],
    ['draft', '2027-03-01T08:00+07:00', 'Đang ẩn', false],
    ['published', '2027-03-01T08:00+07:00', 'Sẽ đăng lúc 08:00 01/03/2027', false, true],
    ['published', NOW, 'Đã đăng', true],
    ['published', '2020-01-01T08:00+07:00', 'Đã đăng', true],
  ])('%s for %s: %s', (status, publishedAt, words, isPublic, isScheduled) => {
    expect(standingOf({ status, publishedAt }, NOW)).toEqual({ words, isPublic, isScheduled });
  });

  it('knows nothing of what has no status', () => {
    expect(standingOf({}, NOW)).toBeUndefined();
  });
});

describe('sayTime', () => {
  it('writes day, month, year and time', () => {
    expect(sayTime(NOW)).toBe('22/11/2026 18:06');
    expect(sayTime('')).toBe('');
  });
});
