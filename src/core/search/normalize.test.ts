import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import {
  fromIndexText,
  locateSyllables,
  splitSyllables,
  toCanonicalText,
  toIndexText,
  toIndexWord,
} from './normalize.ts';

const vietnamese = fc.string({
  unit: fc.constantFrom(
    ...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằấẩỗớựýỳĐÐƉďĎǀǁ․`\\ 0123456789.,;:-–/"“”()…\n'),
  ),
});
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('toIndexText', () => {
  it.each([
    ['Đoàn viên, đình công', 'Ďoànǀ viênǀ, ďìnhǀ côngǀ'],
    ['Ứng Hoà, thuỷ lợi', 'Ứngǀ Hòaǀ, thủyǀ lợiǀ'],
    ['đoàn viên'.normalize('NFD'), 'ďoànǀ viênǀ'],
    ['44.420 lượt, 1,5%', '44․420ǀ lượtǀ, 1ǁ5ǀ%'],
    ['27/20 CĐCS', '27ǀ/` 20ǀ CĎCSǀ'],
    ['20.10.2020', '20ǀ.` 10ǀ.` 2020ǀ'],
    ['4.000đ', '4․000ǀ` ďǀ'],
    ['TP.HCM', 'TPǀ.` HCMǀ'],
    ['Nội – Huế', 'Nộiǀ\\– Huếǀ'],
    ['ÐOÀN', 'ĎOÀNǀ'],
    ['', ''],
  ])('writes %j as %j', (text, indexed) => {
    expect(toIndexText(text)).toBe(indexed);
  });

  it('is undone by fromIndexText, to the canonical text', () => {
    fc.assert(fc.property(anyText, (text) => fromIndexText(toIndexText(text)) === toCanonicalText(text)));
  });

  it('makes each syllable one word between spaces, the same as a query makes of it', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const words = toIndexText(text)
          .split(/\s/)
          .map((word) => word.replace(/[^\p{L}\p{M}\p{N}․]/gu, ''));
        expect(words.filter(Boolean)).toEqual(splitSyllables(text).map(toIndexWord));
      }),
    );
  });
});

describe('toCanonicalText', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => toCanonicalText(toCanonicalText(text)) === toCanonicalText(text)),
    );
  });

  it('keeps a foreign ď', () => {
    expect(fromIndexText(toIndexText('Ďuriš và Đức'))).toBe('Ďuriš và Đức');
  });
});

describe('splitSyllables', () => {
  it.each([
    ['hoà bình', ['hòa', 'bình']],
    ['“Đại hội” (2020–2025)', ['Đại', 'hội', '2020', '2025']],
    ['1.200/1.500 người, 12,5km', ['1.200', '1.500', 'người', '12,5', 'km']],
    ['F0, 12h30, 4G', ['F0', '12h30', '4G']],
    [' - … ', []],
  ])('splits %j', (text, syllables) => {
    expect(splitSyllables(text)).toEqual(syllables);
  });

  it('folds to the same, composed or not, with either tone placement', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const folded = splitSyllables(text).map(fold);
        expect(splitSyllables(text.normalize('NFD')).map(fold)).toEqual(folded);
        expect(folded.map(fold)).toEqual(folded);
      }),
    );
    expect(splitSyllables('hoà')).toEqual(splitSyllables('hòa'));
  });
});

describe('locateSyllables', () => {
  it('says where each syllable stands', () => {
    const text = 'Gần 44.420 lượt';
    expect(locateSyllables(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Gần',
      '44.420',
      'lượt',
    ]);
  });
});
