import { fold } from '../text/fold.ts';
import { isStartOf } from './match.ts';
import { findRuns, measureNearness, NOT_FOUND, standInRows, type FoundWord, type Run } from './runs.ts';
import { LEAST_START } from './word-files.ts';
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
const LONGER = 0.5;
const UNUSUAL = 0.85;
const UNMARKED = 0.8;
const OTHER_MARKS = 0.3;
/**
 * What standing together, and near each other, is worth beside the words themselves. How rare a row is counts little: one
 * long row somewhere in a text would outweigh all that a title says.
 */
const TOGETHER = 3;
const ROW = 0.25;
const NEAR = 1;
/**
 * What it is worth that each syllable of a short query stands beside its neighbour: the article has its words, which are
 * of two syllables mostly, and not only the syllables. Of a longer query something is mostly remembered otherwise.
 */
const IN_WORDS = 6;
const SHORT = 4;
const FRESH = 0.02;
/** What is left of a word that asks. */
const QUESTION = 0.1;
/** What lacks words is worth less than its words say, but not by as much as they are: people remember some wrongly. */
const COVERAGE = 0.25;
/** How much of what a query says an article must have: one word of two or three is no answer. */
const LEAST_OF_FEW = 0.5;
const LEAST_OF_MANY = 0.3;
const FEW = 3;
/** Of those that lack words, so many are looked at closer, and they are shown while so few stand before them. */
const MOST_PARTIAL = 200;
const FIRST = 100;

/**
 * The articles that answer a query, best first: rare words weigh more, and so do words in the title or the standfirst,
 * rows of words as the query has them (the rarer the row, the more), words near each other, and the marks as typed.
 * Those with all words, and among the first of them those that lack some and yet say more.
 */
export function rankArticles(terms: readonly QueryTerm[], archive: Archive): RankedArticle[] {
  const rarity = measureRarities(terms, archive.size);
  const isMarked = terms.some((term) => term.form !== term.key);
  const weights = terms.map((term) => weighForms(term, isMarked));
  // What the last word goes on to says nothing against it.
  const marksWanted = terms.length - (terms.at(-1)?.isStart ? 1 - LONGER : 0);
  const find = createFinder(terms);
  const read = chooseCandidates(terms, rarity, weights, archive).map((candidate) => {
    const words = find(candidate.article);
    return { ...candidate, words, runs: findRuns(words, weights) };
  });
  const worth = weighRows(
    read.map(({ runs }) => runs),
    archive.size,
  );
  return read
    .map(({ article, coverage, worded, words, runs }) => {
      let score = worded;
      for (const [from, { length, weight }] of runs.entries()) {
        if (length < 2) continue;
        score += TOGETHER * (weight / length) * (worth[from]?.[length] ?? 0) ** ROW;
      }
      score += NEAR * measureNearness(words, rarity);
      if (terms.length <= SHORT && standInRows(runs, (at) => !terms[at]?.isQuestion)) score += IN_WORDS;
      return {
        article,
        score: score * coverage ** COVERAGE + FRESH * archive.freshness(article),
        isWhole: (runs[0]?.length ?? 0) >= terms.length,
        hasMarks: (runs[0]?.weight ?? 0) >= marksWanted,
        exactness: runs[0]?.weight ?? 0,
        coverage,
      };
    })
    .sort(compareRanked)
    .filter(({ coverage }, at) => coverage === 1 || at < FIRST);
}

/** The whole query in a row before all else, the nearest to what was typed first; then the score. */
export function compareRanked(a: RankedArticle, b: RankedArticle): number {
  return (
    Number(b.isWhole) - Number(a.isWhole) || (b.isWhole ? b.exactness - a.exactness : 0) || b.score - a.score
  );
}

