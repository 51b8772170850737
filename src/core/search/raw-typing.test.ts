import { expect, it } from 'vitest';
import { readRawTyping } from './raw-typing.ts';

it.each([
  ['coong', 'công'],
  ['ddoanf', 'đoàn'],
  ['nguowif', 'người'],
  ['dduowcj', 'được'],
  ['suwar', 'sửa'],
  ['tuooir', 'tuổi'],
  ['hoaf', 'hòa'],
  ['quyf', 'quỳ'],
  ['giaos', 'giáo'],
  ['muwa', 'mưa'],
  ['cong6', 'công'],
  ['d9oan2', 'đoàn'],
  ['nguoi72', 'người'],
  ['lao', undefined],
  ['đoàn', undefined],
  ['2025', undefined],
  ['covid19', undefined],
  ['xyz', undefined],
])('reads %s as %s', (typed, meant) => {
  expect(readRawTyping(typed)).toBe(meant);
});
