import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findVerbatim, linesOf, wordsOf } from './html-words.ts';
import { plain } from './lost-sentences.ts';

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

test('a sentence that stands there letter for letter is found where its words are', () => {
  const simple = fc.constantFrom('Công', 'đoàn', 'TP.', '1.234');
  const pair = fc.oneof(fc.tuple(simple, fc.constant(' ')), fc.tuple(simple, piece), fc.tuple(word, piece));
  const pieces = fc.array(pair, { minLength: 1, maxLength: 8 });
  const counts = { found: 0 };
  fc.assert(
    fc.property(pieces, fc.nat(7), fc.integer({ min: 1, max: 3 }), (pairs, start, length) => {
      const html = `<p title="x TP. x">${pairs.flat().join('')}</p>`;
      const words = wordsOf(html);
      const sentence = words
        .slice(start % words.length)
        .slice(0, length)
        .map(({ text }) => text)
        .join(' ');
      const found = findVerbatim(html, sentence);
      if (!found || plain(sentence) !== sentence) return;
      counts.found += 1;
      const first = words.findIndex(({ from }) => from === found[0]);
      const last = words.findIndex(({ to }) => to === found[1]);
      const run = words.slice(first, last + 1).map(({ text }) => text);
      expect(run.join(' ')).toBe(sentence);
    }),
    { numRuns: 1_000 },
  );
  expect(counts.found).toBeGreaterThan(100);
});

test.each([
  ['in an attribute', '<p title="Một Có 12 người. hai">Hết.</p>'],
  ['behind a letter', '<p>x<em>Có 12 người.</em></p>'],
  ['before a letter', '<p>Có 12 người.<em>x</em></p>'],
  ['with a footnote', '<p>Có 12 người.<sup><a>1</a></sup>x</p>'],
])('a sentence %s is left to its words', (_where, html) => {
  expect(findVerbatim(html, 'Có 12 người.')).toBeUndefined();
});
