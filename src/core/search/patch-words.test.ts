import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexedText, indexTexts, type IndexedText } from './indexed-words.fixture.ts';
import { packWord } from './pack-word.ts';
import { describeMoves, patchWord } from './patch-word.ts';
import { patchWords } from './patch-words.ts';
import { countWords, patchVocabulary } from './vocabulary.ts';
import { listPlaces } from './word-list.fixture.ts';

/** Far apart, so that steps between them are large too. */
const sparse = fc.oneof(
  { weight: 9, arbitrary: indexedText.map((text) => [text]) },
  indexedText.map((text): IndexedText[] => [...Array.from({ length: 1500 }, () => []), text]),
);
const former = fc
  .array(sparse, { maxLength: 40 })
  .map((texts) => texts.flat())
  .chain((texts) =>
    fc.record({
      texts: fc.constant(texts),
      gone: fc.uniqueArray(fc.nat(Math.max(texts.length - 1, 0)), { maxLength: 3 }),
    }),
  );
/** Articles that come, each with how many of those that stay it stands behind. */
const come = fc.array(fc.tuple(indexedText, fc.oneof(fc.nat(10), fc.nat(3000))), { maxLength: 3 });

function change(texts: IndexedText[], gone: number[], added: [IndexedText, number][]) {
  const stay = texts.flatMap((text, page) =>
    gone.includes(page) ? [] : [{ text, place: page, side: 0, page }],
  );
  const all = [...stay, ...added.map(([text, place], page) => ({ text, place, side: 1, page }))].sort(
    (a, b) => a.place - b.place || a.side - b.side,
  );
  const numbers = [new Int32Array(texts.length).fill(-1), new Int32Array(added.length).fill(-1)] as const;
  for (const [number, { side, page }] of all.entries()) (side === 0 ? numbers[0] : numbers[1])[page] = number;
  return { numbers, texts: all.map(({ text }) => text) };
}

describe('patchWords', () => {
  it('makes the words and the vocabulary of an index that was made anew', () => {
    const sizes = fc.constantFrom(10, 999, 1000, 3000);
    fc.assert(
      fc.property(former, come, sizes, sizes, ({ texts, gone }, added, before, after) => {
        const { numbers, texts: all } = change(texts, gone, added);
        const words = indexTexts(texts);
        // Each in an index of its own, as more than one of them may be.
        const parts = added.map(([text], page) => ({
          words: indexTexts([text]),
          pages: numbers[1].slice(page, page + 1),
        }));
        const patched = patchWords({ words, pages: numbers[0] }, parts);
        const anew = indexTexts(all);
        expect(patched.words).toEqual(anew);
        const known = { vocabulary: countWords(words, before), articles: before };
        expect(patchVocabulary(known, patched.changes, patched.words, after)).toEqual(
          countWords(anew, after),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the bytes of a word that no change concerns', () => {
    const words = indexTexts([
      [{ key: 'an', form: '', position: 1, fields: 0 }],
      [{ key: 'doan', form: '1', position: 2, fields: 0 }],
    ]);
    const one = indexTexts([[{ key: 'cong', form: '', position: 3, fields: 0 }]]);
    for (const [pages, page] of [
      [[0, 1], 2],
      [[0, 2], 1],
      [[0, -1], 1],
    ] as const) {
      const { words: patched } = patchWords({ words, pages: Int32Array.from(pages) }, [
        { words: one, pages: Int32Array.of(page) },
      ]);
      expect(patched.map(({ key }) => key)).toEqual(pages[1] < 0 ? ['an', 'cong'] : ['an', 'cong', 'doan']);
      expect(patched[0]?.packed).toBe(words[0]?.packed);
    }
  });
});

describe('patchWord', () => {
  const placesOf = (article: number, shift = 0) =>
    Array.from({ length: 1 + (article % 4) }, (_, at) => ({
      article,
      position: shift + 3 + at * 40 + (article % 17),
      form: article % 9 === 0 && at === 0 ? 'cộng' : 'công',
    }));
  const many = Array.from({ length: 3000 }, (_, article) => placesOf(article)).flat();
  const packed = packWord(withCommonestFirst(many));
  const same = Int32Array.from({ length: 3000 }, (_, at) => at);

  it('copies the articles that stay of a common word, whatever becomes of one', () => {
    const steps: [string, Int32Array, typeof many, typeof many][] = [
      ['an edit', same.with(1500, -1), placesOf(1500, 7), many.filter(({ article }) => article !== 1500)],
      ['an addition', same, placesOf(3000), many],
      ['one between', same.map((page) => page + Number(page >= 10)), placesOf(10), shift(many, 10, 1)],
      ['a deletion', same.map((page) => page - Number(page > 10)).with(10, -1), [], shift(many, 11, -1, 10)],
    ];
    for (const [name, pages, added, stay] of steps) {
      const patched = patchWord(
        packed,
        describeMoves(pages),
        added.length > 0 ? listPlaces(added) : undefined,
      );
      expect(patched.packed, name).toEqual(packWord(withCommonestFirst([...stay, ...added])));
    }
  });

  it('says where a word must be packed anew', () => {
    const pages = same.map(() => -1).fill(0, 0, 1);
    expect(patchWord(packed, describeMoves(pages)).packed).toBeUndefined();
    const other = listPlaces([{ article: 3000, position: 1, form: 'cống' }]);
    expect(patchWord(packed, describeMoves(same), other).packed).toBeUndefined();
  });

  it('is not misled by a word before that was cut short', () => {
    const far = Array.from({ length: 300 }, (_, article) => ({ article, position: 40_000, form: 'công' }));
    const cut = packWord(listPlaces(far)).subarray(0, -10);
    expect(() => patchWord(cut, describeMoves(same.with(299, -1)))).toThrow();
    const edit = describeMoves(same.with(2, -1));
    expect(patchWord(packed, edit, listPlaces(placesOf(2))).packed).toEqual(packed);
  });

  function shift(places: typeof many, from: number, step: number, without = -1) {
    return places
      .filter(({ article }) => article !== without)
      .map((each) => ({ ...each, article: each.article >= from ? each.article + step : each.article }));
  }

  /** The fixture numbers forms as they come. */
  function withCommonestFirst(places: typeof many) {
    const list = listPlaces(places);
    if (list.forms[0] === 'công') return list;
    return { ...list, forms: ['công', 'cộng'], formAt: list.formAt.map((form) => 1 - form) };
  }
});
