import type { IndexMeta } from './pagefind-format.ts';

/** The articles of an index and its filters, as they are written: JSON, which every machine reads at once. */
export function writeArticles({ pages, filters }: IndexArticles): string {
  const written: WrittenArticles = {
    ids: pages.map(({ id }) => id),
    lengths: pages.map(({ length }) => length),
    filters: [...filters],
  };
  return JSON.stringify(written);
}

/** What {@link writeArticles} wrote. */
export function readArticles(text: string): IndexArticles {
  const { ids, lengths, filters } = JSON.parse(text) as WrittenArticles;
  return {
    pages: ids.map((id, at) => ({ id, length: lengths[at] ?? 0 })),
    filters: new Map(filters),
  };
}

/** The articles of each value of a filter, in their order: as steps from one to the next, a third as long when packed. */
export function writeFilter(
  values: readonly (readonly [value: string, articles: readonly number[]])[],
): string {
  return JSON.stringify(
    values.map(([value, articles]) => [
      value,
      articles.map((article, at) => article - (articles[at - 1] ?? 0)),
    ]),
  );
}

/** What {@link writeFilter} wrote. */
export function readFilter(text: string): Map<string, number[]> {
  const values = JSON.parse(text) as [string, number[]][];
  return new Map(
    values.map(([value, steps]) => {
      let article = 0;
      return [value, steps.map((step) => (article += step))];
    }),
  );
}

export type IndexArticles = Pick<IndexMeta, 'pages' | 'filters'>;

interface WrittenArticles {
  ids: string[];
  lengths: number[];
  filters: [name: string, file: string][];
}
