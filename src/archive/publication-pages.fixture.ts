import { listUrl, type ArticleList } from '../core/article/article-list.ts';
import type { Archive } from './archive.ts';
import { idOf } from './publication.fixture.ts';

/** Every page type that asks the archive in a way of its own. */
export const GROUPS: ((archive: ReadArchive) => [url: string, render: () => unknown][])[] = [
  (archive) => [
    ['/', () => [archive.newest({ kind: 'all' }, 5), archive.entries('topics')]],
    ['/dia-ban/', () => [archive.tally('district'), archive.entries('districts')]],
    ['/nam/', () => archive.periods()],
    ['/rss.xml', () => archive.newestArticles({ kind: 'all' }, 5)],
    [
      '/dong-da-co-gi/',
      () => [archive.tallyInDistrict('dong-da', 'topic'), archive.tallyInDistrict('dong-da', 'organisation')],
    ],
    ['/nu-cong-o-dau/', () => archive.tallyOfTopic('nu-cong')],
    ['/chu-de-o-dau/', () => archive.topicsInDistricts()],
    ['/ghim/', () => archive.cards([idOf(1), idOf(2)])],
    ['/mo-trang/', () => [archive.pins(), archive.newest({ kind: 'recommended' }, 3)]],
    ['/so-lieu-moi/', () => archive.figureRows('', 3)],
    ['/sitemap/so-lieu.xml', () => archive.figureLists()],
  ],
  (archive) => archive.periods().map(({ year }) => [`/sitemap/${year}.xml`, () => archive.changes(year)]),
  (archive) =>
    monthsOf(archive).map((month) => [`/admin/bai-viet/${month}.json`, () => archive.publicEntries(month)]),
  (archive) =>
    archive
      .topicsInDistricts()
      .map((part) => [`/dia-ban/${part.slug}/rss.xml`, () => archive.newestArticles(part, 5)]),
  (archive) =>
    archive.addresses().map(({ year, slug }) => [
      `/bai-viet/${year}/${slug}/`,
      () => {
        const article = archive.article(year, slug);
        return article && [article, archive.text(article.file), archive.around(article.id)];
      },
    ]),
  ...(
    ['district', 'topic', 'series', 'recommended', 'year', 'month'] as const satisfies ArticleList['kind'][]
  ).map(
    (kind) =>
      (archive: ReadArchive): [string, () => unknown][] =>
        archive
          .listPages(kind)
          .map(({ list, page }) => [listUrl(list, page), () => archive.listing(list, page)]),
  ),
  (archive) =>
    archive
      .listPages('figures')
      .map(({ list, page }) => [
        listUrl(list, page),
        () => [archive.figures(slugOf(list), page), archive.narrowerFigures(slugOf(list))],
      ]),
  (archive) =>
    archive
      .listPages('figures')
      .flatMap(({ list, page }) =>
        page === undefined ? [[`${listUrl(list)}so-lieu.csv`, () => archive.figureRows(slugOf(list))]] : [],
      ),
];

export function routesOf(archive: ReadArchive): Routes {
  return new Map(GROUPS.flatMap((group) => group(archive)));
}

function monthsOf(archive: Archive): string[] {
  return archive.periods().flatMap(({ year, months }) => months.map((month) => `${year}-${month}`));
}

function slugOf(list: ArticleList): string {
  return 'slug' in list ? list.slug : '';
}

export type ReadArchive = Archive & { text: (file: string) => string };
export type Routes = Map<string, () => unknown>;
