import { toCanonicalText } from '../../src/core/search/normalize.ts';
import type { CorpusArticle, CorpusQuery } from './corpus.ts';

/** How good a list of articles (best first, at most ten) is as the answer to a query. */
export function scoreAnswer(query: CorpusQuery, articles: readonly CorpusArticle[]): Score {
  const right = articles.map((article) => isRight(query, article));
  const at = (limit: number) =>
    query.phrase === undefined
      ? Number(right.slice(0, limit).includes(true))
      : right.slice(0, limit).filter(Boolean).length / limit;
  return { at1: at(1), at3: at(3), at10: at(10), ndcg: measureGain(query, articles) };
}

/** Means a category, and of them all where each has known items. */
export function summariseScores(scored: readonly { cat: string; score: Score }[]): CategoryScore[] {
  const categories = Map.groupBy(scored, ({ cat }) => cat);
  return [...categories].map(([cat, all]) => {
    const mean = (of: (score: Score) => number | undefined) => {
      const known = all.flatMap(({ score }) => of(score) ?? []);
      return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined;
    };
    return {
      cat,
      queries: all.length,
      at1: mean(({ at1 }) => at1) ?? 0,
      at3: mean(({ at3 }) => at3) ?? 0,
      at10: mean(({ at10 }) => at10) ?? 0,
      ndcg: mean(({ ndcg }) => ndcg),
    };
  });
}

function isRight({ expected, phrase, judgements }: CorpusQuery, article: CorpusArticle): boolean {
  if (phrase !== undefined) {
    const text = `${article.title}\n${article.lead}\n${article.body}`;
    return toCanonicalText(text).toLowerCase().includes(toCanonicalText(phrase).toLowerCase());
  }
  return (expected ?? []).includes(article.id) || (judgements?.[article.id] ?? 0) > 1;
}

function measureGain({ judgements }: CorpusQuery, articles: readonly CorpusArticle[]): number | undefined {
  if (!judgements) return undefined;
  const gain = (grades: number[]) =>
    grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
  const best = gain(Object.values(judgements).sort((a, b) => b - a));
  return best === 0 ? undefined : gain(articles.map(({ id }) => judgements[id] ?? 0)) / best;
}

/** Success within the first one, three, ten; of a phrase, the part of them that is right. */
export interface Score {
  at1: number;
  at3: number;
  at10: number;
  /** nDCG@10 where there are judgements. */
  ndcg: number | undefined;
}

export interface CategoryScore extends Score {
  cat: string;
  queries: number;
}
