import { expect, it } from 'vitest';
import { findNamed } from './named.ts';

const things = ['Ứng Hòa', 'Ba Vì', 'Thanh Xuân', 'Công đoàn ngành Y tế', 'Thi đua, khen thưởng'].map(
  (name) => ({ name }),
);

it.each([
  ['ung hoa', ['Ứng Hòa']],
  ['Ứng Hoà', ['Ứng Hòa']],
  ['cong doan thanh xuan ba vi', ['Ba Vì', 'Thanh Xuân']],
  ['công đoàn ngành y tế', ['Công đoàn ngành Y tế']],
  ['khen thuong', ['Thi đua, khen thưởng']],
  ['khen thuong ai', []],
  ['ba ví', []],
  ['ba', []],
  ['hoa ung', []],
  ['', []],
])('of %j finds %j', (query, names) => {
  const found = findNamed(query, things).map(({ name }) => name);
  expect(found.sort()).toEqual(names.sort());
});
