import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChangedWords } from './changed-words.ts';
import { indexedText, indexTexts, type IndexedText } from './indexed-words.fixture.ts';
import { divideArticles, packWord, UNDIVIDED, type Divisions } from './pack-word.ts';
import { describeMoves, patchWord } from './patch-word.ts';
import { patchWords } from './patch-words.ts';
import { listPlaces } from './word-list.fixture.ts';
import { orderForms } from './word-list.ts';

/** Some begin a block. */
const article = fc.record({ text: indexedText, first: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, 2) });
/** Far apart, so that steps between them are large too. */
const sparse = fc.oneof(
  { weight: 9, arbitrary: article.map((one) => [one]) },
  article.map((one): Article[] => [...Array.from({ length: 1500 }, () => ({ text: [], first: 0 })), one]),
);
/** Of the same articles over and over there are common words. */
const former = fc
  .tuple(fc.array(sparse, { maxLength: 40 }), fc.constantFrom(1, 1, 8))
  .map(([articles, times]) => Array.from({ length: times }, () => articles.flat()).flat())
  .chain((articles) =>
    fc.record({
      articles: fc.constant(articles),
      gone: fc.uniqueArray(fc.nat(Math.max(articles.length - 1, 0)), { maxLength: 3 }),
    }),
  );
/** Articles that come, each with how many of those that stay it stands behind. */
const come = fc.array(fc.tuple(article, fc.oneof(fc.nat(10), fc.nat(3000))), { maxLength: 3 });

function change(articles: Article[], gone: number[], added: [Article, number][]) {
  const stay = articles.flatMap((one, page) =>
    gone.includes(page) ? [] : [{ one, place: page, side: 0, page }],
  );
  const all = [...stay, ...added.map(([one, place], page) => ({ one, place, side: 1, page }))].sort(
    (a, b) => a.place - b.place || a.side - b.side,
  );
  const numbers = [new Int32Array(articles.length).fill(-1), new Int32Array(added.length).fill(-1)] as const;
  for (const [number, { side, page }] of all.entries()) (side === 0 ? numbers[0] : numbers[1])[page] = number;
  return { numbers, articles: all.map(({ one }) => one) };
}

function indexOf(articles: Article[]) {
  const divisions = [1, 2, 3].map((least) =>
    Int32Array.from([0, ...articles.flatMap(({ first }, at) => (first >= least && at > 0 ? [at] : []))]),
  );
  const texts = articles.map(({ text }) => text);
  return { divisions, words: indexTexts(texts, divisions) };
}

