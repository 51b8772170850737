import { BitReader } from './bits.ts';
import { cutShort, readNumbers } from './packed-numbers.ts';
import { createList, type WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

/** The parameter of Rice's code for places in the names. */
export const NAME_PARAMETER = 3;

/** Where a packed word stands. */
export function unpackWord(bytes: Uint8Array): WordList {
  const { articles, places, forms } = readHead(bytes);
  const list = createList(articles, places, forms);
  let at = -1;
  let next = 0;
  walkWord(bytes, {
    article(article, fields) {
      at += 1;
      list.articles[at] = article;
      list.fields[at] = fields;
    },
    place(position, form) {
      list.positions[next] = position;
      list.formAt[next++] = form;
      list.starts[at + 1] = next;
    },
  });
  return list;
}

/** Goes through a packed word: each article, then its places in their order. */
export function walkWord(bytes: Uint8Array, visitor: WordVisitor): void {
  const { articles, forms, end: start } = readHead(bytes);
  const bits = new BitReader(bytes, start);
  const { ofSteps, ofCounts, ofGaps } = readParameters(bits);
  const hasForms = forms.length > 1;
  const positions: number[] = [];
  let article = -1;
  for (let left = articles; left > 0; left--) {
    article += 1 + bits.rice(ofSteps);
    const isPlain = bits.bits(1) === 0;
    const count = bits.rice(ofCounts) + Number(isPlain);
    let position = -1;
    if (isPlain) {
      visitor.article(article, 0);
      for (let place = count; place > 0; place--) visitor.place((position += 1 + bits.rice(ofGaps)), 0);
      continue;
    }
    positions.length = 0;
    for (let place = count; place > 0; place--) positions.push((position += 1 + bits.rice(ofGaps)));
    const fields = bits.bits(3);
    visitor.article(article, fields);
    for (const each of positions) visitor.place(each, hasForms ? bits.rice(0) : 0);
    for (let name = fields & 1 ? bits.rice(0) : 0; name > 0; name--) {
      const place = (bits.bits(1) + 1) * NAMES_FROM + bits.rice(NAME_PARAMETER);
      visitor.place(place, hasForms ? bits.rice(0) : 0);
    }
  }
}

/** How a packed word is written: the first form is that of places which say nothing of it. */
export function readForms(bytes: Uint8Array): string[] {
  return readHead(bytes).forms;
}

/** What a packed word begins with; `end` is where its articles begin. */
export function readHead(bytes: Uint8Array): PackedHead & { end: number } {
  const values = readNumbers(bytes, 0);
  const [articles, places, written] = [values.number(), values.number(), values.number()];
  // Each takes a bit at least.
  if (Math.max(articles, places) > 8 * bytes.length) throw cutShort();
  const forms: string[] = [];
  for (let left = written; left > 0; left--) forms.push(values.text());
  return { articles, places, forms, end: values.position() };
}

/** The same, but of the forms only how many there are: to read them takes longer than all else of a small word. */
export function skipHead(bytes: Uint8Array): { articles: number; forms: number; end: number } {
  const values = readNumbers(bytes, 0);
  const articles = values.number();
  values.number();
  const forms = values.number();
  for (let left = forms; left > 0; left--) values.skipText();
  return { articles, forms, end: values.position() };
}

export function readParameters(bits: BitReader): WordParameters {
  return { ofSteps: bits.bits(4), ofCounts: bits.bits(4), ofGaps: bits.bits(4) };
}

/** A word of an index, without marks, with its places as `packWord` writes them. */
export interface PackedWord {
  key: string;
  packed: Uint8Array;
}

export interface PackedHead {
  articles: number;
  places: number;
  /** The first is that of places which say nothing of it. */
  forms: string[];
}

/** How each kind of numbers of a word is written in Rice's code. */
export interface WordParameters {
  /** From one article to the next. */
  ofSteps: number;
  /** How many places an article has. */
  ofCounts: number;
  /** From one place to the next. */
  ofGaps: number;
}

export interface WordVisitor {
  article(article: number, fields: number): void;
  place(position: number, form: number): void;
}
