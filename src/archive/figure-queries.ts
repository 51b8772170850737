import type { ArticleList } from '../core/article/article-list.ts';
import { isInList, readFacets, widerThan } from '../core/figures/figure-lists.ts';
import type { FigureListing, FigureRow } from '../core/figures/figure-view.ts';
import { articleOf } from './article-queries.ts';
import { findPage, newestOf, postedSlugs } from './listing-queries.ts';
import type { Reading } from './reading.ts';
import { noteRead } from './recorded-reads.ts';

/** One page of a list of figures: as many articles as a page of any list has, with those of their figures in the list. */
export function findFigures(
  reading: Reading,
  slug: string,
  page: number | undefined,
): FigureListing | undefined {
  const found = findPage(reading, toList(slug), page);
  if (!found) return undefined;
  const { numbers, ...neighbours } = found;
  return { rows: rowsOf(reading, slug, numbers), ...neighbours };
}

/** The figures of a list's newest articles; of all its articles without a limit. */
export function listFigures(reading: Reading, slug: string, limit: number | undefined): FigureRow[] {
  return rowsOf(reading, slug, newestOf(reading, toList(slug), limit ?? MOST));
}

/** The slugs of the lists that narrow a list of figures, in the order of their facets and their slugs. */
export function listNarrower(reading: Reading, slug: string): string[] {
  noteRead(`facets ${slug}`);
  return neighboursOf(reading).get(slug) ?? [];
}

/** Every list of figures that has some. */
export function listFigureLists(reading: Reading): string[] {
  noteRead('lists figures');
  return postedSlugs(reading, 'figures');
}

/** The lists that may narrow a list, by that list: to look through all of them for each page would take a square. */
function neighboursOf(reading: Reading): Map<string, string[]> {
  return reading.shared('figure lists by what they narrow', () => {
    const narrower = new Map<string, string[]>();
    for (const slug of postedSlugs(reading, 'figures')) {
      const wider = readFacets(slug).length === 1 ? [''] : widerThan(slug);
      for (const each of wider) narrower.set(each, [...(narrower.get(each) ?? []), slug]);
    }
    return narrower;
  });
}

function rowsOf(reading: Reading, slug: string, numbers: number[]): FigureRow[] {
  return numbers.flatMap((number) => {
    const { id, url, title, publishedAt, source, figures } = articleOf(reading, number);
    const article = { id, url, title, publishedAt, source };
    return figures
      .filter((figure) => {
        const { organisation, district, metric, period } = figure;
        return isInList({ organisation: organisation.slug, district: district?.slug, metric, period }, slug);
      })
      .map((figure) => ({ ...figure, article }));
  });
}

function toList(slug: string): ArticleList {
  return { kind: 'figures', slug };
}

const MOST = 1_000_000;
