import { fold } from '../text/fold.ts';
import type { Token } from './match.ts';
import type { SearchQuery } from './query.ts';
import type { QueryTerm } from './rank.ts';
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

/**
 * Where articles have all of a query in a row but for one word that fits no neighbour, which may be a slip: one word
 * typed for one, two written together for two, or one taken apart. The gaps that fewest articles have come first.
 */
export function findGaps(terms: readonly QueryTerm[]): Gap[] {
  const places = terms.map(({ matches }) => listPlaces(matches));
  const heads = chain(places, -1);
  const tails = chain(places.toReversed(), 1).reverse();
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
      const around = head && tail ? keep(tail, head, -meant - 1) : (head ?? tail ?? []);
      const articles = [...new Set(around.map((place) => Math.floor(place / ARTICLE)))];
      if (articles.length === 0 || articles.length > MANY || !isOdd(terms, from, to)) continue;
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
function isOdd(terms: readonly QueryTerm[], from: number, to: number): boolean {
  const fitting = [from - 1, to - 1].filter((at) => isNeighbour(terms[at], terms[at + 1])).length;
  return fitting < (terms.length - to + from > LEAST_KNOWN ? 2 : 1);
}

/** Whether two words of a query stand beside each other anywhere; where marks were typed, with these. */
function isNeighbour(one: QueryTerm | undefined, other: QueryTerm | undefined): boolean {
  if (!one || !other) return false;
  return keep(listPlaces(one.matches, formOf(one)), listPlaces(other.matches, formOf(other)), 1).length > 0;
}

function formOf({ form, key, isStart }: QueryTerm): string | undefined {
  return form === key || isStart ? undefined : form;
}

/** All places of a word in texts, as one ascending row of numbers. */
function listPlaces({ articles, starts, positions, formAt, forms }: WordList, form?: string): number[] {
  const places: number[] = [];
  const wanted = form === undefined ? undefined : forms.indexOf(form);
  for (const [at, article] of articles.entries()) {
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      const position = positions[place] ?? 0;
      if (position >= NAMES_FROM) break;
      if (wanted === undefined || formAt[place] === wanted) places.push(article * ARTICLE + position);
    }
  }
  return places;
}

/** Of each row the places with one at this distance in what is left of the row before. */
function chain(rows: readonly number[][], distance: number): number[][] {
  const chained: number[][] = [];
  for (const row of rows) {
    const before = chained.at(-1);
    chained.push(before ? keep(row, before, distance) : row);
  }
  return chained;
}

/** The places of a row that have one of another row at this distance. */
function keep(row: readonly number[], other: readonly number[], distance: number): number[] {
  let at = 0;
  return row.filter((place) => {
    while ((other[at] ?? Infinity) < place + distance) at++;
    return other[at] === place + distance;
  });
}

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
