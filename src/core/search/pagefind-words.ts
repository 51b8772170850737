import { TERMINATOR } from './normalize.ts';
import { readPages, readWordChunk, type IndexedWord } from './pagefind-format.ts';
import { createList, orderForms, type WordList } from './word-list.ts';
import { NAMES_FROM, toForm } from './words.ts';

/** All that a word of a query has not: the end that we gave it, and the quotes and dots that Pagefind leaves at some. */
const AROUND = new RegExp(String.raw`${TERMINATOR}|[^\p{L}\p{M}\p{N}]`, 'gu');
/** A place is one number, `(article * POSITIONS + position) * FORMS + form`: as objects they took most of the time. */
const POSITIONS = 2 ** 22;
const FORMS = 2 ** 9;
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
  chunks: Iterable<Uint8Array>,
  fields: readonly string[],
): { key: string; list: WordList }[] {
  const words = new Map<string, Gathered>();
  for (const chunk of chunks) {
    for (const word of readWordChunk(chunk)) {
      const key = word.key.replace(AROUND, '');
      const found = words.get(key) ?? { places: [], forms: [], bits: new Map<number, number>() };
      if (key !== '') words.set(key, found);
      gatherPlaces(word, fields, found);
    }
  }
  return Array.from(words, ([key, found]) => ({ key, list: toWordList(found) })).filter(
    ({ list }) => list.articles.length > 0,
  );
}

function gatherPlaces({ forms: written }: IndexedWord, names: readonly string[], found: Gathered): void {
  const { places, forms, bits } = found;
  for (const [as, pages] of written) {
    const form = toForm(as);
    const known = forms.indexOf(form);
    const at = known < 0 ? forms.push(form) - 1 : known;
    for (const { page, positions, fields } of readPages(pages)) {
      const add = (position: number) => places.push((page * POSITIONS + position) * FORMS + at);
      for (const position of positions) add(position);
      for (const { field, position } of fields) {
        const bit = FIELDS.get(names[field] ?? '') ?? 0;
        // An article's stamp is a word too, but none that is searched for.
        if (bit > 0) bits.set(page, (bits.get(page) ?? 0) | bit);
        // Title and standfirst begin the text; the names stand nowhere in it.
        if (bit === NAME) add((names[field] === 'kicker' ? 1 : 2) * NAMES_FROM + position);
      }
    }
  }
}

function toWordList({ places, forms: found, bits }: Gathered): WordList {
  const sorted = onceEach(Float64Array.from(places).sort(), found);
  let articles = 0;
  let before = -1;
  for (const place of sorted) {
    const article = articleOf(place);
    if (article !== before) articles++;
    before = article;
  }
  const list = createList(articles, sorted.length, found);
  let at = -1;
  for (let next = 0; next < sorted.length; next++) {
    const place = sorted[next] ?? 0;
    const article = articleOf(place);
    if (at < 0 || list.articles[at] !== article) {
      at += 1;
      list.articles[at] = article;
      list.fields[at] = bits.get(article) ?? 0;
    }
    list.positions[next] = Math.floor(place / FORMS) % POSITIONS;
    list.formAt[next] = place % FORMS;
    list.starts[at + 1] = next + 1;
  }
  return orderForms(list);
}

/** Of what stands at one place in several forms, that which is first in the alphabet. */
function onceEach(sorted: Float64Array, forms: readonly string[]): Float64Array {
  let kept = 0;
  for (const place of sorted) {
    const before = sorted[kept - 1] ?? -FORMS;
    if (Math.floor(place / FORMS) !== Math.floor(before / FORMS)) sorted[kept++] = place;
    else if ((forms[place % FORMS] ?? '') < (forms[before % FORMS] ?? '')) sorted[kept - 1] = place;
  }
  return sorted.subarray(0, kept);
}

function articleOf(place: number): number {
  return Math.floor(place / (POSITIONS * FORMS));
}

interface Gathered {
  places: number[];
  /** As they come. */
  forms: string[];
  /** The fields that have it, of each article that has it in one. */
  bits: Map<number, number>;
}
