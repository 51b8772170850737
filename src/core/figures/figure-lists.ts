import type { Article } from '../schema/collections/article.ts';
import type { Figure } from '../schema/collections/figure.ts';

/**
 * The lists of figures that an article stands in, by their slug: all, those of each single facet
 * (`to-chuc/ldld-thanh-xuan`), and of the pairs that narrow one by metric or by year
 * (`to-chuc/ldld-thanh-xuan/chi-so/ket-nap-doan-vien`).
 */
export function figureListsOf(article: FigureHolder): string[] {
  const { figures = [], topics } = article;
  if (figures.length === 0) return [];
  const lists = new Set(['', ...topics.map((topic) => `chu-de/${topic}`)]);
  for (const figure of figures) {
    for (const facet of FACETS) {
      const single = singleOf(figure, facet);
      if (single !== undefined) lists.add(single);
    }
    for (const [outer, inner] of PAIRS) {
      const [first, second] = [singleOf(figure, outer), singleOf(figure, inner)];
      if (first !== undefined && second !== undefined) lists.add(`${first}/${second}`);
    }
  }
  return [...lists];
}

/** Whether a figure of an article belongs to a list the article stands in. */
export function isInList(figure: Pick<Figure, FigureField>, slug: string): boolean {
  return readFacets(slug).every(
    ({ facet, value }) => facet === 'chu-de' || singleOf(figure, facet) === `${facet}/${value}`,
  );
}

/** The lists that narrow a single list, or of all figures the single ones, among some lists. */
export function narrowerThan(slug: string, lists: readonly string[]): string[] {
  const facets = readFacets(slug);
  if (facets.length > 1) return [];
  return lists.filter((list) => {
    const inside = readFacets(list);
    return (
      inside.length === facets.length + 1 &&
      facets.every((facet) => inside.some((each) => isSame(each, facet)))
    );
  });
}

/** The single lists that a pair is made of; of another list none. */
export function widerThan(slug: string): string[] {
  const facets = readFacets(slug);
  return facets.length < 2 ? [] : facets.map(({ facet, value }) => `${facet}/${value}`);
}

/** @example readFacets('to-chuc/x/nam/2024') is [{ facet: 'to-chuc', value: 'x' }, { facet: 'nam', value: '2024' }] */
export function readFacets(slug: string): FigureFacet[] {
  const parts = slug === '' ? [] : slug.split('/');
  return parts.flatMap((facet, index) =>
    index % 2 === 0 ? [{ facet: facet as FacetName, value: parts[index + 1] ?? '' }] : [],
  );
}

function singleOf(
  figure: Pick<Figure, FigureField>,
  facet: Exclude<FacetName, 'chu-de'>,
): string | undefined {
  const value = {
    'to-chuc': figure.organisation,
    'dia-ban': figure.district,
    'chi-so': figure.metric,
    // A figure of many years is told of the year in which its period ends.
    nam: figure.period.end.slice(0, 4),
  }[facet];
  return value === undefined ? undefined : `${facet}/${value}`;
}

function isSame(one: FigureFacet, other: FigureFacet): boolean {
  return one.facet === other.facet && one.value === other.value;
}

const FACETS = ['to-chuc', 'dia-ban', 'chi-so', 'nam'] as const;
const PAIRS = [
  ['to-chuc', 'chi-so'],
  ['to-chuc', 'nam'],
  ['dia-ban', 'chi-so'],
  ['dia-ban', 'nam'],
  ['chi-so', 'nam'],
] as const;

type FigureField = 'organisation' | 'district' | 'metric' | 'period';
type FigureHolder = Pick<Article, 'figures' | 'topics'>;
export type FacetName = (typeof FACETS)[number] | 'chu-de';

export interface FigureFacet {
  facet: FacetName;
  value: string;
}