/** How much a word says that so many of all articles have. @example measureRarity(100, 100) < measureRarity(100, 1) */
export function measureRarity(all: number, having: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** A word that no article has says nothing of its worth: it counts as much as the others do. */
function measureRarities(terms: readonly QueryTerm[], size: number): number[] {
  const known = terms.map(({ matches: { articles } }) =>
    articles.length ? measureRarity(size, articles.length) : undefined,
  );
  const some = known.filter((rarity) => rarity !== undefined);
  const mean = some.reduce((sum, rarity) => sum + rarity, 0) / Math.max(some.length, 1);
  return known.map((rarity) => rarity ?? mean);
}

/**
 * In the order of their numbers: all that have every word, and of the others those whose words say most. To choose these
 * by how many they have would leave them to long articles, which have every syllable somewhere.
 */
function chooseCandidates(
  terms: readonly QueryTerm[],
  rarity: readonly number[],
  forms: readonly Float64Array[],
  { size, lengthOf }: Archive,
): Candidate[] {
  const hasContent = terms.some(({ isQuestion }) => !isQuestion);
  const weights = terms.map((term, at) =>
    (term.isQuestion && hasContent) || isUnsure(term) ? 0 : (rarity[at] ?? 0),
  );
  const counted = weights.filter((weight) => weight > 0);
  const total = counted.reduce((sum, weight) => sum + weight, 0);
  const least = counted.length <= FEW ? LEAST_OF_FEW : LEAST_OF_MANY;
  const sums = new Float64Array(size).fill(-1);
  const worded = new Float64Array(size);
  const counts = new Uint16Array(size);
  for (const [at, { matches, isQuestion }] of terms.entries()) {
    const weight = weights[at] ?? 0;
    const share = isQuestion ? QUESTION : 1;
    const weigh = createWeighing(matches, rarity[at] ?? 0, forms[at] ?? NO_WEIGHTS, size);
    for (let place = 0; place < matches.articles.length; place++) {
      const article = matches.articles[place] ?? 0;
      sums[article] = Math.max(sums[article] ?? 0, 0) + weight;
      if (weight > 0) counts[article] = (counts[article] ?? 0) + 1;
      worded[article] = (worded[article] ?? 0) + share * weigh(place, lengthOf(article));
    }
  }
  const whole: Candidate[] = [];
  const partial: Candidate[] = [];
  for (const [article, sum] of sums.entries()) {
    if (sum < 0) continue;
    const coverage = total > 0 ? sum / total : 1;
    const candidate = { article, coverage, worded: worded[article] ?? 0 };
    if (counts[article] === counted.length) whole.push({ ...candidate, coverage: 1 });
    else if (coverage >= least) partial.push(candidate);
  }
  const rate = ({ worded, coverage }: Candidate) => worded * coverage ** COVERAGE;
  const best = partial.sort((a, b) => rate(b) - rate(a)).slice(0, MOST_PARTIAL);
  return [...whole, ...best].sort((a, b) => a.article - b.article);
}

/** Whether it may go on to words that were not looked up, so that an article without it may have it all the same. */
function isUnsure({ key, isStart, matches }: QueryTerm): boolean {
  return isStart && (key.length < LEAST_START || matches.isCut === true);
}

/** Finds each word of a query in one article after the other, which must come in the order of their numbers. */
function createFinder(terms: readonly QueryTerm[]): (article: number) => FoundWord[] {
  const cursors = terms.map(() => 0);
  return (article) =>
    terms.map(({ matches: list }, term) => {
      let at = cursors[term] ?? 0;
      while ((list.articles[at] ?? Infinity) < article) at++;
      cursors[term] = at;
      if (list.articles[at] !== article) return NOT_FOUND;
      return { list, start: list.starts[at] ?? 0, end: list.starts[at + 1] ?? 0 };
    });
}

/** Says what a word is worth in each of the articles that have it. */
function createWeighing(
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
function weighForms({ key, form, usual, isStart, matches }: QueryTerm, isMarked: boolean): Float64Array {
  const weigh = (found: string) => {
    if (isStart && fold(found) !== key)
      return isMarked && !isStartOf(form, found) ? LONGER * OTHER_MARKS : LONGER;
    if (!isMarked) return usual === undefined || found === usual ? 1 : UNUSUAL;
    return found === form ? 1 : form === key ? UNMARKED : OTHER_MARKS;
  };
  return Float64Array.from(matches.forms, weigh);
}

/** What a row of so many words is worth from each word on: the more, the fewer articles have it and the longer it is. */
function weighRows(runs: readonly (readonly Run[])[], size: number): number[][] {
  const terms = runs[0]?.length ?? 0;
  const counts = Array.from({ length: terms }, () => new Array<number>(terms + 1).fill(0));
  for (const article of runs) {
    for (let from = 0; from < terms; from++) {
      const row = counts[from];
      const length = article[from]?.length ?? 0;
      for (let count = 2; row && count <= length; count++) row[count] = (row[count] ?? 0) + 1;
    }
  }
  return counts.map((row) => {
    let sum = 0;
    return row.map((having, count) => (count < 2 ? 0 : (sum += measureRarity(size, having))));
  });
}

/** An article's length, the mean being 1. */
type Length = number;

interface Candidate {
  article: number;
  coverage: number;
  /** What its words say, wherever they stand. */
  worded: number;
}

const NO_WEIGHTS = new Float64Array();

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
  matches: WordList;
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
  /** How near each word of that row comes to what was typed, together: a name written out says more than its letters. */
  exactness: number;
  /** How much of what the query says it has, 1 at most. */
  coverage: number;
}
