import { describe, expect, it } from 'vitest';
import { securityExpiry, securityNotice } from './security-expiry.ts';

describe('securityExpiry', () => {
  it.each([
    { until: undefined, newest: '2026-11-28T20:14+07:00', expected: '2027-11-28T00:00+07:00' },
    { until: '2027-03-01', newest: '2026-11-28T20:14+07:00', expected: '2027-11-28T00:00+07:00' },
    { until: '2027-12-01', newest: '2025-10-18T08:00+07:00', expected: '2027-12-01T00:00+07:00' },
    { until: '2027-12-01', newest: undefined, expected: '2027-12-01T00:00+07:00' },
    { until: undefined, newest: undefined, expected: undefined },
  ])('is the later of $until and a year after $newest', ({ until, newest, expected }) => {
    expect(securityExpiry({ until, newest })).toBe(expected);
  });
});

describe('securityNotice', () => {
  const sources = { until: '2027-12-01', newest: undefined };

  it('is silent while the day is more than sixty days away', () => {
    expect(securityNotice(sources, '2027-10-01T08:00+07:00')).toBeUndefined();
  });

  it.each(['2027-10-02T08:00+07:00', '2027-12-24T08:00+07:00'])('says on %s what to do', (now) => {
    expect(securityNotice(sources, now)).toMatch(/hết hạn ngày 2027-12-01\..*securityUntil/);
  });

  it('asks for a day where there is none', () => {
    expect(securityNotice({ until: undefined, newest: undefined }, '2027-10-02T08:00+07:00')).toContain(
      'chưa có hạn',
    );
  });
});
