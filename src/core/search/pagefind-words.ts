import { TERMINATOR } from './normalize.ts';
import { readPages, readWordChunk, type IndexedWord } from './pagefind-format.ts';
import { createList, orderForms, type WordList } from './word-list.ts';
import { NAMES_FROM, toForm } from './words.ts';

/** All that a word of a query has not: the end that we gave it, and the quotes and dots that Pagefind leaves at some. */
const AROUND = new RegExp(String.raw`${TERMINATOR}|[^\p{L}\p{M}\p{N}]`, 'gu');
const NAME = 1;
const FIELDS = new Map([
  ['title', 4],
  ['standfirst', 2],
  ['names', NAME],
  ['kicker', NAME],
]);

/**
 * Each word of some files of Pagefind's with where it stands, once; `fields` are the names of the metadata in
 * Pagefind's order. Of a name like `PouChen` Pagefind has the parts too, without the end that we gave the whole, and
 * of one like `QHQH` a part twice at one place.
 */
export function readWords(
  chunks: readonly Uint8Array[],
  fields: readonly string[],
): { key: string; list: WordList }[] {
  const words = Map.groupBy(chunks.flatMap(readWordChunk), ({ key }) => key.replace(AROUND, ''));
  words.delete('');
  return Array.from(words, ([key, same]) => ({ key, list: toWordList(same, fields) })).filter(
    ({ list }) => list.articles.length > 0,
  );
}

function toWordList(words: readonly IndexedWord[], fields: readonly string[]): WordList {
  const found = gatherPlaces(words, fields);
  const counts = new Map<string, number>();
  for (const { places } of found.values()) {
    for (const { form } of places) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const forms = orderForms(counts);
  const list = createList(
    found.size,
    counts.values().reduce((sum, count) => sum + count, 0),
    forms,
  );
  let place = 0;
  for (const [at, [article, { places, bits }]] of [...found].sort(([a], [b]) => a - b).entries()) {
    list.articles[at] = article;
    list.fields[at] = bits;
    for (const { position, form } of places.sort((a, b) => a.position - b.position)) {
      list.positions[place] = position;
      list.formAt[place++] = forms.indexOf(form);
    }
    list.starts[at + 1] = place;
  }
  return list;
}

function gatherPlaces(words: readonly IndexedWord[], names: readonly string[]): Map<number, Gathered> {
  const found = new Map<number, Gathered>();
  for (const [written, pages] of words.flatMap(({ forms }) => forms)) {
    const form = toForm(written);
    for (const { page, positions, fields } of readPages(pages)) {
      const one = found.get(page) ?? { places: [], bits: 0 };
      for (const position of positions) add(one, position, form);
      for (const { field, position } of fields) {
        const bit = FIELDS.get(names[field] ?? '') ?? 0;
        one.bits |= bit;
        // Title and standfirst begin the text; the names stand nowhere in it.
        const line = names[field] === 'kicker' ? 1 : 2;
        if (bit === NAME) add(one, line * NAMES_FROM + position, form);
      }
      // An article's stamp is a word too, but none that is searched for.
      if (one.places.length > 0) found.set(page, one);
    }
  }
  return found;
}

function add({ places }: Gathered, position: number, form: string): void {
  if (!places.some((place) => place.position === position)) places.push({ position, form });
}

interface Gathered {
  places: { position: number; form: string }[];
  bits: number;
}
