import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeIndexFile, type IndexValue } from './encode-index-file.fixture.ts';
import { encodeWord } from './pagefind-format.fixture.ts';
import { decodeIndexFile, readPages } from './pagefind-format.ts';
import { readWords } from './pagefind-words.ts';
import { listPlaces } from './word-list.fixture.ts';
import { NAMES_FROM } from './words.ts';

const chunkOf = (keys: string[]) => encodeIndexFile([keys.map((key, page) => encodeWord(key, page))]);

describe('decodeIndexFile', () => {
  it('reads back whatever Pagefind may write', () => {
    const { value } = fc.letrec<{ value: IndexValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constant(null),
        fc.integer(),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (any) => {
        expect(decodeIndexFile(encodeIndexFile(any))).toEqual(any);
      }),
    );
  });

  it('refuses a file that is cut short anywhere', () => {
    for (const whole of [chunkOf(['công', 'đoàn']), encodeIndexFile('công đoàn')]) {
      for (let length = 0; length < whole.length; length++) {
        expect(() => decodeIndexFile(whole.subarray(0, length)), `${length} bytes`).toThrow();
      }
    }
  });

  it('ends with a value or an error, whatever follows the signature', () => {
    const signature = encodeIndexFile(null).subarray(0, -1);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        try {
          decodeIndexFile(Uint8Array.from([...signature, ...rest]));
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });

  it('refuses a list that claims four thousand million values', () => {
    const endless = Uint8Array.from([...encodeIndexFile(null).subarray(0, -1), 0x9a, 255, 255, 255, 255]);
    expect(() => decodeIndexFile(endless)).toThrow(RangeError);
  });
});

describe('readWords', () => {
  it('gives the places of a word in the text and in the names, the form that most articles have first', () => {
    const pages: IndexValue = [
      [3, [-25, 4, 2], [-1, 4]],
      [2, [], [-3, 1, -4, 0]],
      [1, [-25, 2], []],
    ];
    const chunk = encodeIndexFile([
      [
        ['congǀ', [[1, [-25, 7], []]], [['côngǀ', pages]]],
        ['ǀ2025', [[0, [], [-2, 0]]], []],
      ],
    ]);
    expect(readWords([chunk], ['title', 'date', 'kicker', 'names'])).toEqual([
      {
        key: 'cong',
        list: listPlaces([
          { article: 3, position: 4, form: 'công', fields: 4 },
          { article: 3, position: 6, form: 'công' },
          { article: 5, position: NAMES_FROM + 1, form: 'công', fields: 1 },
          { article: 5, position: 2 * NAMES_FROM, form: 'công', fields: 1 },
          { article: 6, position: 2, form: 'công' },
          { article: 1, position: 7, form: 'cong' },
        ]),
      },
    ]);
  });
});

describe('readWords of parts of a name', () => {
  it('has a word once, and once at a place', () => {
    const first = encodeIndexFile([[['pou', [[0, [4], []]], []]]]);
    const second = encodeIndexFile([[['pouǀ', [[0, [4, 0, 3], []]], []]]]);
    expect(readWords([first, second], [])).toEqual([
      {
        key: 'pou',
        list: listPlaces([
          { article: 0, position: 4, form: 'pou' },
          { article: 0, position: 7, form: 'pou' },
        ]),
      },
    ]);
  });
});

describe('readWords of a place with two forms', () => {
  it('has the one that is first in the alphabet, in whatever order Pagefind gives them', () => {
    const forms: IndexValue[] = [
      ['pouǀ', [[0, [4], []]]],
      ['póuǀ', [[0, [4], []]]],
    ];
    for (const variants of [forms, forms.toReversed()]) {
      const chunk = encodeIndexFile([[['pouǀ', [], variants]]]);
      expect(readWords([chunk], [])).toEqual([
        { key: 'pou', list: listPlaces([{ article: 0, position: 4, form: 'pou' }]) },
      ]);
    }
  });
});

describe('readWords of words in quotes', () => {
  it('has them with the same words elsewhere, and no marks that stand alone', () => {
    const chunk = encodeIndexFile([
      [
        ['congǀ', [[0, [2], []]], []],
        ['congǀ”', [], [['côngǀ”', [[0, [9], []]]]]],
        ['“congǀ', [], [['“côngǀ', [[1, [5], []]]]]],
        ['”', [[0, [7], []]], []],
      ],
    ]);
    expect(readWords([chunk], []).map(({ key, list }) => [key, [...list.positions], list.forms])).toEqual([
      ['cong', [2, 9, 5], ['công', 'cong']],
    ]);
  });
});

describe('readPages', () => {
  it('adds up the steps, from nothing again after each weight', () => {
    const packed: Parameters<typeof readPages>[0] = [
      [3, [-25, 4, 2, -49, 1], [-1, 5, 1, -3, 7]],
      [2, [9], []],
    ];
    expect([...readPages(packed)]).toEqual([
      {
        page: 3,
        positions: [4, 6, 1],
        fields: [
          { field: 0, position: 5 },
          { field: 0, position: 6 },
          { field: 2, position: 7 },
        ],
      },
      { page: 5, positions: [9], fields: [] },
    ]);
  });
});
