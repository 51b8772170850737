import { BitWriter, NumberTally } from './bits.ts';
import { packNumber, packText } from './packed-numbers.ts';
import { NAME_PARAMETER, type PackedHead, type WordParameters } from './packed-word.ts';
import type { WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

export const createTallies = (): WordTallies => ({
  steps: new NumberTally(),
  counts: new NumberTally(),
  gaps: new NumberTally(),
});
const tallies = createTallies();

/**
 * Packs where a word stands: two thirds of what Pagefind's own files take, and nothing to unpack first. Steps from
 * one number to the next, each in as few bits as it needs; the first form is the commonest and costs none.
 */
export function packWord(list: WordList): Uint8Array {
  const { articles, positions, forms } = list;
  const measured = measureWord(list);
  const parameters = chooseParameters(list, measured);
  const bits = new BitWriter();
  writeParameters(bits, parameters);
  for (let at = 0; at < articles.length; at++) {
    writeArticle(bits, list, measured, at, measured.steps[at] ?? 0, parameters);
  }
  return joinPacked({ articles: articles.length, places: positions.length, forms }, bits);
}

/** An article's places, after so many articles that lack the word. */
export function writeArticle(
  bits: BitWriter,
  { starts, positions, fields, formAt, forms }: WordList,
  { plain, texts, counts, gaps }: MeasuredWord,
  at: number,
  step: number,
  { ofSteps, ofCounts, ofGaps }: WordParameters,
): void {
  const hasForms = forms.length > 1;
  const start = starts[at] ?? 0;
  const text = start + (texts[at] ?? 0);
  const end = starts[at + 1] ?? 0;
  const isPlain = plain[at] === 1;
  bits.rice(step, ofSteps);
  bits.bits(isPlain ? 0 : 1, 1);
  bits.rice(counts[at] ?? 0, ofCounts);
  for (let place = start; place < text; place++) bits.rice(gaps[place] ?? 0, ofGaps);
  if (isPlain) return;
  bits.bits(fields[at] ?? 0, 3);
  if (hasForms) for (let place = start; place < text; place++) bits.rice(formAt[place] ?? 0, 0);
  if (!((fields[at] ?? 0) & 1)) return;
  bits.rice(end - text, 0);
  for (let place = text; place < end; place++) {
    const position = positions[place] ?? 0;
    bits.bits(Math.floor(position / NAMES_FROM) - 1, 1);
    bits.rice(position % NAMES_FROM, NAME_PARAMETER);
    if (hasForms) bits.rice(formAt[place] ?? 0, 0);
  }
}

/** The numbers that a word is packed as. Flat lists: one object a place took most of the time of a join. */
export function measureWord({ articles, starts, positions, fields, formAt }: WordList): MeasuredWord {
  const count = articles.length;
  const measured: MeasuredWord = {
    plain: new Uint8Array(count),
    texts: new Int32Array(count),
    steps: new Int32Array(count),
    counts: new Int32Array(count),
    gaps: new Int32Array(positions.length),
  };
  for (let at = 0, before = -1; at < count; before = articles[at++] ?? 0) {
    const start = starts[at] ?? 0;
    const end = starts[at + 1] ?? 0;
    let place = start;
    let isPlain = fields[at] === 0 && end > start;
    for (let last = -1; place < end; place++) {
      const position = positions[place] ?? 0;
      // The names stand behind the text.
      if (position >= NAMES_FROM) break;
      measured.gaps[place] = position - last - 1;
      last = position;
      if (formAt[place] !== 0) isPlain = false;
    }
    isPlain &&= place > start;
    measured.plain[at] = isPlain ? 1 : 0;
    measured.texts[at] = place - start;
    measured.steps[at] = (articles[at] ?? 0) - before - 1;
    measured.counts[at] = place - start - (isPlain ? 1 : 0);
  }
  return measured;
}
/** Puts the head of a word before its articles. */
export function joinPacked({ articles, places, forms }: PackedHead, bits: BitWriter): Uint8Array {
  const head = [
    ...packNumber(articles),
    ...packNumber(places),
    ...packNumber(forms.length),
    ...forms.flatMap(packText),
  ];
  const body = bits.end();
  const packed = new Uint8Array(head.length + body.length);
  packed.set(head);
  packed.set(body, head.length);
  return packed;
}

function chooseParameters(
  { starts }: WordList,
  { texts, steps, counts, gaps }: MeasuredWord,
): WordParameters {
  for (let at = 0; at < texts.length; at++) {
    tallies.steps.add(steps[at] ?? 0);
    tallies.counts.add(counts[at] ?? 0);
    const start = starts[at] ?? 0;
    const end = start + (texts[at] ?? 0);
    for (let place = start; place < end; place++) tallies.gaps.add(gaps[place] ?? 0);
  }
  return takeParameters(tallies);
}

/** The parameters for the numbers that were counted. */
export function takeParameters({ steps, counts, gaps }: WordTallies): WordParameters {
  return {
    ofSteps: steps.takeParameter(),
    ofCounts: counts.takeParameter(),
    ofGaps: gaps.takeParameter(),
  };
}

export function clearTallies({ steps, counts, gaps }: WordTallies): void {
  for (const tally of [steps, counts, gaps]) tally.clear();
}

export function writeParameters(bits: BitWriter, { ofSteps, ofCounts, ofGaps }: WordParameters): void {
  for (const parameter of [ofSteps, ofCounts, ofGaps]) bits.bits(parameter, 4);
}

export interface WordTallies {
  steps: NumberTally;
  counts: NumberTally;
  gaps: NumberTally;
}

export interface MeasuredWord {
  /** Of each article: 1 where the word is in the text alone, everywhere in the first form. */
  plain: Uint8Array;
  /** How many places are in the text. */
  texts: Int32Array;
  /** From the article before. */
  steps: Int32Array;
  /** Of places in the text, without the one that a plain article has in any case. */
  counts: Int32Array;
  /** Of each place in the text, from the one before; of others nothing. */
  gaps: Int32Array;
}
