import { isUnsure, type QueryTerm } from './query-term.ts';
import { findRuns, measureNearness, NOT_FOUND, standInRows, type FoundWord, type Run } from './runs.ts';
import {
  createWeighing,
  LONGER,
  measureRarities,
  measureRarity,
  weighForms,
  type Length,
} from './word-weights.ts';

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
      const hasWords = standInRows(runs, (at) => !terms[at]?.isQuestion);
      if (terms.length <= SHORT && hasWords) score += IN_WORDS;
      return {
        article,
        score: score * coverage ** COVERAGE + FRESH * archive.freshness(article),
        hasWords: coverage === 1 && (hasWords || terms.length === 1),
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

const NO_WEIGHTS = new Float64Array();

interface Candidate {
  article: number;
  coverage: number;
  /** What its words say, wherever they stand. */
  worded: number;
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
  /** Whether it has all of the query, each syllable beside one of its neighbours: its words, and not only its syllables. */
  hasWords: boolean;
  /** Whether the whole query stands together in it. */
  isWhole: boolean;
  /** The same, with its marks. */
  hasMarks: boolean;
  /** How near each word of that row comes to what was typed, together: a name written out says more than its letters. */
  exactness: number;
  /** How much of what the query says it has, 1 at most. */
  coverage: number;
}
