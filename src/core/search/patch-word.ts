import { BitReader, BitWriter } from './bits.ts';
import {
  createTallies,
  joinPacked,
  measureWord,
  takeParameters,
  clearTallies,
  writeArticle,
  writeParameters,
  type MeasuredWord,
  type WordTallies,
} from './pack-word.ts';
import { NAME_PARAMETER, readHead, readParameters, skipHead, type WordParameters } from './packed-word.ts';
import { NOWHERE, type WordList } from './word-list.ts';
import { NAMES_FROM } from './words.ts';

const NOTHING = measureWord(NOWHERE);
/** Of all that is left, and of what goes. Made once: most words are small. */
const [ofAll, ofGone] = [createTallies(), createTallies()];

/**
 * Makes of a packed word what it is after some articles went and others came: what `packWord` makes of all of them, but
 * articles that stay are copied bit by bit. To unpack the commonest words for one article and to pack them again took
 * most of the time of a publish.
 * @param added the articles that come, by their new numbers
 */
export function patchWord(
  packed: Uint8Array,
  { pages, breaks }: Moves,
  added: WordList = NOWHERE,
): PatchedWord {
  const { forms, articles, end } = readHead(packed);
  const come = withForms(added, forms) ?? NOWHERE;
  const measured = come === NOWHERE ? NOTHING : measureWord(come);
  const bits = new BitReader(packed, end);
  const parameters = readParameters(bits);
  const written = new BitWriter(packed.length);
  writeParameters(written, parameters);
  // Who read a damaged word left numbers behind.
  for (const left of [ofAll, ofGone]) clearTallies(left);
  const all = countAdded(come, measured, forms.length);
  const gone: string[] = [];
  const reading: Reading = { bits, parameters, article: -1, left: articles };
  /** Up to here the bits are copied or left out. */
  let done = bits.position;
  let [last, next, passed] = [-1, 0, 0];

  function moveTo(page: number): number {
    const step = page - last - 1;
    ofAll.steps.add(step);
    last = page;
    return step;
  }

  function insertBefore(page: number): void {
    for (; (come.articles[next] ?? Infinity) < page; next++) {
      const step = moveTo(come.articles[next] ?? 0);
      writeArticle(written, come, measured, next, step, parameters);
    }
  }

  for (;;) {
    // Up to the next break all that stay keep their steps; behind one that goes there is another.
    while ((breaks[passed] ?? Infinity) <= reading.article) passed++;
    const shift = last - reading.article;
    readRun(reading, breaks[passed] ?? Infinity, all);
    last = reading.article + shift;
    if (reading.left === 0) break;
    const start = bits.position;
    const step = bits.rice(parameters.ofSteps);
    reading.article += 1 + step;
    reading.left -= 1;
    const page = pages[reading.article] ?? -1;
    if (page < 0) {
      written.copy(packed, done, start);
      const inText = new Uint32Array(forms.length);
      readArticle(bits, parameters, { tallies: ofGone, inText, inNames: new Uint32Array(forms.length) });
      gone.push(...forms.filter((_, form) => (inText[form] ?? 0) > 0));
      done = bits.position;
      continue;
    }
    if (page - last - 1 === step && (come.articles[next] ?? Infinity) > page) {
      moveTo(page);
    } else {
      written.copy(packed, done, start);
      done = bits.position;
      insertBefore(page);
      written.rice(moveTo(page), parameters.ofSteps);
    }
    all.articles += 1;
    all.places += readArticle(bits, parameters, all);
  }
  written.copy(packed, done, bits.position);
  insertBefore(Infinity);
  const chosen = takeParameters(ofAll);
  const isFit =
    come.articles.length === added.articles.length &&
    areInOrder(all.inText, forms) &&
    Object.entries(chosen).every(([of, parameter]) => parameters[of as keyof WordParameters] === parameter);
  return { packed: isFit ? joinPacked({ ...all, forms }, written) : undefined, gone };
}

/** Counts the articles before one, all of which stay and none of which moves beside the others. */
function readRun(
  reading: Reading,
  limit: number,
  all: ArticleCounts & { articles: number; places: number },
): void {
  const { bits, parameters } = reading;
  const { steps } = all.tallies;
  let { article, left } = reading;
  let places = 0;
  for (; left > 0; left--) {
    const start = bits.position;
    const step = bits.rice(parameters.ofSteps);
    if (article + 1 + step >= limit) {
      bits.position = start;
      break;
    }
    article += 1 + step;
    steps.add(step);
    places += readArticle(bits, parameters, all);
  }
  all.articles += reading.left - left;
  all.places += places;
  reading.article = article;
  reading.left = left;
}

/** @param pages the new number of each article, ascending; -1 of one that is gone */
export function describeMoves(pages: Int32Array): Moves {
  const breaks: number[] = [];
  for (let at = 0, shift = 0; at < pages.length; at++) {
    const page = pages[at] ?? -1;
    if (page - at !== shift) breaks.push(at);
    shift = page - at;
  }
  return { pages, settled: pages.findLastIndex((page, at) => page !== at) + 1, breaks };
}

