import { TERMINATOR } from './normalize.ts';
import { readPages, readWordChunk, type IndexedWord } from './pagefind-format.ts';
import { createList, orderForms, type WordList } from './word-list.ts';
import { NAMES_FROM, toForm } from './words.ts';

const NAME = 1;
const FIELDS = new Map([
  ['title', 4],
  ['standfirst', 2],
  ['names', NAME],
  ['kicker', NAME],
]);

/** Each word of a file of Pagefind's with where it stands; `fields` are the names of the metadata in Pagefind's order. */
export function readWords(bytes: Uint8Array, fields: readonly string[]): { key: string; list: WordList }[] {
  return readWordChunk(bytes).flatMap((word) => {
    const list = toWordList(word, fields);
    const key = word.key.endsWith(TERMINATOR) ? word.key.slice(0, -1) : word.key;
    return list.articles.length > 0 ? [{ key, list }] : [];
  });
}

function toWordList(word: IndexedWord, fields: readonly string[]): WordList {
  const found = gatherPlaces(word, fields);
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

function gatherPlaces({ forms }: IndexedWord, names: readonly string[]): Map<number, Gathered> {
  const found = new Map<number, Gathered>();
  for (const [written, pages] of forms) {
    const form = toForm(written);
    for (const { page, positions, fields } of readPages(pages)) {
      const one = found.get(page) ?? { places: [], bits: 0 };
      for (const position of positions) one.places.push({ position, form });
      for (const { field, position } of fields) {
        const bit = FIELDS.get(names[field] ?? '') ?? 0;
        one.bits |= bit;
        // Title and standfirst begin the text; the names stand nowhere in it.
        const line = names[field] === 'kicker' ? 1 : 2;
        if (bit === NAME) one.places.push({ position: line * NAMES_FROM + position, form });
      }
      // An article's stamp is a word too, but none that is searched for.
      if (one.places.length > 0) found.set(page, one);
    }
  }
  return found;
}

interface Gathered {
  places: { position: number; form: string }[];
  bits: number;
}
