import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

describe('parseQuery', () => {
  it.each([
    ['công đo', ['công', 'đo'], true, false],
    ['công đoàn ', ['công', 'đoàn'], false, false],
    ['công đoàn,', ['công', 'đoàn'], false, false],
    ['"công đoàn"', ['công', 'đoàn'], false, true],
    ['“công đoàn”', ['công', 'đoàn'], false, true],
    ['"công đoàn', ['công', 'đoàn'], true, false],
    ['  ', [], false, false],
  ])('reads %j', (typed, syllables, isOpen, isPhrase) => {
    expect(parseQuery(typed)).toEqual({ syllables, isOpen, isPhrase });
  });

  it('takes the beginning of a long text, whose last word is whole', () => {
    const { syllables, isOpen } = parseQuery('công đoàn '.repeat(900).trim());
    expect(syllables).toEqual(Array.from({ length: 24 }, () => ['công', 'đoàn']).flat());
    expect(isOpen).toBe(false);
  });

  it('moves a tone mark to where the press puts it', () => {
    expect(parseQuery('hoà').syllables).toEqual(['hòa']);
  });
});
