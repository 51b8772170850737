import { describe, expect, it } from 'vitest';
import { countChangedLines } from './changed-lines.ts';

describe('countChangedLines', () => {
  it.each([
    ['nothing', 'a\nb\n', 'a\nb\n', 0, 0],
    ['one line of three', 'a\nb\nc', 'a\nx\nc', 1, 1],
    ['a line that is gone', 'a\nb\nc', 'a\nc', 1, 0],
    ['a line that is new', 'a\nc', 'a\nb\nc', 0, 1],
    ['lines that repeat', 'a\na\na', 'a\na', 1, 0],
    ['a line that became two', 'a\nb\nc', 'a\nb1\nb2\nc', 1, 2],
    ['the break at the end', 'a\n', 'a', 1, 0],
  ])('counts %s', (_what, before, after, removed, added) => {
    expect(countChangedLines(before, after)).toEqual({ removed, added });
  });
});
