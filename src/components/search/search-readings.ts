import { fold } from '../../core/text/fold.ts';
import type { SearchQuery } from '../../core/search/query.ts';
import { findQuestions } from '../../core/search/questions.ts';
import {
  compareRanked,
  measureRarity,
  rankArticles,
  type QueryTerm,
  type RankedArticle,
} from '../../core/search/rank.ts';
import { listReadings, type Abbreviation } from '../../core/search/readings.ts';
import { chooseUsualForms } from '../../core/search/usual-forms.ts';
import { toForm, toKey } from '../../core/search/words.ts';
import { listMeant } from '../../core/search/repair.ts';
import type { SearchIndex } from './search-merged.ts';

/** A word of no more articles may be a slip, of the reader's or of theirs. */
const SELDOM = 2;
/** A query with more unknown words is about something else. */
const MAX_REPAIRED = 2;

/** Ranks the articles of an index for every way to read a query; each article once, in its best reading. */
export async function rankReadings(
  index: SearchIndex,
  query: SearchQuery,
  abbreviations: readonly Abbreviation[],
): Promise<RankedReadings> {
  const rankReading = async (reading: SearchQuery): Promise<RankedReading> => {
    const terms = await findTerms(index, reading);
    return {
      query: reading,
      terms,
      best: measureBest(terms, index.size),
      articles: rank(index, reading, terms),
    };
  };
  const lists = await Promise.all(
    (query.isPhrase ? [query] : listReadings(query, abbreviations)).map(rankReading),
  );
  let most = Math.max(...lists.map(measureCoverage));
  let didYouMean: string | undefined;
  if (!query.isPhrase && !lists.some(({ articles }) => articles[0]?.isWhole)) {
    const repaired = await repairReading(index, lists, rankReading);
    if (repaired && (measureCoverage(repaired) > most || repaired.articles[0]?.isWhole)) {
      most = measureCoverage(repaired);
      lists.push(repaired);
      didYouMean = writeReading(repaired);
    }
  }
  return { readings: lists.map((list) => list.query), ranked: mergeReadings(lists, most), didYouMean };
}

/** Each article once, in its best reading; of the readings only those that find as much of a query as any. */
function mergeReadings(lists: readonly RankedReading[], most: number): RankedReadings['ranked'] {
  const found = new Map<number, RankedArticle & { reading: number }>();
  for (const [reading, list] of lists.entries()) {
    if (measureCoverage(list) < most && !list.articles[0]?.isWhole) continue;
    for (const ranked of list.articles) {
      const one = { ...ranked, reading, score: ranked.score / list.best };
      const known = found.get(ranked.article);
      if (!known || compareRanked(one, known) < 0) found.set(ranked.article, one);
    }
  }
  return [...found.values()].sort(compareRanked);
}

/** The best of the ways to put known words in the places of those that no article has, one word after the other. */
async function repairReading(
  index: SearchIndex,
  lists: readonly RankedReading[],
  rankReading: (query: SearchQuery) => Promise<RankedReading>,
): Promise<RankedReading | undefined> {
  const [typed] = lists.toSorted((one, other) => listUnknown(one).length - listUnknown(other).length);
  if (!typed) return undefined;
  const unknown = listUnknown(typed);
  if (unknown.length === 0 || unknown.length > MAX_REPAIRED) return undefined;
  const vocabulary = await index.vocabulary();
  let best = typed;
  for (const at of unknown) {
    const meant = listMeant(best.query.syllables[at] ?? '', vocabulary);
    const tried = await Promise.all(
      meant.map((word) =>
        rankReading({ ...best.query, syllables: best.query.syllables.with(at, word), isOpen: false }),
      ),
    );
    best = tried.reduce((a, b) => (isBetterReading(b, a) ? b : a), best);
  }
  return best === typed ? undefined : best;
}

function listUnknown({ terms }: RankedReading): number[] {
  return terms.flatMap(({ matches }, at) => (matches.articles.length <= SELDOM ? [at] : []));
}

/** A reading as one would write it: with the marks that its words have beside each other. */
function writeReading({ query, terms }: RankedReading): string {
  const usual = chooseUsualForms(terms.map(({ matches }) => matches));
  return query.syllables
    .map((syllable, at) => {
      const { form, matches } = terms[at] ?? {};
      const isWritten = form !== undefined && matches?.forms.includes(form);
      return isWritten && form !== terms[at]?.key ? syllable : (usual[at] ?? syllable);
    })
    .join(' ');
}

function isBetterReading(a: RankedReading, b: RankedReading): boolean {
  const [first, other] = [a.articles[0], b.articles[0]];
  if (!first || !other) return first !== undefined;
  return (
    measureCoverage(a) > measureCoverage(b) ||
    (measureCoverage(a) === measureCoverage(b) && compareRanked(first, other) < 0)
  );
}

async function findTerms(index: SearchIndex, { syllables, isOpen }: SearchQuery): Promise<QueryTerm[]> {
  const questions = findQuestions(syllables);
  const found = await Promise.all(
    syllables.map(async (syllable, at) => {
      const key = toKey(syllable);
      const isStart = isOpen && at === syllables.length - 1;
      const matches = await index.find(key, isStart);
      return { key, form: toForm(syllable), isQuestion: questions[at] ?? false, isStart, matches };
    }),
  );
  if (found.some(({ key, form }) => fold(form) !== form && form !== key)) return found;
  const usual = chooseUsualForms(found.map(({ matches }) => matches));
  return found.map((term, at) => ({ ...term, usual: usual[at] }));
}

function rank(index: SearchIndex, query: SearchQuery, terms: QueryTerm[]): RankedArticle[] {
  const ranked = rankArticles(terms, {
    size: index.size,
    lengthOf: (article) => index.lengthOf(article),
    freshness: (article) => 1 - index.ageOf(article) / index.size,
  });
  if (!query.isPhrase) return ranked;
  const isMarked = terms.some(({ key, form }) => key !== form);
  return ranked.filter(({ isWhole, hasMarks }) => (isMarked ? hasMarks : isWhole));
}

/** What an article would have that has all of a query in a row, so that long and short readings compare. */
function measureBest(terms: readonly QueryTerm[], size: number): number {
  const words = terms.reduce((sum, { matches }) => sum + measureRarity(size, matches.articles.length), 0);
  const rows = (terms.length * (terms.length - 1)) / 2;
  return words + rows * measureRarity(size, 1);
}

function measureCoverage({ articles }: RankedReading): number {
  return articles.reduce((most, { coverage }) => Math.max(most, coverage), 0);
}

interface RankedReading {
  query: SearchQuery;
  terms: QueryTerm[];
  /** The score of an article that has it all in a row. */
  best: number;
  articles: RankedArticle[];
}

export interface RankedReadings {
  readings: SearchQuery[];
  /** Best first. */
  ranked: { article: number; reading: number }[];
  /** The query with known words for unknown ones, where it was searched like that. */
  didYouMean?: string | undefined;
}