/** Whether all articles of a packed word stay and keep their numbers: most words have none of the few that do not. */
export function isUntouched(packed: Uint8Array, { pages, settled }: Moves): boolean {
  if (settled === 0) return true;
  const { articles, forms, end } = skipHead(packed);
  const bits = new BitReader(packed, end);
  const parameters = readParameters(bits);
  let article = -1;
  for (let left = articles; left > 0; left--) {
    article += 1 + bits.rice(parameters.ofSteps);
    if (article >= settled) return true;
    if (pages[article] !== article) return false;
    if (left > 1) skipArticle(bits, parameters, forms > 1);
  }
  return true;
}

function skipArticle(bits: BitReader, { ofCounts, ofGaps }: WordParameters, hasForms: boolean): void {
  const isPlain = bits.bits(1) === 0;
  const places = bits.rice(ofCounts) + (isPlain ? 1 : 0);
  bits.skipRice(ofGaps, places);
  if (isPlain) return;
  const fields = bits.bits(3);
  if (hasForms) bits.skipRice(0, places);
  for (let name = fields & 1 ? bits.rice(0) : 0; name > 0; name--) {
    bits.bits(1);
    bits.rice(NAME_PARAMETER);
    if (hasForms) bits.rice(0);
  }
}

/** Counts the rest of an article, and says how many places it has. */
function readArticle(
  bits: BitReader,
  { ofCounts, ofGaps }: WordParameters,
  { tallies: { counts, gaps }, inText, inNames }: ArticleCounts,
): number {
  const hasForms = inText.length > 1;
  const isPlain = bits.bits(1) === 0;
  const count = bits.rice(ofCounts);
  counts.add(count);
  const places = count + (isPlain ? 1 : 0);
  bits.countRice(ofGaps, places, gaps.small, gaps);
  if (isPlain) {
    inText[0] = (inText[0] ?? 0) + places;
    return places;
  }
  const fields = bits.bits(3);
  if (hasForms) bits.countRice(0, places, inText);
  else inText[0] = (inText[0] ?? 0) + places;
  const names = fields & 1 ? bits.rice(0) : 0;
  for (let name = names; name > 0; name--) {
    bits.bits(1);
    bits.rice(NAME_PARAMETER);
    addForm(inNames, hasForms ? bits.rice(0) : 0);
  }
  return places + names;
}

function countAdded(
  { articles, positions, formAt }: WordList,
  { counts, gaps }: MeasuredWord,
  forms: number,
) {
  const placesOf = new Uint32Array(forms);
  for (const count of counts) ofAll.counts.add(count);
  for (const [place, position] of positions.entries()) {
    if (position < NAMES_FROM) ofAll.gaps.add(gaps[place] ?? 0);
    addForm(placesOf, formAt[place] ?? 0);
  }
  return {
    articles: articles.length,
    places: positions.length,
    tallies: ofAll,
    inText: placesOf,
    inNames: placesOf,
  };
}

function addForm(counts: Uint32Array, form: number): void {
  counts[form] = (counts[form] ?? 0) + 1;
}

/** The same list with the forms of another; undefined where it has one which that lacks. */
function withForms(list: WordList, forms: string[]): WordList | undefined {
  if (list === NOWHERE) return NOWHERE;
  const formOf = list.forms.map((form) => forms.indexOf(form));
  if (formOf.includes(-1)) return undefined;
  return { ...list, forms, formAt: list.formAt.map((form) => formOf[form] ?? 0) };
}

/** Whether this is how `orderForms` would have them. */
function areInOrder(counts: Uint32Array, forms: readonly string[]): boolean {
  return forms.every((form, at) => {
    const [count, following] = [counts[at] ?? 0, counts[at + 1] ?? 0];
    return count > following || (count > 0 && count === following && form < (forms[at + 1] ?? ''));
  });
}

/** Which number each article of an index has in another. */
export interface Moves {
  /** The new numbers, ascending; -1 of an article that is gone. */
  pages: Int32Array;
  /** From this former number on all stay and none moves. */
  settled: number;
  /** The former numbers of those that do not follow the one before them as they did. */
  breaks: number[];
}

export interface PatchedWord {
  /** Undefined where it must be packed anew: its forms or how its numbers are written changed, or no article is left. */
  packed: Uint8Array | undefined;
  /** The forms that articles which went had in their text, once for each of these. */
  gone: string[];
}

interface ArticleCounts {
  tallies: WordTallies;
  /** How many places each form has. */
  inText: Uint32Array;
  inNames: Uint32Array;
}

/** A packed word that is being read. */
interface Reading {
  bits: BitReader;
  parameters: WordParameters;
  /** The number of the last article that was read. */
  article: number;
  /** How many articles there are behind it. */
  left: number;
}
