import { fold } from '../../core/text/fold.ts';
import type { SearchQuery } from '../../core/search/query.ts';
import { findQuestions } from '../../core/search/questions.ts';
import type { QueryTerm } from '../../core/search/query-term.ts';
import { compareRanked, rankArticles, type RankedArticle } from '../../core/search/rank.ts';
import { listReadings, type Abbreviation } from '../../core/search/readings.ts';
import { chooseUsualForms } from '../../core/search/usual-forms.ts';
import { measureRarity } from '../../core/search/word-weights.ts';
import { toForm, toKey } from '../../core/search/words.ts';
import type { SearchIndex } from './search-merged.ts';
import { measureCoverage, repairReading, writeReading, type RankedReading } from './search-repairs.ts';

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
    if (repaired) {
      most = measureCoverage(repaired);
      lists.push(repaired);
      didYouMean = writeReading(repaired);
    }
  }
  return { readings: lists, ranked: mergeReadings(lists, most), didYouMean };
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

export interface RankedReadings {
  /** The first is the query as typed. */
  readings: Pick<RankedReading, 'query' | 'terms'>[];
  /** Best first. */
  ranked: RankedInReading[];
  /** The query with known words for unknown ones, where it was searched like that. */
  didYouMean?: string | undefined;
}

export type RankedInReading = Pick<RankedArticle, 'article' | 'hasWords' | 'isWhole'> & {
  /** The reading it is best in. */
  reading: number;
};
