import fc from 'fast-check';
import { byKey } from './join-words.ts';
import { packWord, UNDIVIDED } from './pack-word.ts';
import type { PackedWord } from './packed-word.ts';
import { listPlaces } from './word-list.fixture.ts';
import { orderForms } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

const place = fc.record({
  key: fc.constantFrom('an', 'doan', 'vien', 'cong'),
  form: fc.constantFrom('', '1', '2', '3'),
  position: fc.oneof(fc.nat(400), fc.integer({ min: NAMES_FROM, max: NAMES_FROM + 20 })),
  fields: fc.constantFrom(0, 0, 2, 4),
});

/** A made-up article. */
export const indexedText: fc.Arbitrary<IndexedText> = fc
  .uniqueArray(place, { selector: ({ position }) => position, maxLength: 12 })
  .map((places) =>
    places.map((one) => ({ ...one, fields: one.position >= NAMES_FROM ? 1 : one.fields & ~1 })),
  );

/** The words of an index of some articles. */
export function indexTexts(articles: readonly IndexedText[], divisions = UNDIVIDED): PackedWord[] {
  const places = articles.flatMap((text, article) =>
    text.map(({ key, form, position, fields }) => ({ key, article, position, form: key + form, fields })),
  );
  return [...Map.groupBy(places, ({ key }) => key)]
    .map(([key, own]) => ({ key, packed: packWord(orderForms(listPlaces(own)), divisions) }))
    .sort(byKey);
}

/** Where an article has each form, which is its key with another last letter. */
export type IndexedText = { key: string; form: string; position: number; fields: number }[];
