import { findGaps, readGap, type Filling, type Gap } from '../../core/search/gaps.ts';
import { toTokens } from '../../core/search/match.ts';
import type { SearchQuery } from '../../core/search/query.ts';
import type { QueryTerm } from '../../core/search/query-term.ts';
import { compareRanked, type RankedArticle } from '../../core/search/rank.ts';
import { readSearchRecord } from '../../core/search/record.ts';
import { listMeant, listParted } from '../../core/search/repair.ts';
import { chooseUsualForms } from '../../core/search/usual-forms.ts';
import type { SearchIndex } from './search-merged.ts';

/** A word of no more articles may be a slip, of the reader's or of theirs. */
const SELDOM = 2;
/** A query with more unknown words is about something else. */
const MAX_REPAIRED = 2;
/** Articles whose text is read to see what stands where a slip may be. */
const MOST_READ = 6;

/**
 * What may have been meant by a query that no article has in a row: what stands in the text of the articles that have
 * it but for one word, else the query with known words for unknown ones. Undefined where neither finds more.
 */
export async function repairReading(
  index: SearchIndex,
  lists: readonly RankedReading[],
  rankReading: RankReading,
): Promise<RankedReading | undefined> {
  const [typed] = lists.toSorted((one, other) => listUnknown(one).length - listUnknown(other).length);
  if (!typed) return undefined;
  const filled = await fillGap(index, typed, rankReading);
  if (filled) return filled;
  const replaced = await replaceUnknown(index, typed, rankReading);
  const most = Math.max(...lists.map(measureCoverage));
  return replaced && (measureCoverage(replaced) > most || replaced.articles[0]?.isWhole)
    ? replaced
    : undefined;
}

/** A reading as one would write it: with the marks that its words have beside each other. */
export function writeReading({ query, terms }: RankedReading): string {
  const usual = chooseUsualForms(terms.map(({ matches }) => matches));
  return query.syllables
    .map((syllable, at) => {
      const { form, matches } = terms[at] ?? {};
      const isWritten = form !== undefined && matches?.forms.includes(form);
      return isWritten && form !== terms[at]?.key ? syllable : (usual[at] ?? syllable);
    })
    .join(' ');
}

/** How much of what was asked the best article has. */
export function measureCoverage({ articles }: RankedReading): number {
  return articles.reduce((most, { coverage }) => Math.max(most, coverage), 0);
}

async function fillGap(
  index: SearchIndex,
  { query, terms }: RankedReading,
  rankReading: RankReading,
): Promise<RankedReading | undefined> {
  const gaps = findGaps(terms);
  const articles = [...new Set(gaps.flatMap((gap) => gap.articles))].slice(0, MOST_READ);
  const texts = await Promise.all(
    articles.map(async (article) => {
      const record = await index.read(article);
      if (!record) return [];
      const { title, text } = readSearchRecord(record);
      return [[article, toTokens(`${title} ${text}`)] as const];
    }),
  );
  let best: { gap: Gap; filling: Filling } | undefined;
  for (const gap of gaps) {
    for (const [article, tokens] of texts.flat()) {
      const filling = gap.articles.includes(article) ? readGap(tokens, query, gap) : undefined;
      if (filling && (!best || filling.slips < best.filling.slips)) best = { gap, filling };
    }
  }
  if (!best) return undefined;
  const { gap, filling } = best;
  const syllables = query.syllables.toSpliced(gap.from, gap.to - gap.from, ...filling.words);
  const filled = await rankReading({ ...query, syllables, isOpen: query.isOpen && gap.to < terms.length });
  return filled.articles[0]?.isWhole ? filled : undefined;
}

/** The best of the ways to put known words in the places of those that no article has, one word after the other. */
async function replaceUnknown(
  index: SearchIndex,
  typed: RankedReading,
  rankReading: RankReading,
): Promise<RankedReading | undefined> {
  const unknown = listUnknown(typed);
  if (unknown.length === 0 || unknown.length > MAX_REPAIRED) return undefined;
  const vocabulary = await index.vocabulary();
  let best = typed;
  const repaired: number[] = [];
  for (const at of unknown) {
    const place = at + best.query.syllables.length - typed.query.syllables.length;
    const word = best.query.syllables[place] ?? '';
    const meant = [...listParted(word, vocabulary), ...listMeant(word, vocabulary).map((one) => [one])];
    const tried = await Promise.all(
      meant.map((words) => {
        const syllables = best.query.syllables.toSpliced(place, 1, ...words);
        return rankReading({ ...best.query, syllables, isOpen: false });
      }),
    );
    const better = tried.reduce((a, b) => (isBetterReading(b, a) ? b : a), best);
    if (better !== best) repaired.push(place);
    best = better;
  }
  return best !== typed && standsBesideOthers(best, repaired) ? best : undefined;
}

/** A word that only looks like what was typed, and that nobody wrote beside the rest of it, was not meant. */
function standsBesideOthers({ terms }: RankedReading, places: readonly number[]): boolean {
  const usual = chooseUsualForms(terms.map(({ matches }) => matches));
  return terms.length === 1 || places.every((place) => usual[place] !== undefined);
}

function listUnknown({ terms }: RankedReading): number[] {
  return terms.flatMap((term, at) => (isUnknown(term) ? [at] : []));
}

/** What an article says again, or in its title, was no slip of its author; the reader meant it where it is written as typed. */
function isUnknown({ form, matches: { articles, positions, fields, forms } }: QueryTerm): boolean {
  if (articles.length > SELDOM) return false;
  const isMeant = positions.length > articles.length || fields.some((has) => has & 4);
  return !isMeant || !forms.includes(form);
}

function isBetterReading(a: RankedReading, b: RankedReading): boolean {
  const [first, other] = [a.articles[0], b.articles[0]];
  if (!first || !other) return first !== undefined;
  return (
    measureCoverage(a) > measureCoverage(b) ||
    (measureCoverage(a) === measureCoverage(b) && compareRanked(first, other) < 0)
  );
}

type RankReading = (query: SearchQuery) => Promise<RankedReading>;

/** One way to read a query, and the articles that answer it. */
export interface RankedReading {
  query: SearchQuery;
  terms: QueryTerm[];
  /** The score of an article that has it all in a row. */
  best: number;
  articles: RankedArticle[];
}
