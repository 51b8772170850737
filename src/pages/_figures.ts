import { getLiveCollection, getLiveEntry } from 'astro:content';
import { listUrl } from '../core/article/article-list.ts';
import { readFacets, widerThan, type FacetName, type FigureFacet } from '../core/figures/figure-lists.ts';
import type { FigureFiles, FigureRow } from '../core/figures/figure-view.ts';
import { metricLabels, type MetricSlug } from '../core/figures/metrics.ts';
import { compareNames } from '../core/text/collate.ts';
import { entriesOf, entryOf } from './_answer.ts';
import { listPaths } from './_list-paths.ts';

/** The heads of the lists with files of their own, for the `getStaticPaths` of a format. */
export async function figureFilePaths() {
  const pages = await listPaths('figures');
  return pages
    .filter(({ props: { page, slug } }) => page === undefined && slug !== '')
    .map(({ props: { slug } }) => ({ params: { list: slug }, props: { slug } }));
}

/** All of a list for a file, and what the list is called. */
export async function loadFigureFile(slug: string) {
  const site = entryOf(await getLiveEntry('settings', { slug: 'site' }));
  const rows = entriesOf(await getLiveCollection('figures', { slug }));
  return {
    site,
    rows,
    title: titleOf(await nameFacets(slug)),
    url: new URL(figuresUrl(slug), site.url).href,
  };
}

/** What a page of a list of figures shows. */
export async function loadFigurePage(slug: string, page: number | undefined) {
  const facets = await nameFacets(slug);
  const listing = entryOf(await getLiveEntry('figureListings', { slug, page }));
  const wider = widerThan(slug);
  return {
    ...listing,
    facets,
    title: titleOf(facets),
    // Without a facet there is the list of the other one.
    chosen: wider.map((_, index) => ({
      name: `Bỏ “${facets[index]?.name ?? ''}”`,
      url: figuresUrl(wider[1 - index] ?? ''),
    })),
    groups: page === undefined ? await loadGroups(slug) : [],
    // An older page of all figures would change with each new year.
    files: slug === '' && page !== undefined ? [] : await findFiles(slug),
    isWhole: listing.olderUrl === undefined && listing.newerUrl === undefined,
  };
}

/** The newest figures of an organisation, a district or a topic, for the page of it. */
export async function loadNewestFigures(
  facet: 'to-chuc' | 'dia-ban' | 'chu-de',
  value: string,
): Promise<{ rows: FigureRow[]; url: string; years: { name: string; url: string }[] }> {
  const slug = `${facet}/${value}`;
  const rows = entriesOf(await getLiveCollection('figures', { slug, limit: NEWEST_ARTICLES }));
  const narrower = entriesOf(await getLiveCollection('figureLists', { narrower: slug }));
  const years = narrower.flatMap((list) =>
    readFacets(list.slug)
      .filter((each) => each.facet === 'nam')
      .map(({ value: year }) => ({ name: year, value: year, url: figuresUrl(list.slug) })),
  );
  return { rows, url: figuresUrl(slug), years: years.sort(newestFirst) };
}

function figuresUrl(slug: string): string {
  return listUrl({ kind: 'figures', slug });
}

/** The whole record is a file a year, each figure in one: a single file would be written again with every figure. */
async function findFiles(slug: string): Promise<FigureFiles[]> {
  if (slug !== '') return [{ name: undefined, home: figuresUrl(slug) }];
  const lists = entriesOf(await getLiveCollection('figureLists', { narrower: '' }));
  const years = lists.flatMap((list) => readFacets(list.slug)).filter(({ facet }) => facet === 'nam');
  return years.sort(newestFirst).map(({ value }) => ({ name: value, home: figuresUrl(`nam/${value}`) }));
}

async function loadGroups(slug: string) {
  const own = readFacets(slug);
  const lists = entriesOf(await getLiveCollection('figureLists', { narrower: slug }));
  const links = await Promise.all(
    lists.map(async (list) => {
      const added = readFacets(list.slug).find(({ facet }) => own.every((each) => each.facet !== facet));
      return added && { ...(await nameFacet(added)), url: figuresUrl(list.slug), slug: list.slug };
    }),
  );
  return GROUPS.map(({ facet, name, compare }) => ({
    name,
    links: links
      .filter((link) => link?.facet === facet)
      .filter((link) => link !== undefined)
      .sort(compare),
  }));
}

function nameFacets(slug: string): Promise<NamedFacet[]> {
  return Promise.all(readFacets(slug).map(nameFacet));
}

async function nameFacet({ facet, value }: FigureFacet): Promise<NamedFacet> {
  return { facet, value, name: (await findName(facet, value)) ?? value };
}

async function findName(facet: FacetName, value: string): Promise<string | undefined> {
  switch (facet) {
    case 'to-chuc':
      return (await getLiveEntry('organisations', { slug: value })).entry?.data.name;
    case 'dia-ban':
      return (await getLiveEntry('districts', { slug: value })).entry?.data.fullName;
    case 'chu-de':
      return (await getLiveEntry('topics', { slug: value })).entry?.data.name;
    case 'chi-so':
      return metricLabels[value as MetricSlug];
    case 'nam':
      return `năm ${value}`;
  }
}

/** A metric comes first, a year last. */
function titleOf(facets: NamedFacet[]): string {
  const find = (facet: FacetName) => facets.find((each) => each.facet === facet)?.name;
  const [metric, year] = [find('chi-so'), find('nam')];
  const organisation = find('to-chuc');
  const place = organisation ?? find('dia-ban') ?? find('chu-de');
  const said = [metric, place, year].filter((name) => name !== undefined).join(', ');
  return said === '' ? 'Số liệu' : said.charAt(0).toUpperCase() + said.slice(1);
}

function byName(a: { name: string }, b: { name: string }): number {
  return compareNames(a.name, b.name);
}

function byMetric(a: { value: string }, b: { value: string }): number {
  const order = Object.keys(metricLabels);
  return order.indexOf(a.value) - order.indexOf(b.value);
}

function newestFirst(a: { value: string }, b: { value: string }): number {
  return Number(b.value) - Number(a.value);
}

/** Enough for some years of a chart; not all, since the page is made anew with each of them. */
const NEWEST_ARTICLES = 40;
const GROUPS = [
  { facet: 'chi-so', name: 'Theo chỉ số', compare: byMetric },
  { facet: 'to-chuc', name: 'Theo tổ chức', compare: byName },
  { facet: 'dia-ban', name: 'Theo địa bàn', compare: byName },
  { facet: 'chu-de', name: 'Theo chủ đề của bài', compare: byName },
  { facet: 'nam', name: 'Theo năm kết thúc kỳ', compare: newestFirst },
] as const;

interface NamedFacet extends FigureFacet {
  name: string;
}
