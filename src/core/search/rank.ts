import { fold } from '../text/fold.ts';
import { findRuns, measureNearness } from './runs.ts';
import type { WordMatch, WordMatches } from './words.ts';

/** How soon more of the same word counts no more, and how much a long article needs more of it (as in BM25). */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.6;
/** What it adds to a word that the title, the standfirst or the names have it, by the bits of `fields`. */
const TITLE = 1.4;
const STANDFIRST = 0.5;
const NAMES = 0.3;
/** How a word counts that is not quite as typed. */
const LONGER = 0.5;
const UNUSUAL = 0.85;
const UNMARKED = 0.8;
const OTHER_MARKS = 0.4;
/** What standing together, and near each other, is worth beside the words themselves. */
const TOGETHER = 1.2;
const NEAR = 0.8;
const MISSING_COST = 2.5;
const FRESH = 0.02;
/** Articles that lack words are of use where those with all of them fill no page. */
const ENOUGH = 10;
const LEAST_COVERAGE = 0.5;
const MOST_PARTIAL = 300;

/**
 * The articles that answer a query, best first: rare words weigh more, and so do words in the title or the standfirst,
 * rows of words as the query has them (the rarer the row, the more), words near each other, and the marks as typed.
 * Those with all words; where they are few also those with most.
 */
export function rankArticles(terms: readonly QueryTerm[], archive: Archive): RankedArticle[] {
  const rarity = measureRarities(terms, archive.size);
  const chosen = chooseCandidates(terms, rarity);
  const isMarked = terms.some((term) => term.form !== term.key);
  const weigh = terms.map((term) => createWeigher(term, isMarked));
  const read = chosen.map(({ article, coverage }) => {
    const matches = terms.map((term) => term.matches.get(article));
    return { article, coverage, matches, runs: findRuns(matches, weigh) };
  });
  const rows = countRows(
    read.map(({ runs }) => runs.map(({ length }) => length)),
    terms.length,
  );
  return read
    .map(({ article, coverage, matches, runs }) => {
      let score = 0;
      for (const [at, match] of matches.entries()) {
        const term = terms[at];
        if (match && term) {
          const share = term.isQuestion ? 0.1 : 1;
          score += share * (rarity[at] ?? 0) * weighWord(match, weigh[at] ?? one, archive.lengthOf(article));
        }
      }
      for (const [from, { length, weight }] of runs.entries()) {
        const marks = (weight / Math.max(length, 1)) ** 2;
        for (let count = 2; count <= length; count++) {
          score += TOGETHER * marks * measureRarity(archive.size, rows[from]?.[count] ?? 1);
        }
      }
      score += NEAR * measureNearness(matches, rarity);
      return {
        article,
        score: score * coverage ** MISSING_COST + FRESH * archive.freshness(article),
        isWhole: (runs[0]?.length ?? 0) >= terms.length,
        hasMarks: (runs[0]?.weight ?? 0) >= terms.length,
        coverage,
      };
    })
    .sort(compareRanked);
}

/** The whole query in a row before all else, then the score. */
export function compareRanked(a: RankedArticle, b: RankedArticle): number {
  return (
    Number(b.isWhole) - Number(a.isWhole) ||
    (b.isWhole ? Number(b.hasMarks) - Number(a.hasMarks) : 0) ||
    b.score - a.score
  );
}

