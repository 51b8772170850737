import { BitWriter, NumberTally } from './bits.ts';
import { isOneIn } from './one-in.ts';
import { joinBytes, packNumber, packText } from './packed-numbers.ts';
import { NAME_PARAMETER, type PackedHead, type WordParameters } from './packed-word.ts';
import { countForms, type WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

/** So many articles are a block of each division, more or less. */
const BLOCKS = [64, 128, 256, 512, 1024, 2048, 4096, 8192];
/** Of a word at least so many articles must be in a block, more or less: what says where it is takes seven bytes. */
const LEAST = 64;

export const ONE_BLOCK = Int32Array.of(0);
/** All articles in one block: of an index that will be joined with others. */
export const UNDIVIDED: Divisions = [ONE_BLOCK];

const tallies = { steps: new NumberTally(), counts: new NumberTally(), gaps: new NumberTally() };

/**
 * Divides the articles of an index, in their order, into blocks that begin with the same articles whatever came before
 * them: a word is packed anew only in the blocks in which articles changed. There is a division for words of any
 * commonness.
 */
export function divideArticles(addresses: readonly string[]): Divisions {
  let found = [...addresses.keys()];
  const divisions = BLOCKS.map((size) => {
    found = found.filter((at) => at === 0 || isOneIn(size, addresses[at] ?? ''));
    return found.length === 0 ? ONE_BLOCK : Int32Array.from(found);
  });
  return [...divisions, ...UNDIVIDED];
}

/** Whether two indexes are divided alike: a word stays as it is where its articles keep their numbers. */
export function areDividedAlike(left: Divisions, right: Divisions): boolean {
  return left === right || left.every((starts, at) => isAlike(starts, right[at] ?? ONE_BLOCK));
}

/** Whether the blocks of two divisions begin with articles of the same numbers. */
export function isAlike(left: Int32Array, right: Int32Array): boolean {
  return left.length === right.length && left.every((start, at) => start === right[at]);
}

/** Which of the divisions of an index is that of a word of so many articles. */
export function chooseDivision(articles: number, divisions: Divisions): number {
  const fit = divisions.findIndex(({ length }) => articles >= LEAST * length);
  return fit < 0 ? divisions.length - 1 : fit;
}

/** Whether a word of so many articles has more than one block there. */
export function isDivided(articles: number, divisions: Divisions): boolean {
  return (divisions[chooseDivision(articles, divisions)] ?? []).length > 1;
}

/**
 * Packs where a word stands: two thirds of what Pagefind's own files take, and nothing to unpack first. Steps from
 * one number to the next, each in as few bits as it needs; the first form is the commonest and costs none.
 * @param divisions of the index (`divideArticles`)
 */
export function packWord(list: WordList, divisions: Divisions): Uint8Array {
  const { articles, positions, forms } = list;
  const head = { articles: articles.length, places: positions.length, forms, counts: countForms(list) };
  const starts = divisions[chooseDivision(articles.length, divisions)] ?? ONE_BLOCK;
  const blocks: PackedBlock[] = [];
  for (let from = 0, block = 0; from < articles.length;) {
    const article = articles[from] ?? 0;
    while ((starts[block + 1] ?? Infinity) <= article) block++;
    const first = starts[block] ?? 0;
    const end = starts[block + 1] ?? Infinity;
    let to = from;
    while (to < articles.length && (articles[to] ?? 0) < end) to++;
    blocks.push({ first, articles: to - from, bytes: packBlock(list, first, from, to) });
    from = to;
  }
  return joinBlocks(head, blocks, starts);
}

/** Packs some articles of a list, from one up to, excluded, another, whose numbers are counted from `first`. */
export function packBlock(list: WordList, first: number, from = 0, to = list.articles.length): Uint8Array {
  const { articles, starts, positions, fields, formAt, forms } = list;
  const hasForms = forms.length > 1;
  const measured = measure(list, from, to, first);
  const { ofSteps, ofCounts, ofGaps } = measured.parameters;
  const bits = new BitWriter();
  for (const parameter of [ofSteps, ofCounts, ofGaps]) bits.bits(parameter, 4);
  for (let at = from, before = first - 1; at < to; before = articles[at++] ?? 0) {
    const start = starts[at] ?? 0;
    const text = start + (measured.texts[at - from] ?? 0);
    const end = starts[at + 1] ?? 0;
    const isPlain = measured.plain[at - from] === 1;
    bits.rice((articles[at] ?? 0) - before - 1, ofSteps);
    bits.bits(isPlain ? 0 : 1, 1);
    bits.rice(text - start - (isPlain ? 1 : 0), ofCounts);
    for (let place = start, last = -1; place < text; last = positions[place++] ?? 0) {
      bits.rice((positions[place] ?? 0) - last - 1, ofGaps);
    }
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
  return bits.end();
}

function measure(list: WordList, from: number, to: number, first: number): Measured {
  const { articles, starts, positions, fields, formAt } = list;
  const plain = new Uint8Array(to - from);
  const texts = new Int32Array(to - from);
  for (let at = from, before = first - 1; at < to; before = articles[at++] ?? 0) {
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    let place = start;
    let isPlain = fields[at] === 0 && end > start;
    for (let last = -1; place < end; place++) {
      const position = positions[place] ?? 0;
      // The names stand behind the text.
      if (position >= NAMES_FROM) break;
      tallies.gaps.add(position - last - 1);
      last = position;
      if (formAt[place] !== 0) isPlain = false;
    }
    isPlain &&= place > start;
    plain[at - from] = isPlain ? 1 : 0;
    texts[at - from] = place - start;
    tallies.steps.add((articles[at] ?? 0) - before - 1);
    tallies.counts.add(place - start - (isPlain ? 1 : 0));
  }
  const parameters = {
    ofSteps: tallies.steps.takeParameter(),
    ofCounts: tallies.counts.takeParameter(),
    ofGaps: tallies.gaps.takeParameter(),
  };
  return { plain, texts, parameters };
}

/** Makes a word of its blocks in a division. */
export function joinBlocks(
  { articles, places, forms, counts }: WordHead,
  blocks: readonly PackedBlock[],
  starts: Int32Array,
): Uint8Array {
  const head = [...packNumber(articles), ...packNumber(places), ...packNumber(forms.length)];
  for (const [at, form] of forms.entries()) head.push(...packText(form), ...packNumber(counts[at] ?? 0));
  head.push(...(starts.length > 1 ? packNumber(blocks.length) : [0]));
  let before = 0;
  for (const { first, articles: own, bytes } of starts.length > 1 ? blocks : []) {
    head.push(...packNumber(first - before), ...packNumber(own), ...packNumber(bytes.length));
    before = first;
  }
  return joinBytes([head, ...blocks.map(({ bytes }) => bytes)]);
}

/** The numbers of the first articles of each block, from the finest division on; the last has all in one. */
export type Divisions = readonly Int32Array[];

interface Measured {
  /** Of each article: 1 where the word is in the text alone, everywhere in the first form. */
  plain: Uint8Array;
  /** How many places are in the text. */
  texts: Int32Array;
  parameters: WordParameters;
}

type WordHead = Pick<PackedHead, 'articles' | 'places' | 'forms'> & { counts: ArrayLike<number> };

export interface PackedBlock {
  first: number;
  articles: number;
  bytes: Uint8Array;
}
