import { describe, expect, it } from 'vitest';
import { parseQuery, toClosedTerm, toOpenTerm } from './query.ts';

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

  it('moves a tone mark to where the press puts it', () => {
    expect(parseQuery('hoà').syllables).toEqual(['hòa']);
  });
});

describe('the terms for Pagefind', () => {
  it('ends every syllable but, where it is open, the last', () => {
    const query = parseQuery('đoàn viên 44.420');
    expect(toClosedTerm(query)).toBe('ďoànǀ viênǀ 44․420ǀ');
    expect(toOpenTerm(query)).toBe('ďoànǀ viênǀ 44․420');
  });
});
