import { BitWriter } from './bits.ts';
import {
  createTallies,
  joinPacked,
  measureWord,
  takeParameters,
  clearTallies,
  writeArticle,
  writeParameters,
  type MeasuredWord,
} from './pack-word.ts';
import { readForms, type WordParameters } from './packed-word.ts';
import { NOWHERE, type WordList } from './word-list.ts';
import {
  addForm,
  nextArticle,
  openWord,
  readArticle,
  readRun,
  type ArticleCounts,
  type WordReading,
} from './word-reading.ts';
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
export function patchWord(packed: Uint8Array, moves: Moves, added: WordList = NOWHERE): PatchedWord {
  const { pages, breaks } = moves;
  // Who read a damaged word left numbers behind.
  clearTallies(ofAll);
  const reading = openWord(packed, ofAll);
  const { bits, parameters, counts } = reading;
  const start = bits.position;
  const gone: string[] = [];
  if (added === NOWHERE && isUntouched(reading, moves)) return { packed, gone };
  const forms = readForms(packed);
  const come = withForms(added, forms) ?? NOWHERE;
  const measured = come === NOWHERE ? NOTHING : measureWord(come);
  countAdded(counts, come, measured);
  const written = new BitWriter(packed.length);
  writeParameters(written, parameters);
  /** Up to here the bits are copied or left out. */
  let done = start;
  let [last, next, passed] = [reading.article, 0, 0];

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
    readRun(reading, breaks[passed] ?? Infinity);
    last = reading.article + shift;
    if (reading.left === 0) break;
    const before = bits.position;
    const step = bits.rice(parameters.ofSteps);
    reading.article += 1 + step;
    reading.left -= 1;
    const page = pages[reading.article] ?? -1;
    if (page < 0) {
      written.copy(packed, done, before);
      gone.push(...readGone(reading, forms));
      done = bits.position;
      continue;
    }
    if (page - last - 1 === step && (come.articles[next] ?? Infinity) > page) {
      moveTo(page);
    } else {
      written.copy(packed, done, before);
      done = bits.position;
      insertBefore(page);
      written.rice(moveTo(page), parameters.ofSteps);
    }
    readArticle(bits, parameters, counts);
  }
  written.copy(packed, done, bits.position);
  insertBefore(Infinity);
  const chosen = takeParameters(ofAll);
  const isFit =
    come.articles.length === added.articles.length &&
    areInOrder(counts.inText, forms) &&
    Object.entries(chosen).every(([of, parameter]) => parameters[of as keyof WordParameters] === parameter);
  return { packed: isFit ? joinPacked({ ...counts, forms }, written) : undefined, gone };
}

/**
 * Reads on to the first article that goes or moves, and says whether there is none: most words have none of the few that
 * do.
 */
function isUntouched(reading: WordReading, { pages, breaks, settled }: Moves): boolean {
  for (const limit of breaks) {
    if (limit <= reading.article) continue;
    readRun(reading, limit);
    const article = reading.left > 0 ? nextArticle(reading) : settled;
    if (article >= settled) return true;
    if (pages[article] !== article) return false;
    readRun(reading, article + 1);
  }
  return true;
}

/** Passes over the rest of an article that goes, and says which forms it had in its text. */
function readGone({ bits, parameters }: WordReading, forms: string[]): string[] {
  const [inText, inNames] = [new Uint32Array(forms.length), new Uint32Array(forms.length)];
  readArticle(bits, parameters, { articles: 0, places: 0, tallies: ofGone, inText, inNames });
  clearTallies(ofGone);
  return forms.filter((_, form) => (inText[form] ?? 0) > 0);
}

function countAdded(
  counts: ArticleCounts,
  { articles, positions, formAt }: WordList,
  { counts: counted, gaps }: MeasuredWord,
): void {
  for (const count of counted) counts.tallies.counts.add(count);
  for (const [place, position] of positions.entries()) {
    if (position < NAMES_FROM) counts.tallies.gaps.add(gaps[place] ?? 0);
    addForm(counts.inText, formAt[place] ?? 0);
  }
  counts.articles += articles.length;
  counts.places += positions.length;
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
