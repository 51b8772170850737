import { expect, it } from 'vitest';
import { sayPeriod } from './say-period.ts';

it.each([
  ['2024-01-01', '2024-12-31', 'năm 2024'],
  ['2025-01-01', '2025-03-31', 'quý I/2025'],
  ['2020-01-01', '2020-06-30', '6 tháng đầu năm 2020'],
  ['2025-01-01', '2025-01-31', 'tháng 1/2025'],
  ['2024-02-01', '2024-02-29', 'tháng 2/2024'],
  ['2023-02-01', '2023-02-27', '01/02/2023 – 27/02/2023'],
  ['2024-05-01', '2024-05-01', '01/05/2024'],
  ['2008-01-01', '2023-12-31', 'các năm 2008–2023'],
  ['2019-11-24', '2024-11-24', '24/11/2019 – 24/11/2024'],
])('says %s to %s as “%s”', (start, end, words) => {
  expect(sayPeriod({ kind: 'flow', period: { start, end } })).toBe(words);
});

it('hedges what was inferred, and tells of a stock only its day', () => {
  const period = { start: '2024-01-01', end: '2024-12-31', inferred: true };
  expect(sayPeriod({ kind: 'flow', period })).toBe('khoảng năm 2024');
  expect(sayPeriod({ kind: 'stock', period })).toBe('đến khoảng 31/12/2024');
  expect(sayPeriod({ kind: 'stock', period: { end: '2024-12-31' } })).toBe('đến 31/12/2024');
});
