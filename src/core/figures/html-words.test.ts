import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, wordsOf } from './html-words.ts';

const word = fc.constantFrom(
  'Công',
  'đoàn',
  'thuỷ',
  'TP.',
  '“tổ',
  '1.234',
  '[a',
  'b](c)',
  '**',
  '&amp;',
  '&nbsp;',
  '',
);
const note = '<sup><a href="#n" class="footnote-mark">1</a></sup>';
const piece = fc.constantFrom(
  ' ',
  '\n',
  '\u00a0',
  '<em>',
  '</em>',
  '<a href="/x/">',
  '</a>',
  '<br>',
  '</p>\n<p>',
  '<td>',
  note,
);

test('a line has the words of its block, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, piece)), (pieces) => {
      const html = `<p>${pieces.flat().join('')}</p>`;
      const lines: string[][] = [[]];
      for (const { text } of wordsOf(html)) {
        if (text === '\n') lines.push([]);
        else lines.at(-1)?.push(text);
      }
      expect(linesOf(html)).toEqual(lines.filter((words) => words.length > 0));
    }),
  );
});
