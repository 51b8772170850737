import { fold } from '../text/fold.ts';
import type { Token } from './match.ts';
import type { SearchQuery } from './query.ts';
import type { QueryTerm } from './query-term.ts';
import { countSlips } from './repair.ts';
import type { WordList } from './word-list.ts';
import { NAMES_FROM, toKey } from './words.ts';

/** With fewer words beside the gap it may be anything. */
const LEAST_KNOWN = 2;
/** A text that so many articles have around the gap says nothing of what was meant in it. */
const MANY = 12;
/** Of this length on, two slips are forgiven. */
const LONG = 6;
/** Parts the articles in a row of all their places. */
const ARTICLE = 2 ** 32;
const NO_PLACES = new Float64Array();

/**
 * Where articles have all of a query in a row but for one word that fits no neighbour, which may be a slip: one word
 * typed for one, two written together for two, or one taken apart. The gaps that fewest articles have come first.
 */
export function findGaps(terms: readonly QueryTerm[]): Gap[] {
  const places = terms.map(({ matches }) => listPlaces(matches));
  const heads = chain(places, -1);
  const tails = chain(places.toReversed(), 1).reverse();
  const isNeighbour = rememberNeighbours(terms);
  const gaps: Gap[] = [];
  for (const [typed, meant] of [
    [1, 1],
    [1, 2],
    [2, 1],
  ] as const) {
    if (terms.length - typed < LEAST_KNOWN) continue;
    for (let from = 0; from + typed <= terms.length; from++) {
      const to = from + typed;
      const [head, tail] = [heads[from - 1], tails[to]];
      const around = head && tail ? keep(tail, head, -meant - 1) : (head ?? tail ?? NO_PLACES);
      const articles = [...new Set(Array.from(around, (place) => Math.floor(place / ARTICLE)))];
      if (articles.length === 0 || articles.length > MANY || !isOdd(terms.length, from, to, isNeighbour))
        continue;
      gaps.push({ from, to, meant, articles });
    }
  }
  return gaps.sort((a, b) => a.articles.length - b.articles.length);
}

/** What the text of an article has in a gap, with how many slips lie between it and what was typed; undefined where that is another word. */
export function readGap(
  tokens: readonly Token[],
  { syllables, isOpen }: SearchQuery,
  { from, to, meant }: Gap,
): Filling | undefined {
  const keys = syllables.map(toKey);
  const typed = keys.slice(from, to).join('');
  const isStart = isOpen && to === keys.length;
  // A number with another digit is another number, and too short a word anything.
  if (/\d/.test(typed) || typed.length < 2 || (isStart && (keys.at(-1)?.length ?? 0) < 3)) return undefined;
  let best: Filling | undefined;
  for (let at = 0; at + meant <= tokens.length; at++) {
    const isAround =
      keys.slice(0, from).every((key, index) => tokens[at - from + index]?.folded === key) &&
      keys.slice(to).every((key, index) => tokens[at + meant + index]?.folded === key);
    if (!isAround) continue;
    const words = tokens.slice(at, at + meant).map(({ word }) => word);
    // The start of a word is no slip.
    if (isStart && tokens[at]?.folded.startsWith(typed)) continue;
    const slips = countSlips(typed, fold(words.join('')));
    const marks = countSlips(syllables.slice(from, to).join('').toLowerCase(), words.join(''));
    const most = meant === to - from ? (typed.length >= LONG ? 2 : 1) : 1;
    if (slips <= most && (!best || slips + marks < best.slips)) best = { words, slips: slips + marks };
  }
  return best;
}

/** Whether what was typed from one word to another fits no neighbour; where enough words are beside it, one neighbour at most. */
function isOdd(length: number, from: number, to: number, isNeighbour: (at: number) => boolean): boolean {
  const fitting = [from - 1, to - 1].filter(isNeighbour).length;
  return fitting < (length - to + from > LEAST_KNOWN ? 2 : 1);
}

/** Whether a word of a query and the next stand beside each other anywhere; where marks were typed, with these. */
function rememberNeighbours(terms: readonly QueryTerm[]): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    const [one, other] = [terms[at], terms[at + 1]];
    if (!one || !other) return false;
    const found =
      known.get(at) ??
      keep(listPlaces(other.matches, formOf(other)), listPlaces(one.matches, formOf(one)), -1).length > 0;
    known.set(at, found);
    return found;
  };
}

function formOf({ form, key, isStart }: QueryTerm): string | undefined {
  return form === key || isStart ? undefined : form;
}

/** All places of a word in texts, as one ascending row of numbers. */
function listPlaces({ articles, starts, positions, formAt, forms }: WordList, form?: string): Places {
  const places = new Float64Array(positions.length);
  const wanted = form === undefined ? -1 : forms.indexOf(form);
  let count = 0;
  if (form !== undefined && wanted < 0) return places.subarray(0, 0);
  for (let at = 0; at < articles.length; at++) {
    const base = (articles[at] ?? 0) * ARTICLE;
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      const position = positions[place] ?? 0;
      if (position >= NAMES_FROM) break;
      if (wanted < 0 || formAt[place] === wanted) places[count++] = base + position;
    }
  }
  return places.subarray(0, count);
}

/** Of each row the places with one at this distance in what is left of the row before. */
function chain(rows: readonly Places[], distance: number): Places[] {
  const chained: Places[] = [];
  for (const row of rows) {
    const before = chained.at(-1);
    chained.push(before ? keep(row, before, distance) : row);
  }
  return chained;
}

/** The places of a row that have one of another row at this distance. */
function keep(row: Places, other: Places, distance: number): Places {
  const kept = new Float64Array(Math.min(row.length, other.length));
  let count = 0;
  for (let one = 0, at = 0; one < row.length && at < other.length; one++) {
    const wanted = (row[one] ?? 0) + distance;
    while ((other[at] ?? Infinity) < wanted) at++;
    if (other[at] === wanted) kept[count++] = row[one] ?? 0;
  }
  return kept.subarray(0, count);
}

/** Article and position in one number. */
type Places = Float64Array;

/** The words of a query from `from` to `to`, in whose place articles have `meant` words. */
export interface Gap {
  from: number;
  to: number;
  meant: number;
  articles: number[];
}

export interface Filling {
  words: string[];
  slips: number;
}
