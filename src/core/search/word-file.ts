import { chooseParameter, readBits, writeBits } from './bits.ts';
import { createList, type WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

const SIGNATURE = 'nhip-words-1';
const NAME_PARAMETER = 3;
const CUT_SHORT = 'A file of words ends too early.';
const text = { to: new TextEncoder(), from: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }) };

/**
 * Packs where a word stands: two thirds of what Pagefind's own files take, and nothing to unpack first. Steps from
 * one number to the next, each in as few bits as it needs; the first form is the commonest and costs none.
 */
export function packWord(list: WordList): Uint8Array {
  const { articles, starts, positions, fields, formAt, forms } = list;
  const hasForms = forms.length > 1;
  const { plain, texts, steps, counts, gaps } = measure(list);
  const [ofSteps, ofCounts, ofGaps] = [steps, counts, gaps].map(chooseParameter) as [number, number, number];
  const bits = writeBits();
  for (const parameter of [ofSteps, ofCounts, ofGaps]) bits.bits(parameter, 4);
  let gap = 0;
  for (let at = 0; at < articles.length; at++) {
    const start = starts[at] ?? 0;
    const text = start + (texts[at] ?? 0);
    const end = starts[at + 1] ?? 0;
    const isPlain = plain[at] === 1;
    bits.rice(steps[at] ?? 0, ofSteps);
    bits.bits(isPlain ? 0 : 1, 1);
    bits.rice(counts[at] ?? 0, ofCounts);
    for (let place = start; place < text; place++) bits.rice(gaps[gap++] ?? 0, ofGaps);
    if (isPlain) continue;
    bits.bits(fields[at] ?? 0, 3);
    if (hasForms) for (let place = start; place < text; place++) bits.rice(formAt[place] ?? 0, 0);
    if (!((fields[at] ?? 0) & 1)) continue;
    bits.rice(end - text, 0);
    for (let place = text; place < end; place++) {
      const position = positions[place] ?? 0;
      bits.bits(Math.floor(position / NAMES_FROM) - 1, 1);
      bits.rice(position % NAMES_FROM, NAME_PARAMETER);
      if (hasForms) bits.rice(formAt[place] ?? 0, 0);
    }
  }
  const head = [
    ...packNumber(articles.length),
    ...packNumber(positions.length),
    ...packNumber(forms.length),
    ...forms.flatMap(packText),
  ];
  const body = bits.end();
  const packed = new Uint8Array(head.length + body.length);
  packed.set(head);
  packed.set(body, head.length);
  return packed;
}

/** The numbers that a word is packed as. Flat lists: one object a place took most of the time of a join. */
function measure({ articles, starts, positions, fields, formAt }: WordList): MeasuredWord {
  const count = articles.length;
  const measured: MeasuredWord = {
    plain: new Uint8Array(count),
    texts: new Int32Array(count),
    steps: new Int32Array(count),
    counts: new Int32Array(count),
    gaps: new Int32Array(0),
  };
  const gaps = new Int32Array(positions.length);
  let size = 0;
  for (let at = 0, before = -1; at < count; before = articles[at++] ?? 0) {
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    let place = start;
    let isPlain = fields[at] === 0 && end > start;
    for (let last = -1; place < end; place++) {
      const position = positions[place] ?? 0;
      // The names stand behind the text.
      if (position >= NAMES_FROM) break;
      gaps[size++] = position - last - 1;
      last = position;
      if (formAt[place] !== 0) isPlain = false;
    }
    isPlain &&= place > start;
    measured.plain[at] = isPlain ? 1 : 0;
    measured.texts[at] = place - start;
    measured.steps[at] = (articles[at] ?? 0) - before - 1;
    measured.counts[at] = place - start - (isPlain ? 1 : 0);
  }
  return { ...measured, gaps: gaps.subarray(0, size) };
}

/** Makes a file of words, in the order of their keys; each key says only what it has not of the one before. */
export function packWordFile(words: readonly PackedWord[]): Uint8Array {
  const head: number[] = [...text.to.encode(SIGNATURE), ...packNumber(words.length)];
  for (const [at, { key, packed }] of words.entries()) {
    const shared = countShared(words[at - 1]?.key ?? '', key);
    head.push(...packNumber(shared), ...packText(key.slice(shared)), ...packNumber(packed.length));
  }
  const bytes = new Uint8Array(words.reduce((sum, { packed }) => sum + packed.length, head.length));
  bytes.set(head);
  let at = head.length;
  for (const { packed } of words) {
    bytes.set(packed, at);
    at += packed.length;
  }
  return bytes;
}

/**
 * Opens a file of words; a word's places are only read when it is asked for.
 * @throws {Error} where it is none
 */
export function openWordFile(bytes: Uint8Array): (PackedWord & { read: () => WordList })[] {
  const values = readNumbers(bytes, SIGNATURE.length);
  if (text.from.decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Error('This is no file of words.');
  }
  const words: { key: string; length: number }[] = [];
  for (let left = values.number(), key = ''; left > 0; left--) {
    key = key.slice(0, values.number()) + values.text();
    words.push({ key, length: values.number() });
  }
  let end = values.position();
  if (words.reduce((sum, { length }) => sum + length, end) > bytes.length) throw new Error(CUT_SHORT);
  return words.map(({ key, length }) => {
    const packed = bytes.subarray(end, (end += length));
    return { key, packed, read: () => unpackWord(packed) };
  });
}

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
  const bits = readBits(bytes, start);
  const [ofSteps, ofCounts, ofGaps] = [bits.bits(4), bits.bits(4), bits.bits(4)];
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

function readHead(bytes: Uint8Array) {
  const values = readNumbers(bytes, 0);
  const [articles, places, written] = [values.number(), values.number(), values.number()];
  // Each takes a bit at least.
  if (Math.max(articles, places) > 8 * bytes.length) throw new Error(CUT_SHORT);
  const forms: string[] = [];
  for (let left = written; left > 0; left--) forms.push(values.text());
  return { articles, places, forms, end: values.position() };
}

function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  // Half of a pair is no letter that could be written.
  return /[\uD800-\uDBFF]/.test(a[shared - 1] ?? '') ? shared - 1 : shared;
}

function packText(value: string): number[] {
  const bytes = text.to.encode(value);
  return [...packNumber(bytes.length), ...bytes];
}

/** Seven bits a byte, the lowest first. */
function packNumber(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...packNumber(value >> 7)];
}

function readNumbers(bytes: Uint8Array, start: number) {
  let at = start;
  function number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 28) throw new Error(CUT_SHORT);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }
  return {
    number,
    text() {
      const length = number();
      return text.from.decode(bytes.subarray(at, (at += length)));
    },
    position: () => at,
  };
}

/** A word of an index, without marks, with its places as {@link packWord} writes them. */
export interface PackedWord {
  key: string;
  packed: Uint8Array;
}

export interface WordVisitor {
  article(article: number, fields: number): void;
  place(position: number, form: number): void;
}

interface MeasuredWord {
  /** Of each article: 1 where the word is in the text alone, everywhere in the first form. */
  plain: Uint8Array;
  /** How many places are in the text. */
  texts: Int32Array;
  /** From the article before. */
  steps: Int32Array;
  /** Of places in the text, without the one that a plain article has in any case. */
  counts: Int32Array;
  /** Of each place in the text, from the one before. */
  gaps: Int32Array;
}