/** How much a word says that so many of all articles have. @example measureRarity(100, 100) < measureRarity(100, 1) */
export function measureRarity(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** A word that no article has says nothing of its worth: it counts as much as the others do. */
function measureRarities(terms: readonly QueryTerm[], size: number): number[] {
  const known = terms.map(({ matches }) => (matches.size ? measureRarity(size, matches.size) : undefined));
  const some = known.filter((rarity) => rarity !== undefined);
  const mean = some.reduce((sum, rarity) => sum + rarity, 0) / Math.max(some.length, 1);
  return known.map((rarity) => rarity ?? mean);
}

function chooseCandidates(
  terms: readonly QueryTerm[],
  rarity: readonly number[],
): { article: number; coverage: number }[] {
  const hasContent = terms.some(({ isQuestion }) => !isQuestion);
  const weights = terms.map((term, at) =>
    (term.isQuestion && hasContent) || (term.isStart && term.key.length < 3) ? 0 : (rarity[at] ?? 0),
  );
  const counted = weights.filter((weight) => weight > 0);
  const total = counted.reduce((sum, weight) => sum + weight, 0);
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [at, { matches }] of terms.entries()) {
    const weight = weights[at] ?? 0;
    for (const article of matches.keys()) {
      const known = sums.get(article);
      if (known) {
        known.sum += weight;
        if (weight > 0) known.count++;
      } else sums.set(article, { sum: weight, count: weight > 0 ? 1 : 0 });
    }
  }
  const all = Array.from(sums, ([article, { sum, count }]) => ({
    article,
    coverage: total > 0 ? sum / total : 1,
    isWhole: count === counted.length,
  }));
  const whole = all.filter(({ isWhole }) => isWhole).map((one) => ({ ...one, coverage: 1 }));
  if (whole.length >= ENOUGH) return whole;
  const partial = all
    .filter(({ isWhole, coverage }) => !isWhole && coverage >= LEAST_COVERAGE)
    .sort((a, b) => b.coverage - a.coverage)
    .slice(0, MOST_PARTIAL);
  return [...whole, ...partial];
}

function weighWord({ positions, forms, fields }: WordMatch, weigh: Weigh, length: Length): number {
  const best = Math.max(0, ...new Set(forms.map(weigh)));
  const count = Math.max(positions.length, 1);
  const often =
    (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length));
  const place = (fields & 4 ? TITLE : 0) + (fields & 2 ? STANDFIRST : 0) + (fields & 1 ? NAMES : 0);
  return best * (often / (SATURATION + 1) + place);
}

/** Says for each way a word may be written how well it is what the reader typed; a query without marks says nothing of them. */
function createWeigher({ key, form, usual, isStart }: QueryTerm, isMarked: boolean): Weigh {
  const known = new Map<string, number>();
  const weigh = (found: string) => {
    const isLonger = isStart && fold(found) !== key;
    const marks = () => {
      if (!isMarked) return usual === undefined || found === usual ? 1 : UNUSUAL;
      return found === form ? 1 : form === key ? UNMARKED : OTHER_MARKS;
    };
    return isLonger ? LONGER : marks();
  };
  return (found) => {
    const weight = known.get(found) ?? weigh(found);
    known.set(found, weight);
    return weight;
  };
}

/** How many articles have each row of `count` words from each word on. */
function countRows(lengths: readonly (readonly number[])[], terms: number): number[][] {
  const rows = Array.from({ length: terms }, () => new Array<number>(terms + 1).fill(0));
  for (const article of lengths) {
    for (const [from, length] of article.entries()) {
      const row = rows[from];
      for (let count = 2; row && count <= length; count++) row[count] = (row[count] ?? 0) + 1;
    }
  }
  return rows;
}

const one: Weigh = () => 1;

/** How well a form of a word is what was typed, 1 at most. */
export type Weigh = (form: string) => number;
/** An article's length, the mean being 1. */
type Length = number;

export interface QueryTerm {
  /** Without marks. */
  key: string;
  /** As typed. */
  form: string;
  /** How it is mostly written beside its neighbours, where that is known. */
  usual?: string | undefined;
  /** Whether it is one of those that ask (`bao nhiêu`) and say little themselves. */
  isQuestion: boolean;
  /** Whether it may be the start of a longer word. */
  isStart: boolean;
  matches: WordMatches;
}

export interface Archive {
  size: number;
  lengthOf: (article: number) => Length;
  /** 1 for the newest, 0 for the oldest. */
  freshness: (article: number) => number;
}

export interface RankedArticle {
  article: number;
  score: number;
  /** Whether the whole query stands together in it. */
  isWhole: boolean;
  /** The same, with its marks. */
  hasMarks: boolean;
  /** How much of what the query says it has, 1 at most. */
  coverage: number;
}
