import { makeExcerpt, markMatches, type TextPart } from '../../core/search/excerpt.ts';
import {
  findBestRun,
  findMissing,
  longerRun,
  toTokens,
  toWanted,
  type Token,
  type Wanted,
} from '../../core/search/match.ts';
import { parseQuery, toClosedTerm, toOpenTerm, type SearchQuery } from '../../core/search/query.ts';
import { compareRead, keepPhrases, orderCandidates, type ReadArticle } from '../../core/search/rank.ts';
import { readSearchRecord, type FoundArticle } from '../../core/search/record.ts';
import { filterNames, type SearchFilters, type SearchState } from '../../core/search/search-state.ts';
import type { FilterCounts, PagefindAnswer, PagefindResult } from './pagefind-module.ts';
import type { OpenIndex } from './search-index-client.ts';

export const PAGE_SIZE = 10;

/**
 * Asks the index. With words, the best match first; with filters alone, the newest first.
 * Only the articles of a page that is shown are read, and put in their final order among themselves.
 */
export async function searchArticles(opened: OpenIndex, state: SearchState): Promise<SearchAnswer> {
  const query = parseQuery(state.query);
  if (query.syllables.length === 0) return browse(opened, state.filters);
  const { filters } = state;
  const { index } = opened;
  const closed = await index.search(toClosedTerm(query), { filters });
  const open = query.isOpen ? await index.search(toOpenTerm(query), { filters }) : closed;
  const ordered = orderCandidates(closed.results, open.results, query.syllables.length);
  const results = query.isPhrase ? keepPhrases(ordered, query.syllables.length) : ordered;
  return {
    total: results.length,
    counts: query.isPhrase ? {} : countFilters(open, filters, opened),
    years: searchedYears(filters, opened),
    readPage: (page) => readPage(onPage(results, page), query),
  };
}

async function browse(opened: OpenIndex, filters: SearchFilters): Promise<SearchAnswer> {
  const { index } = opened;
  const answer = await index.search(null, { filters, sort: { date: 'desc' } });
  const nothing = toWanted({ syllables: [], isPhrase: false, isOpen: false });
  return {
    total: answer.results.length,
    counts: countFilters({ ...answer, totalFilters: await index.filters() }, filters, opened),
    years: searchedYears(filters, opened),
    readPage: async (page) => {
      const articles = await Promise.all(onPage(answer.results, page).map((result) => read(result, nothing)));
      return { articles: articles.map((article) => show(article, nothing)), missing: [] };
    },
  };
}

async function readPage(results: PagefindResult[], query: SearchQuery): Promise<AnswerPage> {
  const wanted = toWanted(query);
  const articles = await Promise.all(results.map((result) => read(result, wanted)));
  const texts = articles.flatMap(({ titleTokens, tokens, nameTokens }) => [titleTokens, tokens, nameTokens]);
  return {
    articles: articles.sort(compareRead).map((article) => show(article, wanted)),
    missing: findMissing(texts, wanted).flatMap((position) => query.syllables[position] ?? []),
  };
}

async function read(result: PagefindResult, wanted: Wanted): Promise<Read> {
  const article = readSearchRecord(await result.data());
  const titleTokens = toTokens(article.title);
  const tokens = toTokens(article.text);
  const nameTokens = toTokens(`${article.kicker} · ${article.names}`);
  const inTitle = findBestRun(titleTokens, wanted);
  const inText = findBestRun(tokens, wanted);
  const run = [inTitle, inText, findBestRun(nameTokens, wanted)].reduce(longerRun);
  return {
    ...article,
    titleTokens,
    tokens,
    nameTokens,
    run,
    isInTitle: run === inTitle,
    // A lone syllable is marked only where no two of them stand together.
    minMarked: Math.max(inTitle.length, inText.length) > 1 ? 2 : 1,
    score: result.score,
  };
}

function show(article: Read, wanted: Wanted): ShownArticle {
  const { url, kicker, publishedAt, title, text, titleTokens, tokens, minMarked } = article;
  return {
    url,
    kicker,
    publishedAt,
    title: markMatches(title, titleTokens, wanted, minMarked),
    excerpt: makeExcerpt(text, tokens, wanted, minMarked),
  };
}

/**
 * The counts that are true as they stand: a filter's own choice hides what its other values would give, and years that
 * were not searched would add to the rest.
 */
function countFilters(
  answer: PagefindAnswer,
  filters: SearchFilters,
  { years, isWhole }: OpenIndex,
): FilterCounts {
  const counts: FilterCounts = {};
  for (const name of filterNames) {
    const isOnlyOne = filterNames.every((other) => other === name || !filters[other]);
    const known = isOnlyOne ? answer.totalFilters[name] : filters[name] ? undefined : answer.filters[name];
    if (name === 'year' && known)
      counts.year = Object.fromEntries(years.map((year) => [year, known[year] ?? 0]));
    else if (known && (isWhole || filters.year)) counts[name] = known;
  }
  return counts;
}

/** The years the answer speaks of, where there are others it does not know. */
function searchedYears(filters: SearchFilters, { years, isWhole }: OpenIndex): string[] {
  return isWhole || filters.year ? [] : years;
}

function onPage<T>(results: readonly T[], page: number): T[] {
  return results.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
}

interface Read extends FoundArticle, ReadArticle {
  titleTokens: Token[];
  tokens: Token[];
  nameTokens: Token[];
  minMarked: number;
}

export interface SearchAnswer {
  total: number;
  counts: FilterCounts;
  /** The years that were searched, newest first, where others were not; else none. */
  years: string[];
  /** Pages count from 0. */
  readPage(page: number): Promise<AnswerPage>;
}

export interface AnswerPage {
  articles: ShownArticle[];
  /** Syllables of the query that no article has; they were left out of the search. */
  missing: string[];
}

export interface ShownArticle {
  url: string;
  kicker: string;
  publishedAt: string;
  title: TextPart[];
  excerpt: TextPart[];
}
