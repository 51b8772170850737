import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import { locateWords } from './locate-words.ts';
import { locateSyllables, toCanonicalText } from './normalize.ts';

function locate(text: string) {
  const found: { syllable: string; start: number; end: number; initial: number }[] = [];
  locateWords(text, (start, end, initial) => {
    found.push({ syllable: text.slice(start, end), start, end, initial });
  });
  return found;
}

describe('locateWords', () => {
  it('finds what locateSyllables finds, with the first letter folded', () => {
    const letters = fc.constantFrom(
      'a',
      'Đ',
      'ơ',
      ' ',
      'đ',
      '.',
      ',',
      '1',
      '2',
      '\u0301',
      '\n',
      '·',
      '-',
      'ǀ',
      '`',
      '😀',
      '𝐀',
      'Ǆ',
    );
    const text = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (any) => {
        const canonical = toCanonicalText(any);
        const expected = locateSyllables(canonical).map((one) => ({
          ...one,
          initial: fold(one.syllable.toLowerCase().replaceAll('.', '')).charCodeAt(0) || 0,
        }));
        expect(locate(canonical)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Họp mặt 44.420 đoàn viên.', ['Họp', 'mặt', '44.420', 'đoàn', 'viên']],
    ['đạt 27/20 CĐCS (135%)', ['đạt', '27', '20', 'CĐCS', '135']],
  ])('finds the syllables of %j', (text, expected) => {
    expect(locate(text).map(({ syllable }) => syllable)).toEqual(expected);
  });
});
