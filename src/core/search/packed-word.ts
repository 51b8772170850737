import { BitReader } from './bits.ts';
import { cutShort, readNumbers } from './packed-numbers.ts';
import { createList, type WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

/** The parameter of Rice's code for places in the names. */
export const NAME_PARAMETER = 3;

/** Where a packed word stands. */
export function unpackWord(bytes: Uint8Array): WordList {
  const { articles, places, forms, blocks } = readHead(bytes);
  return unpackBlocks(bytes, blocks, createList(articles, places, forms));
}

/** Where a packed word stands in the articles of some of its blocks; the list has room for all of it. */
export function unpackBlocks(bytes: Uint8Array, blocks: readonly Block[], list: WordList): WordList {
  let at = -1;
  let next = 0;
  walkBlocks(bytes, blocks, list.forms.length, {
    article(article, fields) {
      at += 1;
      list.articles[at] = article;
      list.fields[at] = fields;
      return true;
    },
    place(position, form) {
      list.positions[next] = position;
      list.formAt[next++] = form;
      list.starts[at + 1] = next;
    },
  });
  return list;
}

/** Goes through blocks of a packed word: each article, then its places in their order, as long as it is to go on. */
function walkBlocks(bytes: Uint8Array, blocks: readonly Block[], forms: number, visitor: WordVisitor): void {
  const bits = new BitReader(bytes, 0);
  const hasForms = forms > 1;
  const positions: number[] = [];
  for (const { first, articles, start } of blocks) {
    bits.position = 8 * start;
    const { ofSteps, ofCounts, ofGaps } = readParameters(bits);
    let article = first - 1;
    for (let left = articles; left > 0; left--) {
      article += 1 + bits.rice(ofSteps);
      const isPlain = bits.bits(1) === 0;
      const count = bits.rice(ofCounts) + Number(isPlain);
      let position = -1;
      if (isPlain) {
        if (!visitor.article(article, 0)) return;
        for (let place = count; place > 0; place--) visitor.place((position += 1 + bits.rice(ofGaps)), 0);
        continue;
      }
      positions.length = 0;
      for (let place = count; place > 0; place--) positions.push((position += 1 + bits.rice(ofGaps)));
      const fields = bits.bits(3);
      if (!visitor.article(article, fields)) return;
      for (const each of positions) visitor.place(each, hasForms ? bits.rice(0) : 0);
      for (let name = fields & 1 ? bits.rice(0) : 0; name > 0; name--) {
        const place = (bits.bits(1) + 1) * NAMES_FROM + bits.rice(NAME_PARAMETER);
        visitor.place(place, hasForms ? bits.rice(0) : 0);
      }
    }
  }
}

/** Whether a packed word has no other articles in some of its blocks than those that a test holds for. */
export function everyArticle(
  bytes: Uint8Array,
  { forms, blocks }: { forms: { length: number }; blocks: readonly Block[] },
  test: (article: number) => boolean,
): boolean {
  let isTrue = true;
  walkBlocks(bytes, blocks, forms.length, {
    article: (article) => (isTrue = test(article)),
    place() {
      // Only the articles are of interest.
    },
  });
  return isTrue;
}

/** How many articles have a packed word. */
export function countArticles(bytes: Uint8Array): number {
  return readNumbers(bytes, 0).number();
}

/** What a packed word begins with. */
export function readHead(bytes: Uint8Array): PackedHead {
  const values = readNumbers(bytes, 0);
  const [articles, places] = [values.number(), values.number()];
  // Each takes a bit at least.
  if (Math.max(articles, places) > 8 * bytes.length) throw cutShort();
  const forms: string[] = [];
  const counts: number[] = [];
  for (let left = values.number(); left > 0; left--) {
    forms.push(values.text());
    counts.push(values.number());
  }
  return { articles, places, forms, counts, blocks: readBlocks(values, articles, bytes.length) };
}

/** The same, but of the forms only how many there are: to read them takes longer than all else of a small word. */
export function skipForms(bytes: Uint8Array): {
  articles: number;
  forms: { length: number };
  blocks: Block[];
} {
  const values = readNumbers(bytes, 0);
  const articles = values.number();
  values.number();
  const length = values.number();
  for (let left = length; left > 0; left--) {
    values.skipText();
    values.number();
  }
  return { articles, forms: { length }, blocks: readBlocks(values, articles, bytes.length) };
}

function readBlocks(values: ReturnType<typeof readNumbers>, articles: number, end: number): Block[] {
  const blocks: Block[] = [];
  let first = 0;
  let length = 0;
  for (let left = values.number(); left > 0; left--) {
    first += values.number();
    const own = values.number();
    const start = length;
    length += values.number();
    blocks.push({ first, articles: own, start, end: length });
  }
  const start = values.position();
  if (blocks.length === 0) return [{ first: 0, articles, start, end }];
  const all = blocks.reduce((sum, block) => sum + block.articles, 0);
  if (all !== articles || start + length > end) throw cutShort();
  for (const block of blocks) {
    block.start += start;
    block.end += start;
  }
  return blocks;
}

function readParameters(bits: BitReader): WordParameters {
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
  /** How it is written. The first is that of places which say nothing of it. */
  forms: string[];
  /** How many articles have each form in their text. */
  counts: number[];
  /** One where it is not divided. */
  blocks: Block[];
}

/** Articles of a word that are packed by themselves. */
export interface Block {
  /** The number from which its articles are counted; 0 where a word is not divided. */
  first: number;
  /** How many of them there are. */
  articles: number;
  /** Where its bytes begin and end in the packed word. */
  start: number;
  end: number;
}

/** How each kind of numbers of a block is written in Rice's code. */
export interface WordParameters {
  /** From one article to the next. */
  ofSteps: number;
  /** How many places an article has. */
  ofCounts: number;
  /** From one place to the next. */
  ofGaps: number;
}

interface WordVisitor {
  /** Whether to go on. */
  article(article: number, fields: number): boolean;
  place(position: number, form: number): void;
}
