import { AROUND, recommendedSince, type Around } from '../core/article/around.ts';
import type { ArticleCard } from '../core/article/article-view.ts';
import type { Article } from '../core/schema/collections/article.ts';
import { cardOf, dataOf, findCards, seriesOf } from './article-queries.ts';
import { findBefore, type Posting } from './list-stretch.ts';
import { sortOf, type ListName } from './postings.ts';
import type { Reading } from './reading.ts';
import { FIRST, noteRange, noteRead } from './recorded-reads.ts';

/** What an article's page leads to; `shown` are the ids that its text names already. */
export function findAround(reading: Reading, id: string, shown: readonly string[]): Around | undefined {
  noteRead(`id ${id}`);
  const number = reading.recent(id, () =>
    Number(reading.row('SELECT number FROM articles WHERE id = ?', id)?.number ?? 0),
  );
  return number === 0 ? undefined : findAroundOf(reading, dataOf(reading, number), shown);
}

/**
 * The same for an article that need not be in the index. Only earlier articles, so that a new one never changes an old
 * page, and a bounded stretch of each list, so that an edit changes few.
 */
export function findAroundOf(reading: Reading, article: Article, shown: readonly string[]): Around {
  const { id, districts = [], topics, organisations = [], series, related = [], publishedAt } = article;
  const taken = new Set([id, ...shown]);
  const before: Before = { sort: sortOf(article), taken };
  const story = seriesOf(reading, article);
  const told =
    story && series !== undefined
      ? takeEarlier(reading, [{ kind: 'series', slug: series }], before, AROUND.series)
      : [];
  const alike = takeNew(findCards(reading, related), taken, AROUND.above + AROUND.interest);
  const steps = [
    ...districts.map((district) =>
      topics.map((topic) => ({ kind: 'district-topic', slug: `${district}/${topic}` })),
    ),
    ...organisations.map((slug) => [{ kind: 'organisation', slug }]),
    ...topics.map((slug) => [{ kind: 'topic', slug }]),
  ];
  for (const lists of steps) {
    const missing = AROUND.above + AROUND.interest - alike.length;
    if (missing > 0) alike.push(...takeEarlier(reading, lists, before, missing));
  }
  const since = recommendedSince(publishedAt);
  return {
    above: alike.slice(0, AROUND.above),
    series: story && { story, before: told },
    interest: alike.slice(AROUND.above),
    recommended: takeEarlier(
      reading,
      [{ kind: 'recommended', slug: '' }],
      { ...before, since },
      AROUND.recommended,
    ),
    others: takeEarlier(reading, [{ kind: 'all', slug: '' }], before, AROUND.others),
  };
}

/** The latest of some lists that come before an article and are not taken yet; they are from then on. */
function takeEarlier(reading: Reading, lists: ListName[], before: Before, limit: number): ArticleCard[] {
  const found = lists.flatMap((list) => findEarlier(reading, list, before, limit + before.taken.size));
  found.sort((a, b) => (a.sort < b.sort ? 1 : -1));
  const cards: ArticleCard[] = [];
  for (const { number } of found) {
    if (cards.length === limit) break;
    cards.push(...takeNew([cardOf(reading, number)], before.taken, 1));
  }
  return cards;
}

function takeNew(cards: ArticleCard[], taken: Set<string>, limit: number): ArticleCard[] {
  const chosen = cards.filter(({ id }) => !taken.has(id)).slice(0, limit);
  for (const { id } of chosen) taken.add(id);
  return chosen;
}

/** The latest articles of a list before a sort key. */
function findEarlier(
  reading: Reading,
  { kind, slug }: ListName,
  { sort, since = FIRST }: Before,
  limit: number,
): Posting[] {
  const latest = findBefore(reading, reading.listNumber(kind, slug), sort, limit);
  const found = latest.filter((posting) => posting.sort >= since);
  noteRange(`${kind} ${slug}`, found.length === limit ? String(found.at(-1)?.sort) : since, sort);
  return found;
}

interface Before {
  /** Where the article itself stands. */
  sort: string;
  since?: string;
  taken: Set<string>;
}
