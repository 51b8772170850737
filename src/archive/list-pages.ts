import { LIST_ENTRIES, listUrl, type ArticleList } from '../core/article/article-list.ts';
import { stablePageCount } from '../core/article/pagination.ts';
import { listEntries } from './entry-queries.ts';
import { countArticles, nameOf, postedSlugs } from './listing-queries.ts';
import { currentFocus, type PublishFocus } from './publish-focus.ts';
import type { Reading } from './reading.ts';
import { FIRST, LAST, noteRange, noteRead } from './recorded-reads.ts';

/**
 * Every page of every list of a kind: the stable pages, and the head, also of an empty list. A publish has no more new
 * pages in a list than fit what was touched in it, and they are its last.
 */
export function listPages(reading: Reading, kind: ArticleList['kind']): ListPage[] {
  const focus = currentFocus();
  const asked = focus && pagesIn(focus);
  const points = focus && Map.groupBy(focus.touched.points, ({ list }) => list);
  return listsOf(reading, kind).flatMap((list) => {
    noteRange(nameOf(list), FIRST, LAST);
    const known = asked?.get(listUrl(list));
    const touched = points?.get(nameOf(list))?.length ?? 0;
    const isNamedAnew = focus !== undefined && hasNewEntry(focus, list);
    if (focus && !known && touched === 0 && !isNamedAnew && !isAlwaysThere(list)) return [];
    const count = countArticles(reading, list);
    const stable = stablePageCount(count);
    const from = focus && !isNamedAnew ? stablePageCount(count - touched) : 0;
    const last = Array.from({ length: stable - from }, (_, index) => from + index + 1);
    const earlier = [...(known ?? [])].filter((page) => page <= from);
    return [...[...earlier, ...last].map((page) => ({ list, page })), { list, page: undefined }];
  });
}

/**
 * The lists of which a publish is about a page, or a file beside one, by the URL of their head, each with the numbers
 * of such stable pages.
 */
function pagesIn({ urls }: PublishFocus): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const url of urls) {
    const [, head = '', page] = /^(.*?\/)(?:trang\/(\d+)\/|[^/]*)$/.exec(url) ?? [];
    const pages = found.get(head) ?? new Set();
    if (page !== undefined) pages.add(Number(page));
    found.set(head, pages);
  }
  return found;
}

/** A list is there before any article is in it: all figures together, the editors' choice. */
function isAlwaysThere(list: ArticleList): boolean {
  return list.kind === 'recommended' || (list.kind === 'figures' && list.slug === '');
}

function hasNewEntry({ touched }: PublishFocus, list: ArticleList): boolean {
  if (!(list.kind in LIST_ENTRIES) || !('slug' in list)) return false;
  const collection = LIST_ENTRIES[list.kind as keyof typeof LIST_ENTRIES];
  return touched.tags.has(`entry ${collection}/${list.slug}`);
}

function listsOf(reading: Reading, kind: ArticleList['kind']): ArticleList[] {
  if (kind === 'all' || kind === 'recommended') return [{ kind }];
  if (kind === 'year' || kind === 'month' || kind === 'figures') {
    noteRead(`lists ${kind}`);
    const slugs = postedSlugs(reading, kind);
    // The list of all figures is there before any.
    const all = kind === 'figures' && slugs[0] !== '' ? ['', ...slugs] : slugs;
    return all.map((slug) => ({ kind, slug }));
  }
  return listEntries(reading, LIST_ENTRIES[kind]).map(({ slug }) => ({ kind, slug }));
}

export interface ListPage {
  list: ArticleList;
  page: number | undefined;
}
