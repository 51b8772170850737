import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChangedWords } from './changed-words.ts';
import { indexedText, indexTexts, type IndexedText } from './indexed-words.fixture.ts';
import { UNDIVIDED } from './pack-word.ts';
import { patchWords } from './patch-words.ts';

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

interface Article {
  text: IndexedText;
  /** From which division on it begins no block. */
  first: number;
}
