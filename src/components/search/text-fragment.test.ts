import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toTextFragment } from './text-fragment.ts';

const parts = (marked: string) =>
  marked
    .split(/(?=<)|(?<=>)/)
    .map((text) => ({ text: text.replace(/[<>]/g, ''), isMatch: text.startsWith('<') }));

it.each([
  ['mở lớp học <bơi> cho con đoàn viên', ['mở lớp học bơi cho con đoàn', 'bơi']],
  [
    'Hết câu. Kết nạp 1.200 <đoàn viên>, lập 4 công đoàn',
    ['Kết nạp 1.200 đoàn viên, lập 4 công', 'đoàn viên'],
  ],
  ['… <đoàn> và <đoàn viên> (CĐCS) mới', ['đoàn và đoàn viên', 'đoàn viên']],
  ['<LĐLĐ-TP> & <b>', ['LĐLĐ-TP & b', 'LĐLĐ-TP']],
  ['(<bơi>)', ['bơi']],
])('takes the longest match of %j with the words beside it, and without', (excerpt, expected) => {
  const fragment = toTextFragment(parts(excerpt));
  const directives = fragment.replace('#:~:', '').split('&');
  expect(directives.map((text) => decodeURIComponent(text))).toEqual(
    expected.map((words) => `text=${words}`),
  );
});

it('has nothing where nothing is marked', () => {
  expect(toTextFragment(parts('không có gì'))).toBe('');
});

it('has none of the signs that would part it', () => {
  const some = fc.array(fc.record({ text: fc.string({ unit: 'grapheme' }), isMatch: fc.boolean() }));
  fc.assert(
    fc.property(some, (excerpt) => {
      expect(toTextFragment(excerpt)).toMatch(/^(?:#:~:text=[^-,&#<>\s]+(?:&text=[^-,&#<>\s]+)?)?$/);
    }),
  );
});
