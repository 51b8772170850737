import { fold } from '../text/fold.ts';
import { isStartOf } from './match.ts';
import type { QueryTerm } from './query-term.ts';
import type { WordList } from './word-list.ts';

/** How soon more of the same word counts no more, and how much a long article needs more of it (as in BM25). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
/**
 * What it adds to a word that the title, the standfirst or the names have it, by the bits of `fields`. A title and a
 * standfirst by how rare the word is in theirs: many texts have a syllable that few titles have.
 */
const TITLE = 1;
const STANDFIRST = 0.8;
const NAMES = 0.3;
/** How a word counts that is not quite as typed. */
export const LONGER = 0.5;
const UNUSUAL = 0.85;
const UNMARKED = 0.8;
const OTHER_MARKS = 0.3;

/** How much a word says that so many of all articles have. @example measureRarity(100, 100) < measureRarity(100, 1) */
export function measureRarity(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** A word that no article has says nothing of its worth: it counts as much as the others do. */
export function measureRarities(terms: readonly QueryTerm[], size: number): number[] {
  const known = terms.map(({ matches: { articles } }) =>
    articles.length ? measureRarity(size, articles.length) : undefined,
  );
  const some = known.filter((rarity) => rarity !== undefined);
  const mean = some.reduce((sum, rarity) => sum + rarity, 0) / Math.max(some.length, 1);
  return known.map((rarity) => rarity ?? mean);
}

/** Says what a word is worth in each of the articles that have it. */
export function createWeighing(
  { starts, fields, formAt }: WordList,
  rarity: number,
  forms: Float64Array,
  size: number,
): (at: number, length: Length) => number {
  let [titles, standfirsts] = [0, 0];
  for (const has of fields) {
    if (has & 4) titles += 1;
    if (has & 2) standfirsts += 1;
  }
  const title = TITLE * measureRarity(size, titles);
  const standfirst = STANDFIRST * measureRarity(size, standfirsts);
  return (at, length) => {
    const [start, end] = [starts[at] ?? 0, starts[at + 1] ?? 0];
    let best = 0;
    for (let place = start; place < end; place++) best = Math.max(best, forms[formAt[place] ?? 0] ?? 0);
    const count = Math.max(end - start, 1);
    const often = count / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
    const has = fields[at] ?? 0;
    const names = has & 1 ? NAMES : 0;
    return best * (rarity * (often + names) + (has & 4 ? title : 0) + (has & 2 ? standfirst : 0));
  };
}

/** For each form of a word how well it is what the reader typed, 1 at most; a query without marks says nothing of them. */
export function weighForms(
  { key, form, usual, isStart, matches }: QueryTerm,
  isMarked: boolean,
): Float64Array {
  const weigh = (found: string) => {
    if (isStart && fold(found) !== key)
      return isMarked && !isStartOf(form, found) ? LONGER * OTHER_MARKS : LONGER;
    if (!isMarked) return usual === undefined || found === usual ? 1 : UNUSUAL;
    return found === form ? 1 : form === key ? UNMARKED : OTHER_MARKS;
  };
  return Float64Array.from(matches.forms, weigh);
}

/** An article's length, the mean being 1. */
export type Length = number;
