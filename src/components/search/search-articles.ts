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
import {
  parseQuery,
  toClosedTerm,
  toOpenTerm,
  toPhraseTerm,
  type SearchQuery,
} from '../../core/search/query.ts';
import { compareRead, orderCandidates, type ReadArticle } from '../../core/search/rank.ts';
import { listReadings, type Abbreviation } from '../../core/search/readings.ts';
import { readSearchRecord, type FoundArticle } from '../../core/search/record.ts';
import { filterNames, type SearchFilters, type SearchState } from '../../core/search/search-state.ts';
import type { FilterCounts, PagefindAnswer, PagefindResult } from './pagefind-module.ts';
import type { OpenIndex } from './search-index-client.ts';
import type { SearchIndex } from './search-merged.ts';

export const PAGE_SIZE = 10;
/** Each syllable left out is a question to the index. */
const MAX_LEFT_OUT = 8;

/**
 * Asks the index. With words, the best match first; with filters alone, the newest first. Where no article has all
 * words, those that have all but one. Only the articles of a page that is shown are read, and put in their final order
 * among themselves.
 */
export async function searchArticles(
  opened: OpenIndex,
  state: SearchState,
  abbreviations: readonly Abbreviation[] = [],
): Promise<SearchAnswer> {
  const query = parseQuery(state.query);
  if (query.syllables.length === 0) return browse(opened, state.filters);
  const { filters } = state;
  const { index } = opened;
  let readings = query.isPhrase ? [query] : listReadings(query, abbreviations);
  let asked = await askEach(index, readings, filters);
  if (!query.isPhrase && asked.every(({ open }) => open.results.length === 0)) {
    readings = listShorter(query);
    asked = await askEach(index, readings, filters);
  }
  const candidates = orderCandidates(
    asked.map(({ closed, open, phrases }, at) => ({
      closed: closed.results,
      open: open.results,
      phrases,
      syllables: readings[at]?.syllables.length ?? 1,
    })),
  );
  const found = query.isPhrase ? candidates.filter(({ part }) => part > 1) : candidates;
  const [only, ...others] = asked.filter(({ open }) => open.results.length > 0);
  return {
    total: found.length,
    counts: only && others.length === 0 && !query.isPhrase ? countFilters(only.open, filters, opened) : {},
    years: searchedYears(filters, opened),
    readPage: (page) =>
      readPage(
        onPage(found, page).map(({ hit, reading }) => ({ hit, query: readings[reading] ?? query })),
        query,
      ),
  };
}

function askEach(index: SearchIndex, readings: SearchQuery[], filters: SearchFilters): Promise<Asked[]> {
  return Promise.all(
    readings.map(async (query) => {
      const closed = await index.search(toClosedTerm(query), { filters });
      const open = query.isOpen ? await index.search(toOpenTerm(query), { filters }) : closed;
      const isLone = query.syllables.length < 2 || closed.results.length === 0;
      const phrases = isLone ? closed : await index.search(toPhraseTerm(query), { filters });
      return { closed, open, phrases: new Set(phrases.results.map(({ id }) => id)) };
    }),
  );
}

/** The query without one of its syllables; not for so many that an article about something else would do. */
function listShorter(query: SearchQuery): SearchQuery[] {
  const { syllables } = query;
  if (syllables.length < 2 || syllables.length > MAX_LEFT_OUT) return [];
  return syllables.map((_, at) => ({ ...query, syllables: syllables.toSpliced(at, 1) }));
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
      return { articles: articles.map(show), missing: [] };
    },
  };
}

async function readPage(
  found: { hit: PagefindResult; query: SearchQuery }[],
  asked: SearchQuery,
): Promise<AnswerPage> {
  const articles = await Promise.all(found.map(({ hit, query }) => read(hit, toWanted(query))));
  const texts = articles.flatMap(({ titleTokens, tokens, nameTokens }) => [titleTokens, tokens, nameTokens]);
  return {
    articles: articles.sort(compareRead).map((article) => show(article)),
    missing: [asked, ...found.map(({ query }) => query)]
      .map((query) =>
        findMissing(texts, toWanted(query)).flatMap((position) => query.syllables[position] ?? []),
      )
      .reduce((fewest, missing) => (missing.length < fewest.length ? missing : fewest)),
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
    wanted,
    syllables: Math.max(wanted.terms.length, 1),
    isInTitle: run === inTitle,
    // A lone syllable is marked only where no two of them stand together.
    minMarked: Math.max(inTitle.length, inText.length) > 1 ? 2 : 1,
    score: result.score,
  };
}

function show(article: Read): ShownArticle {
  const { wanted, url, kicker, publishedAt, title, text, titleTokens, tokens, minMarked } = article;
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
  wanted: Wanted;
  titleTokens: Token[];
  tokens: Token[];
  nameTokens: Token[];
  minMarked: number;
}

interface Asked {
  closed: PagefindAnswer;
  open: PagefindAnswer;
  phrases: Set<string>;
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