describe('patchWords', () => {
  it('makes the words of an index that was made anew', () => {
    fc.assert(
      fc.property(former, come, ({ articles, gone }, added) => {
        const { numbers, articles: all } = change(articles, gone, added);
        const [before, after] = [indexOf(articles), indexOf(all)];
        // Each in an index of its own, as more than one of them may be.
        const parts = added.map(([{ text }], page) => ({
          words: indexTexts([text]),
          pages: numbers[1].slice(page, page + 1),
        }));
        const divisions = { before: before.divisions, after: after.divisions };
        expect(patchWords(numbers[0], parts, divisions)(before.words)).toEqual(after.words);
      }),
      { numRuns: 300 },
    );
  });

  it('makes them where it is told which change after a correction and additions, and keeps the others', () => {
    const edits = fc.record({ at: fc.nat(), other: article, more: fc.array(article, { maxLength: 2 }) });
    fc.assert(
      fc.property(former, edits, ({ articles }, { at, other, more }) => {
        const page = articles.length > 0 ? at % articles.length : 0;
        const was = articles.slice(page, page + 1);
        const is = [...was.map(({ first }) => ({ ...other, first })), ...more];
        const all = [...articles.toSpliced(page, was.length, ...is.slice(0, was.length)), ...more];
        const [before, after] = [indexOf(articles), indexOf(all)];
        const parts = [
          { texts: was, before: was.map(() => page), after: was.map(() => -1) },
          {
            texts: is,
            before: is.map(() => -1),
            after: is.map((_, each) => (each < was.length ? page : articles.length + each - was.length)),
          },
        ].map(({ texts, ...numbers }) => ({
          words: indexTexts(texts.map(({ text }) => text)),
          before: Int32Array.from(numbers.before),
          after: Int32Array.from(numbers.after),
        }));
        const changed = findChangedWords(parts);
        const pages = Int32Array.from(articles, (_, each) => (each === page ? -1 : each));
        const added = parts.map((part) => ({ words: part.words, pages: part.after }));
        const divisions = { before: before.divisions, after: after.divisions };
        const patched = patchWords(pages, added, divisions, changed)(before.words);
        expect(patched).toEqual(after.words);
        expect(patched.filter((word) => before.words.includes(word)).map(({ key }) => key)).toEqual(
          expect.arrayContaining(before.words.map(({ key }) => key).filter((key) => !changed.has(key))),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the bytes of a word that no change concerns', () => {
    const words = indexTexts([
      [{ key: 'an', form: '', position: 1, fields: 0 }],
      [{ key: 'doan', form: '1', position: 2, fields: 0 }],
    ]);
    const one = indexTexts([[{ key: 'cong', form: '', position: 3, fields: 0 }]]);
    const divisions = { before: UNDIVIDED, after: UNDIVIDED };
    for (const [pages, page] of [
      [[0, 1], 2],
      [[0, 2], 1],
      [[0, -1], 1],
    ] as const) {
      const come = [{ words: one, pages: Int32Array.of(page) }];
      const patched = patchWords(Int32Array.from(pages), come, divisions)(words);
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
  const blocks = [Int32Array.from({ length: 10 }, (_, at) => 300 * at), Int32Array.of(0)];
  const packed = packWord(orderForms(listPlaces(many)), blocks);
  const same = Int32Array.from({ length: 3000 }, (_, at) => at);
  const shifted = (from: number, step: number) =>
    blocks.map((starts) => starts.map((first) => first + (first > from ? step : 0)));

  it('packs of a common word only the block anew in which an article changed', () => {
    const shift = (from: number, step: number) =>
      many
        .filter(({ article }) => step > 0 || article !== from)
        .map((each) => ({ ...each, article: each.article + (each.article >= from ? step : 0) }));
    const steps: [string, Int32Array, Divisions, typeof many, typeof many][] = [
      [
        'an edit',
        same.with(1510, -1),
        blocks,
        placesOf(1510, 7),
        many.filter((each) => each.article !== 1510),
      ],
      ['an addition', same, blocks, placesOf(3000), many],
      [
        'one between',
        same.map((page) => page + Number(page >= 10)),
        shifted(10, 1),
        placesOf(10),
        shift(10, 1),
      ],
      [
        'a deletion',
        same.map((page) => page - Number(page > 10)).with(10, -1),
        shifted(10, -1),
        [],
        shift(10, -1),
      ],
    ];
    for (const [name, pages, after, added, stay] of steps) {
      const come = added.length > 0 ? listPlaces(added) : undefined;
      const patched = patchWord(packed, describeMoves(pages, blocks, after), come);
      expect(patched, name).toEqual(packWord(orderForms(listPlaces([...stay, ...added])), after));
    }
  });

  it('packs a word anew whose articles are divided otherwise', () => {
    const after = blocks.map((starts) => (starts.length > 3 ? starts.with(3, 910) : starts));
    expect(patchWord(packed, describeMoves(same, blocks, after), listPlaces(placesOf(3000)))).toEqual(
      packWord(orderForms(listPlaces([...many, ...placesOf(3000)])), after),
    );
  });

  it('moves the blocks of a word that has none of the articles before them', () => {
    const late = many.filter(({ article }) => article >= 600);
    const pages = same.map((page) => page - 1).with(0, -1);
    const after = shifted(0, -1);
    const moved = late.map((each) => ({ ...each, article: each.article - 1 }));
    expect(
      patchWord(packWord(orderForms(listPlaces(late)), blocks), describeMoves(pages, blocks, after)),
    ).toEqual(packWord(orderForms(listPlaces(moved)), after));
  });

  it('packs a word anew of which another form is the commonest', () => {
    const even = many.map((each) => ({ ...each, form: each.article % 2 === 0 ? 'công' : 'cộng' }));
    const edited = even.map((each) => (each.article === 1510 ? { ...each, form: 'cộng' } : each));
    const edit = describeMoves(same.with(1510, -1), blocks, blocks);
    const added = listPlaces(edited.filter(({ article }) => article === 1510));
    expect(patchWord(packWord(orderForms(listPlaces(even)), blocks), edit, added)).toEqual(
      packWord(orderForms(listPlaces(edited)), blocks),
    );
  });

  it('packs a word anew that gets another form or is common no more, and drops one of no article', () => {
    const other = { article: 3000, position: 1, form: 'cống' };
    expect(patchWord(packed, describeMoves(same, blocks, blocks), listPlaces([other]))).toEqual(
      packWord(orderForms(listPlaces([...many, other])), blocks),
    );
    const few = same.map((page) => (page < 20 ? page : -1));
    const rest = many.filter(({ article }) => article < 20);
    expect(patchWord(packed, describeMoves(few, blocks, blocks))).toEqual(
      packWord(orderForms(listPlaces(rest)), blocks),
    );
    expect(patchWord(packed, describeMoves(same.fill(-1), blocks, blocks))).toBeUndefined();
  });

  it('refuses what was cut short', () => {
    const edit = describeMoves(
      Int32Array.from({ length: 3000 }, (_, at) => (at === 2990 ? -1 : at)),
      blocks,
      blocks,
    );
    expect(() => patchWord(packed.subarray(0, -100), edit)).toThrow();
  });
});

describe('divideArticles', () => {
  it('begins blocks with the same articles whatever comes before them, and those of a coarser division are some of them', () => {
    const addresses = Array.from({ length: 4000 }, (_, at) => `/bai-viet/2023/bai-${at}/`);
    const divisions = divideArticles(addresses);
    const more = divideArticles(['/bai-viet/2023/dau/', ...addresses]);
    expect(divisions[0]?.length).toBeGreaterThan(30);
    expect(divisions[0]?.length).toBeLessThan(120);
    for (const [at, starts] of divisions.entries()) {
      expect(starts[0]).toBe(0);
      expect(more[at]?.slice(1)).toEqual(starts.slice(1).map((first) => first + 1));
      expect([...(divisions[at + 1] ?? [])].every((first) => starts.includes(first))).toBe(true);
    }
    expect(divisions.at(-1)).toEqual(Int32Array.of(0));
  });
});

interface Article {
  text: IndexedText;
  /** From which division on it begins no block. */
  first: number;
}
