import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedText, indexTexts } from './indexed-words.fixture.ts';
import { joinWords } from './join-words.ts';
import { UNDIVIDED } from './pack-word.ts';
import { unpackWord } from './packed-word.ts';
import { countWords } from './vocabulary.ts';
import { NAMES_FROM } from './words.ts';

describe('joinWords', () => {
  it('makes of two indexes the words of one index of the articles that are left', () => {
    const kept = fc
      .tuple(fc.array(fc.tuple(indexedText, fc.boolean()), { maxLength: 12 }), fc.constantFrom(1, 20))
      .map(([texts, times]) => Array.from({ length: times }, () => texts).flat());
    const added = fc.array(fc.tuple(indexedText, fc.nat(12)), { maxLength: 4 });
    const divisions = fc.constantFrom(
      UNDIVIDED,
      [Int32Array.of(0, 7), Int32Array.of(0)],
      [Int32Array.of(0, 7, 30, 90), Int32Array.of(0, 90), Int32Array.of(0)],
    );
    fc.assert(
      fc.property(kept, added, divisions, (left, right, into) => {
        const come = right.toSorted(([, a], [, b]) => a - b);
        const order = [
          ...left.map(([text, isKept], page) => ({ text, at: isKept ? page : -1, side: 0, page })),
          ...come.map(([text, at], page) => ({ text, at, side: 1, page })),
        ]
          .filter(({ at }) => at >= 0)
          .sort((a, b) => a.at - b.at || a.side - b.side || a.page - b.page);
        const numbersOf = (side: number, size: number) =>
          Int32Array.from({ length: size }, (_, page) =>
            order.findIndex((each) => each.side === side && each.page === page),
          );
        const joined = joinWords(
          [
            { words: indexTexts(left.map(([text]) => text)), pages: numbersOf(0, left.length) },
            { words: indexTexts(come.map(([text]) => text)), pages: numbersOf(1, come.length) },
          ],
          into,
        );
        expect(joined).toEqual(
          indexTexts(
            order.map(({ text }) => text),
            into,
          ),
        );
      }),
    );
  });

  it('keeps the bytes of a word that no change concerns', () => {
    const words = indexTexts([
      [{ key: 'an', form: '', position: 1, fields: 0 }],
      [{ key: 'doan', form: '1', position: 2, fields: 0 }],
    ]);
    const one = indexTexts([[{ key: 'cong', form: '', position: 3, fields: 0 }]]);
    for (const pages of [
      [0, 1],
      [0, 2],
    ]) {
      const joined = joinWords(
        [
          { words, pages: Int32Array.from(pages) },
          { words: one, pages: Int32Array.of(3 - (pages[1] ?? 0)) },
        ],
        UNDIVIDED,
      );
      expect(joined.map(({ key }) => key)).toEqual(['an', 'cong', 'doan']);
      expect(joined[0]?.packed).toBe(words[0]?.packed);
    }
  });
});

describe('countWords', () => {
  it('counts the articles whose text has a word, and not those whose names have it', () => {
    const words = indexTexts([
      [
        { key: 'an', form: 'h', position: 1, fields: 0 },
        { key: 'an', form: 'h', position: 7, fields: 0 },
        { key: 'cong', form: '', position: NAMES_FROM, fields: 1 },
      ],
      [
        { key: 'an', form: 'h', position: 1, fields: 0 },
        { key: 'an', form: '', position: 2, fields: 0 },
      ],
    ]);
    expect(countWords(words, 2)).toEqual([
      ['an', 1],
      ['anh', 2],
    ]);
    expect(countWords(words, 1000)).toEqual([['anh', 2]]);
    expect(unpackWord(words[0]?.packed ?? new Uint8Array()).forms).toEqual(['anh', 'an']);
  });
});
