import { makeExcerpt, markMatches, type TextPart } from '../../core/search/excerpt.ts';
import {
  findBestRun,
  longerRun,
  toTokens,
  toWanted,
  type Run,
  type Token,
  type Wanted,
} from '../../core/search/match.ts';
import { isMissing } from '../../core/search/query-term.ts';
import { parseQuery, type SearchQuery } from '../../core/search/query.ts';
import type { Abbreviation } from '../../core/search/readings.ts';
import { readSearchRecord, type FoundArticle, type FoundRecord } from '../../core/search/record.ts';
import type { SearchFilters, SearchState } from '../../core/search/search-state.ts';
import { loadFilters, type FilterCounts } from './search-counts.ts';
import type { OpenIndex } from './search-index-client.ts';
import type { SearchIndex } from './search-merged.ts';
import { rankReadings, type RankedReadings } from './search-readings.ts';

export const PAGE_SIZE = 10;
/** So many syllables in a row, as typed, are of the article that is looked for. */
const LONG = 5;

/**
 * Asks the index. With words, the best match first; with filters alone, or where the reader wants it so, the newest
 * first. Only the articles of a page that is shown are read.
 */
export async function searchArticles(
  opened: OpenIndex,
  state: AskedState,
  abbreviations: readonly Abbreviation[] = [],
): Promise<SearchAnswer> {
  const { index } = opened;
  const query = parseQuery(state.query);
  const [filters, { readings, ranked, didYouMean }] = await Promise.all([
    loadFilters(index, state),
    query.syllables.length === 0 ? listAll(index) : rankReadings(index, query, abbreviations),
  ]);
  const found = ranked.filter(({ article }) => filters.passes(article));
  const isByDate = state.sort === 'date' || query.syllables.length === 0;
  if (isByDate) found.sort((a, b) => index.ageOf(a.article) - index.ageOf(b.article));
  return {
    total: found.length,
    missing: listMissing(readings, found, filters.passes),
    isEnough:
      didYouMean === undefined &&
      (found.filter(({ hasWords }) => isByDate || hasWords).length >= PAGE_SIZE ||
        (query.syllables.length >= LONG && found.some(({ isWhole }) => isWhole))),
    count: async () => {
      const counts = await filters.count(ranked.map(({ article }) => article));
      return hideUnsure(counts, state.filters, opened);
    },
    years: searchedYears(state.filters, opened),
    ...(didYouMean === undefined ? {} : { didYouMean }),
    readPage: (page) =>
      readPage(
        index,
        onPage(found, page).map(({ article, reading }) => ({
          article,
          query: readings[reading]?.query ?? query,
        })),
        isByDate,
      ),
  };
}

function listAll({ size }: SearchIndex): Promise<RankedReadings> {
  return Promise.resolve({
    readings: [],
    ranked: Array.from({ length: size }, (_, article) => ({
      article,
      reading: 0,
      hasWords: true,
      isWhole: true,
    })),
  });
}

async function readPage(
  index: SearchIndex,
  found: { article: number; query: SearchQuery }[],
  isByDate: boolean,
): Promise<AnswerPage> {
  const read = await Promise.all(
    found.map(async ({ article, query }) => {
      const record = await index.read(article);
      return record ? [prepare(record, toWanted(query))] : [];
    }),
  );
  const articles = read.flat();
  if (found.length > 0 && articles.length === 0) throw new Error('No article could be read.');
  return { articles: (isByDate ? articles : putWholeFirst(articles)).map(show) };
}

/** Of the query as typed, or of a reading in which something was found, whichever lacks least. */
function listMissing(
  readings: RankedReadings['readings'],
  found: RankedReadings['ranked'],
  passes: (article: number) => boolean,
): string[] {
  const used = new Set([0, ...found.map(({ reading }) => reading)]);
  const lacking = readings
    .filter((_, at) => used.has(at))
    .map(({ query, terms }) => query.syllables.filter((_, at) => terms[at] && isMissing(terms[at], passes)));
  return lacking.reduce(
    (fewest, missing) => (missing.length < fewest.length ? missing : fewest),
    lacking[0] ?? [],
  );
}

/** What a short start of a word continues to is known from the text alone. */
function putWholeFirst(articles: readonly Prepared[]): Prepared[] {
  if (!articles.some(({ wanted }) => wanted.isOpen)) return [...articles];
  const rate = ({ longest, titleTokens, wanted }: Prepared) => {
    const most = wanted.terms.length;
    if (longest.length < most) return 0;
    const isInTitle = findBestRun(titleTokens, wanted).length === most;
    return 1 + Number(longest.exact > most - 1) + Number(isInTitle);
  };
  return articles.toSorted((a, b) => rate(b) - rate(a));
}

function prepare(record: FoundRecord, wanted: Wanted): Prepared {
  const article = readSearchRecord(record);
  const titleTokens = toTokens(article.title);
  const tokens = toTokens(article.text);
  const longest = longerRun(findBestRun(titleTokens, wanted), findBestRun(tokens, wanted));
  return {
    ...article,
    titleTokens,
    tokens,
    wanted,
    longest,
    // A lone syllable is marked only where no two of them stand together.
    minMarked: longest.length > 1 ? 2 : 1,
  };
}

function show(article: Prepared): ShownArticle {
  const { wanted, url, kicker, publishedAt, title, text, titleTokens, tokens, minMarked } = article;
  return {
    url,
    kicker,
    publishedAt,
    title: markMatches(title, titleTokens, wanted, minMarked),
    excerpt: makeExcerpt(text, tokens, wanted, minMarked),
  };
}

/** Years that were not searched would add to the counts of the rest. */
function hideUnsure(
  counts: FilterCounts,
  filters: SearchFilters,
  { years, isWhole }: OpenIndex,
): FilterCounts {
  const { year, ...others } = counts;
  return {
    ...(isWhole || filters.year ? others : {}),
    // Of the years that were not opened nothing is known.
    year: Object.fromEntries(years.map((name) => [name, year?.[name] ?? 0])),
  };
}

/** The years the answer speaks of, where there are others it does not know. */
function searchedYears(filters: SearchFilters, { years, isWhole }: OpenIndex): string[] {
  return isWhole || filters.year ? [] : years;
}

function onPage<T>(results: readonly T[], page: number): T[] {
  return results.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
}

interface Prepared extends FoundArticle {
  wanted: Wanted;
  titleTokens: Token[];
  tokens: Token[];
  /** The longest row of the query that it has. */
  longest: Run;
  minMarked: number;
}

/** What a reader asks; `sort` is by relevance where it is not said. */
export type AskedState = SearchState & { sort?: string | undefined };

export interface SearchAnswer {
  total: number;
  /** Syllables of the query that no article has of those that pass the filters; the others were searched. */
  missing: string[];
  /** Whether it needs no older years: a page has all words (by date: is there), or one article has all of a long query. */
  isEnough: boolean;
  /** How many articles each value of each filter would leave; loads what only this needs. */
  count(): Promise<FilterCounts>;
  /** The years that were searched, newest first, where others were not; else none. */
  years: string[];
  /** What was searched in place of a query with words that no article has. */
  didYouMean?: string;
  /** Pages count from 0. */
  readPage(page: number): Promise<AnswerPage>;
}

export interface AnswerPage {
  articles: ShownArticle[];
}

export interface ShownArticle {
  url: string;
  kicker: string;
  publishedAt: string;
  title: TextPart[];
  excerpt: TextPart[];
}
