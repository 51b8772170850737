import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWord, UNDIVIDED } from './pack-word.ts';
import { openWordFile, packWordFile } from './word-file.ts';
import { listPlaces, type Place } from './word-list.fixture.ts';
import { mergeLists, type WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

const inText = fc.record({
  article: fc.oneof(fc.nat(20), fc.nat(100_000)),
  position: fc.oneof(fc.nat(30), fc.nat(40_000)),
  form: fc.constantFrom('công', 'cộng', 'cống', 'cong'),
  fields: fc.constantFrom(0, 0, 2, 4, 6),
});
const inNames = fc.record({
  article: fc.nat(20),
  position: fc
    .record({ line: fc.integer({ min: 1, max: 2 }), at: fc.nat(60) })
    .map(({ line, at }) => line * NAMES_FROM + at),
  form: fc.constantFrom('công', 'cống'),
  fields: fc.constant(1),
});
const lists = fc
  .uniqueArray<Place, string>(fc.oneof({ weight: 5, arbitrary: inText }, inNames), {
    selector: ({ article, position }) => `${article} ${position}`,
    minLength: 1,
    maxLength: 120,
  })
  .map(listPlaces);
const divisions = fc.constantFrom(UNDIVIDED, [Int32Array.of(0, 5)], [Int32Array.of(0, 300)]);
const keys = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), { maxLength: 20 });
const fileOf = (words: readonly { key: string; list: WordList }[], into = UNDIVIDED) =>
  packWordFile(words.map(({ key, list }) => ({ key, packed: packWord(list, into) })));
const cong = listPlaces([{ article: 3, position: 4, form: 'công' }]);

describe('a file of words', () => {
  it('gives back the words and where each stands', () => {
    fc.assert(
      fc.property(keys, fc.array(lists, { minLength: 1, maxLength: 4 }), divisions, (all, some, into) => {
        const words = all.map((key, at) => ({ key, list: some[at % some.length] ?? cong }));
        const read = openWordFile(fileOf(words, into)).map((word) => ({
          key: word.key,
          list: word.read(),
        }));
        expect(read).toEqual(words);
      }),
    );
  });

  it('takes a common word in two bytes a place', () => {
    const places = Array.from({ length: 20_000 }, (_, at) => ({
      article: Math.floor(at / 5),
      position: 7 + (at % 5) * 90 + ((at * 37) % 60),
      form: 'công',
    }));
    const blocks = Int32Array.from({ length: 64 }, (_, at) => 64 * at);
    for (const into of [UNDIVIDED, [blocks]]) {
      expect(packWord(listPlaces(places), into).length).toBeLessThan(40_000);
    }
  });

  it('is refused where it is another file or cut short within the words it names', () => {
    const whole = fileOf([{ key: 'công', list: cong }]);
    expect(() => openWordFile(new TextEncoder().encode('<!doctype html><title>404</title>'))).toThrow();
    for (let length = 0; length < whole.length - 1; length++) {
      expect(
        () => openWordFile(whole.subarray(0, length)).map(({ read }) => read()),
        `${length} bytes`,
      ).toThrow();
    }
  });

  it('ends with words or an error, whatever follows the signature', () => {
    const signature = fileOf([]).subarray(0, -1);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) => {
        try {
          openWordFile(Uint8Array.from([...signature, ...rest])).map(({ read }) => read());
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});

describe('mergeLists', () => {
  it('numbers the articles of each part from its first, and puts the places of an article in order', () => {
    const [a, b] = [
      listPlaces([
        { article: 0, position: 9, form: 'an' },
        { article: 2, position: 1, form: 'an', fields: 4 },
      ]),
      listPlaces([
        { article: 0, position: 3, form: 'anh' },
        { article: 2, position: 0, form: 'anh', fields: 2 },
        { article: 2, position: 5, form: 'ảnh' },
      ]),
    ];
    expect(
      mergeLists([
        { list: a, first: 0 },
        { list: b, first: 0 },
      ]),
    ).toEqual(
      listPlaces([
        { article: 0, position: 9, form: 'an' },
        { article: 0, position: 3, form: 'anh' },
        { article: 2, position: 1, form: 'an', fields: 4 },
        { article: 2, position: 0, form: 'anh', fields: 2 },
        { article: 2, position: 5, form: 'ảnh' },
      ]),
    );
    const parts = mergeLists([
      { list: a, first: 0 },
      { list: b, first: 10 },
    ]);
    expect([...parts.articles]).toEqual([0, 2, 10, 12]);
    expect([...parts.positions]).toEqual([9, 1, 3, 0, 5]);
    expect(mergeLists([]).articles).toHaveLength(0);
  });
});
