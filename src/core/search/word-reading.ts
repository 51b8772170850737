import { BitReader } from './bits.ts';
import type { WordTallies } from './pack-word.ts';
import { NAME_PARAMETER, readParameters, skipHead, type WordParameters } from './packed-word.ts';

/** Begins to read a packed word whose numbers are counted. */
export function openWord(packed: Uint8Array, tallies: WordTallies): WordReading {
  const { articles, forms, end } = skipHead(packed);
  const bits = new BitReader(packed, end);
  const inText = new Uint32Array(forms);
  return {
    bits,
    parameters: readParameters(bits),
    article: -1,
    left: articles,
    counts: { articles: 0, places: 0, tallies, inText, inNames: inText },
  };
}

/** Counts the articles before one with a number, that number or a higher one. */
export function readRun(reading: WordReading, limit: number): void {
  const { bits, parameters, counts } = reading;
  const { steps } = counts.tallies;
  let { article, left } = reading;
  for (; left > 0; left--) {
    const start = bits.position;
    const step = bits.rice(parameters.ofSteps);
    if (article + 1 + step >= limit) {
      bits.position = start;
      break;
    }
    article += 1 + step;
    steps.add(step);
    readArticle(bits, parameters, counts);
  }
  reading.article = article;
  reading.left = left;
}

/** The number of the article that comes next. */
export function nextArticle({ bits, parameters, article }: WordReading): number {
  const start = bits.position;
  const step = bits.rice(parameters.ofSteps);
  bits.position = start;
  return article + 1 + step;
}

/** Counts the rest of an article, behind the step to it. */
export function readArticle(bits: BitReader, { ofCounts, ofGaps }: WordParameters, all: ArticleCounts): void {
  const { tallies, inText, inNames } = all;
  const hasForms = inText.length > 1;
  const isPlain = bits.bits(1) === 0;
  const count = bits.rice(ofCounts);
  tallies.counts.add(count);
  const places = count + (isPlain ? 1 : 0);
  bits.countRice(ofGaps, places, tallies.gaps.small, tallies.gaps);
  all.articles += 1;
  all.places += places;
  if (isPlain) {
    inText[0] = (inText[0] ?? 0) + places;
    return;
  }
  const fields = bits.bits(3);
  if (hasForms) bits.countRice(0, places, inText);
  else inText[0] = (inText[0] ?? 0) + places;
  const names = fields & 1 ? bits.rice(0) : 0;
  all.places += names;
  for (let name = names; name > 0; name--) {
    bits.bits(1);
    bits.rice(NAME_PARAMETER);
    addForm(inNames, hasForms ? bits.rice(0) : 0);
  }
}

export function addForm(counts: Uint32Array, form: number): void {
  counts[form] = (counts[form] ?? 0) + 1;
}

/** A packed word that is being read. */
export interface WordReading {
  bits: BitReader;
  parameters: WordParameters;
  /** The number of the last article that was read. */
  article: number;
  /** How many articles there are behind it. */
  left: number;
  counts: ArticleCounts;
}

/** What articles have together. */
export interface ArticleCounts {
  articles: number;
  places: number;
  tallies: WordTallies;
  /** How many places each form has. */
  inText: Uint32Array;
  inNames: Uint32Array;
}
