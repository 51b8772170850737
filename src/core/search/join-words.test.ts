import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKey, joinWords } from './join-words.ts';
import { packWord, unpackWord, type PackedWord } from './word-file.ts';
import { listPlaces } from './word-list.fixture.ts';
import { orderForms } from './word-list.ts';
import { countWords } from './vocabulary.ts';
import { NAMES_FROM } from './words.ts';

/** Where a made-up article has each form, which is its key with another last letter. */
type Text = { key: string; form: string; position: number; fields: number }[];

const place = fc.record({
  key: fc.constantFrom('an', 'doan', 'vien', 'cong'),
  form: fc.constantFrom('', '1', '2', '3'),
  position: fc.oneof(fc.nat(400), fc.integer({ min: NAMES_FROM, max: NAMES_FROM + 20 })),
  fields: fc.constantFrom(0, 0, 2, 4),
});
const article: fc.Arbitrary<Text> = fc
  .uniqueArray(place, { selector: ({ position }) => position, maxLength: 12 })
  .map((places) =>
    places.map((one) => ({ ...one, fields: one.position >= NAMES_FROM ? 1 : one.fields & ~1 })),
  );

function indexOf(articles: readonly Text[]): PackedWord[] {
  const places = articles.flatMap((text, article) =>
    text.map(({ key, form, position, fields }) => ({ key, article, position, form: key + form, fields })),
  );
  return [...Map.groupBy(places, ({ key }) => key)]
    .map(([key, own]) => {
      const counts = new Map<string, number>();
      for (const { form } of own) counts.set(form, (counts.get(form) ?? 0) + 1);
      const forms = orderForms(counts);
      // The fixture numbers forms as they come.
      const list = listPlaces(own);
      list.formAt = list.formAt.map((form) => forms.indexOf(list.forms[form] ?? ''));
      list.forms = forms;
      return { key, packed: packWord(list) };
    })
    .sort(byKey);
}

describe('joinWords', () => {
  it('makes of two indexes the words of one index of the articles that are left', () => {
    const kept = fc.array(fc.tuple(article, fc.boolean()), { maxLength: 12 });
    const added = fc.array(fc.tuple(article, fc.nat(12)), { maxLength: 4 });
    fc.assert(
      fc.property(kept, added, (left, right) => {
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
        const joined = joinWords([
          { words: indexOf(left.map(([text]) => text)), pages: numbersOf(0, left.length) },
          { words: indexOf(come.map(([text]) => text)), pages: numbersOf(1, come.length) },
        ]);
        expect(joined).toEqual(indexOf(order.map(({ text }) => text)));
      }),
    );
  });

  it('keeps the bytes of a word that no change concerns', () => {
    const words = indexOf([
      [{ key: 'an', form: '', position: 1, fields: 0 }],
      [{ key: 'doan', form: '1', position: 2, fields: 0 }],
    ]);
    const one = indexOf([[{ key: 'cong', form: '', position: 3, fields: 0 }]]);
    for (const pages of [
      [0, 1],
      [0, 2],
    ]) {
      const joined = joinWords([
        { words, pages: Int32Array.from(pages) },
        { words: one, pages: Int32Array.of(3 - (pages[1] ?? 0)) },
      ]);
      expect(joined.map(({ key }) => key)).toEqual(['an', 'cong', 'doan']);
      expect(joined[0]?.packed).toBe(words[0]?.packed);
    }
  });
});

describe('countWords', () => {
  it('counts the articles whose text has a word, and not those whose names have it', () => {
    const words = indexOf([
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
