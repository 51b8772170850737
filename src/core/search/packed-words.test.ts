import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeIndexFile, type IndexValue } from './index-writer.ts';
import {
  byKey,
  countForms,
  locateWords,
  mergeWords,
  packWords,
  sortForms,
  type PackedWord,
} from './packed-words.ts';
import { encodeWord } from './pagefind-format.fixture.ts';
import { readWordChunk } from './pagefind-format.ts';

/** Of a made-up article: where each form of each word stands. */
type Places = Record<string, Record<string, number[]>>;

const keys = fc.constantFrom('an', 'doan', 'vien', 'cong');
const forms = fc.constantFrom('', 'ạ', 'ô', 'ê');
const article: fc.Arbitrary<Places> = fc.dictionary(
  keys,
  fc.dictionary(forms, fc.array(fc.nat(70_000), { minLength: 1, maxLength: 4 }), { minKeys: 1 }),
);

/** The words of an index, as Pagefind writes them. */
function indexOf(articles: Places[]): PackedWord[] {
  const words: IndexValue[] = [];
  for (const key of [...new Set(articles.flatMap((places) => Object.keys(places)))].sort()) {
    const pagesOf = (form: string) => {
      let before = 0;
      return articles.flatMap((places, page): IndexValue[] => {
        const found = places[key]?.[form];
        if (!found) return [];
        const step = page - before;
        before = page;
        return [[step, found, [-1, page % 3]]];
      });
    };
    const others = [...new Set(articles.flatMap((places) => Object.keys(places[key] ?? {})))]
      .filter(Boolean)
      .sort();
    words.push([key, pagesOf(''), others.map((form) => [key + form, pagesOf(form)])]);
  }
  return [...locateWords(encodeIndexFile([words]))];
}

/** Without what depends on an article's number. */
const withoutFields = (words: PackedWord[]) =>
  readWordChunk(packWords(words)).map(({ key, forms }) => ({
    key,
    forms: forms.map(([form, pages]) => [form, pages.map(([step, places]) => [step, places])]),
  }));

describe('packed words', () => {
  it('are read and written again as they were', () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(names, (all) => {
        const file = encodeIndexFile([all.map((key, page) => encodeWord(key, page))]);
        const words = [...locateWords(file)];
        expect(words.map(({ key }) => key)).toEqual(all);
        expect(readWordChunk(packWords(words))).toEqual(readWordChunk(file));
      }),
    );
  });

  it('of two indexes are those of one index of the articles that are left', () => {
    const kept = fc.array(fc.tuple(article, fc.boolean()), { maxLength: 12 });
    const added = fc.array(fc.tuple(article, fc.nat(12)), { maxLength: 4 });
    fc.assert(
      fc.property(kept, added, (left, right) => {
        const places = [
          ...left.map(([places, isKept], page) => ({ places, at: isKept ? page : -1, from: 'left', page })),
          ...right.map(([places], page) => ({ places, at: right[page]?.[1] ?? 0, from: 'right', page })),
        ];
        const order = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at || a.page - b.page);
        // New numbers rise as the old ones do.
        const sorted = order.filter(({ from }) => from === 'right').map(({ page }) => page);
        fc.pre(String(sorted) === String(sorted.toSorted((a, b) => a - b)));
        const numbersOf = (side: string, size: number) =>
          Int32Array.from({ length: size }, (_, page) =>
            order.findIndex((each) => each.from === side && each.page === page),
          );
        const merged = mergeWords([
          { words: indexOf(left.map(([places]) => places)), pages: numbersOf('left', left.length) },
          { words: indexOf(right.map(([places]) => places)), pages: numbersOf('right', right.length) },
        ]);
        expect(withoutFields(merged)).toEqual(withoutFields(indexOf(order.map(({ places }) => places))));
        expect(merged.map(({ key }) => key)).toEqual(merged.toSorted(byKey).map(({ key }) => key));
      }),
    );
  });

  it('that no change concerns are the same bytes', () => {
    const words = indexOf([{ an: { '': [1] } }, { doan: { ạ: [2] } }]);
    const one = indexOf([{ cong: { ô: [3] } }]);
    const merged = mergeWords([
      { words, pages: Int32Array.of(0, 1) },
      { words: one, pages: Int32Array.of(2) },
    ]);
    expect(merged.map(({ key }) => key)).toEqual(['an', 'cong', 'doan']);
    expect([merged[0]?.bytes, merged[2]?.bytes]).toEqual(words.map(({ bytes }) => bytes));
    expect(merged[0]?.bytes).toBe(words[0]?.bytes);
  });

  it('have their forms in one order, whatever Pagefind gave them', () => {
    const wordOf = (...written: string[]) =>
      [...locateWords(encodeIndexFile([[['an', [], written.map((form) => [form, [[0, [1], []]]])]]]))].map(
        sortForms,
      );
    expect(wordOf('ân', 'án')).toEqual(wordOf('án', 'ân'));
  });

  it('tell how many articles have each form in their text, and not only in a name', () => {
    const [word] = locateWords(
      encodeIndexFile([
        [
          [
            'an',
            [
              [0, [1, 2], []],
              [1, [], [-1, 4]],
            ] as IndexValue,
            [['án', [[2, [5], []]]]],
          ],
        ] as IndexValue,
      ]),
    );
    expect(word && countForms(word)).toEqual([
      ['an', 1],
      ['án', 1],
    ]);
  });

  it('that are cut short anywhere are refused', () => {
    const file = encodeIndexFile([[encodeWord('công'), encodeWord('đoàn', 300, 70_000)]]);
    for (let length = 0; length < file.length; length++) {
      expect(() => [...locateWords(file.subarray(0, length))], `${length} bytes`).toThrow();
    }
  });
});
