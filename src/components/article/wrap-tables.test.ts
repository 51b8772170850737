import { expect, it } from 'vitest';
import { wrapTables } from './wrap-tables.ts';

it('puts each table in a box that the keyboard can scroll', () => {
  expect(wrapTables('<p>a</p><table><tr></tr></table><p>b</p>')).toBe(
    '<p>a</p><div class="table-scroll" role="region" aria-label="Bảng" tabindex="0"><table><tr></tr></table></div><p>b</p>',
  );
});

it('leaves text without tables as it is', () => {
  expect(wrapTables('<p>bảng</p>')).toBe('<p>bảng</p>');
});
