import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLines } from './keep-lines.ts';

describe('keepLines', () => {
  it.each([
    ['another word', 'a\r\nb\r\nc', 'a\nx\nc', 'a\r\nx\r\nc'],
    ['line breaks of two kinds', 'a\r\nb\nc\n', 'a\nb\nx\n', 'a\r\nb\nx\n'],
    ['two changes far apart', 'a\r\nb\nc\r\nd\n', 'x\nb\nc\ny\n', 'x\nb\nc\r\ny\n'],
    ['a new line', 'a\r\nb\r\n', 'a\nx\nb\n', 'a\r\nx\r\nb\r\n'],
    ['a line that is gone', 'a\nb\nc', 'a\nc', 'a\nc'],
    ['an end without a line break', 'a\nb', 'a\nb\nc', 'a\nb\nc'],
    ['nothing left', 'a\r\n', '', ''],
    ['letters taken apart', 'a\u0301\nb\n', 'a\u0301\ne\u0302\n', 'a\u0301\n\u00ea\n'],
  ])('keeps the other lines at %s', (_what, source, changed, expected) => {
    expect(keepLines(source, changed)).toBe(expected);
  });

  it('gives back the source of what did not change, and every line of what did', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('', 'a', 'b', 'c'), fc.constantFrom('\n', '\r\n')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, fc.array(fc.constantFrom('', 'a', 'd'), { maxLength: 12 }), (before, after) => {
        const source = before.map(([words, end]) => words + end).join('');
        expect(keepLines(source, source.replaceAll('\r\n', '\n'))).toBe(source);
        expect(keepLines(source, after.join('\n')).replaceAll('\r\n', '\n')).toBe(after.join('\n'));
      }),
    );
  });
});
