import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexLines } from './line-index.ts';

describe('indexLines', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [3, 2, 1],
    [5, 3, 1],
    [7, 3, 3],
  ])('puts offset %i at line %i, column %i', (offset, line, column) => {
    expect(indexLines('a\r\nb\n😀c').pointAt(offset)).toEqual({ line, column });
  });

  it('finds every offset again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('đ', '😀', '\n', '\r\n', 'a')), fc.nat(), (pieces, number) => {
        const source = pieces.join('');
        const offset = number % (source.length + 1);
        const lines = indexLines(source);
        expect(lines.offsetAt(lines.pointAt(offset))).toBe(offset);
      }),
    );
  });
});
