import { BitReader, BitWriter } from './bits.ts';
import {
  createTallies,
  joinPacked,
  measureWord,
  takeParameters,
  writeArticle,
  writeParameters,
  type MeasuredWord,
  type WordTallies,
} from './pack-word.ts';
import { NAME_PARAMETER, readHead, readParameters, type WordParameters } from './packed-word.ts';
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
  { pages, settled }: Moves,
  added: WordList = NOWHERE,
): PatchedWord {
  const { forms, articles, end } = readHead(packed);
  const come = withForms(added, forms) ?? NOWHERE;
  const measured = come === NOWHERE ? NOTHING : measureWord(come);
  const bits = new BitReader(packed, end);
  const parameters = readParameters(bits);
  const written = new BitWriter();
  writeParameters(written, parameters);
  // Who read a damaged word left numbers behind.
  for (const left of [ofAll, ofGone]) takeParameters(left);
  const all = countAdded(come, measured, forms.length);
  const gone: string[] = [];
  let isSame = added.articles.length === 0;
  /** Up to here the bits are copied or left out. */
  let done = bits.position;
  let [article, last, next] = [-1, -1, 0];

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

  for (let left = articles; left > 0; left--) {
    const start = bits.position;
    const step = bits.rice(parameters.ofSteps);
    article += 1 + step;
    if (isSame && article >= settled) break;
    const page = pages[article] ?? -1;
    if (page < 0) {
      isSame = false;
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
      isSame = false;
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
  if (isSame) return { packed, gone };
  const isFit =
    come.articles.length === added.articles.length &&
    areInOrder(all.inText, forms) &&
    Object.entries(chosen).every(([of, parameter]) => parameters[of as keyof WordParameters] === parameter);
  return { packed: isFit ? joinPacked({ ...all, forms }, written) : undefined, gone };
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
  for (let place = places; place > 0; place--) gaps.add(bits.rice(ofGaps));
  if (isPlain) {
    inText[0] = (inText[0] ?? 0) + places;
    return places;
  }
  const fields = bits.bits(3);
  for (let place = places; place > 0; place--) addForm(inText, hasForms ? bits.rice(0) : 0);
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
