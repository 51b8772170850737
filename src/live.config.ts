import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { ArticleList, TopicInDistrict } from './core/article/article-list.ts';
import { listUrl } from './core/article/article-list.ts';
import type { Around } from './core/article/around.ts';
import type { ArticleCard, ArticleView, BodyView } from './core/article/article-view.ts';
import type { Listing } from './core/article/listing.ts';
import type { PublicEntry } from './core/editing/public-entries.ts';
import { sentenceUrl, type FigureListing, type FigureRow } from './core/figures/figure-view.ts';
import { toStamp } from './core/text/date.ts';
import { openArchive } from './archive/archive.ts';
import type { EntryCollection, EntryView } from './archive/entry-queries.ts';
import type { Pins } from './archive/front-page-queries.ts';
import type { FrameEntries } from './archive/frame-queries.ts';
import type { ListPage } from './archive/list-pages.ts';
import type { Period } from './archive/listing-queries.ts';
import { findCheckout } from './archive/location.ts';
import type { UnsavedView } from './archive/unsaved.ts';

/**
 * A build sees one moment (`NHIP_NOW`, set by the publishing integration), and a process of it that only renders one
 * state of the index (`NHIP_STILL`, set by who starts it); the dev server sees the clock, and what is written.
 */
const archive = openArchive(findCheckout(), () => process.env.NHIP_NOW ?? toStamp(new Date()), {
  isStill: process.env.NHIP_STILL === '1',
});

/** The portal's collections: every question a page may ask of the archive. */
export const collections = {
  articles: live<
    ArticleView,
    { year: string; slug: string },
    { list: ArticleList | TopicInDistrict; limit: number }
  >({
    find: ({ year, slug }) => archive.article(year, slug),
    list: ({ list, limit }) => archive.newestArticles(list, limit),
    idOf: ({ id }) => id,
  }),
  // One text: a year may have thirteen thousand, and Astro looks at every entry of a list.
  changes: one((filter: { year: string }): { articles: string } => ({
    articles: archive.changes(filter.year),
  })),
  publicEntries: many(
    (filter: { month: string }): PublicEntry[] => archive.publicEntries(filter.month),
    ({ slug }) => slug,
  ),
  addresses: many(
    () => archive.addresses(),
    ({ year, slug }) => `${year}/${slug}`,
  ),
  cards: many(
    (filter: CardFilter): ArticleCard[] => answerCards(filter),
    ({ id }) => id,
  ),
  bodies: one((filter: { file: string }): BodyView => archive.body(filter.file)),
  around: one((filter: { id: string; shown: string[] }): Around | undefined =>
    archive.around(filter.id, filter.shown),
  ),
  pins: one((_filter: Record<string, never>): Pins => archive.pins()),
  unsaved: one((_filter: Record<string, never>): UnsavedView | undefined => archive.unsaved()),
  listings: one((filter: { list: ArticleList; page?: number | undefined }): Listing | undefined =>
    archive.listing(filter.list, filter.page),
  ),
  listPages: many(
    (filter: { kind: ArticleList['kind'] }): ListPage[] => archive.listPages(filter.kind),
    ({ list, page }) => listUrl(list, page),
  ),
  tallies: one((filter: TallyFilter) => ({ counts: answerTally(filter) })),
  topicsInDistricts: many(
    (): TopicInDistrict[] => archive.topicsInDistricts(),
    ({ slug }) => slug,
  ),
  periods: many(
    (): Period[] => archive.periods(),
    ({ year }) => year,
  ),
  figureListings: one((filter: { slug: string; page?: number | undefined }): FigureListing | undefined =>
    archive.figures(filter.slug, filter.page),
  ),
  figures: many(
    (filter: { slug: string; limit?: number }): FigureRow[] => archive.figureRows(filter.slug, filter.limit),
    sentenceUrl,
  ),
  figureLists: many(
    (filter: { narrower?: string }) =>
      (filter.narrower === undefined ? archive.figureLists() : archive.narrowerFigures(filter.narrower)).map(
        (slug) => ({
          slug,
        }),
      ),
    ({ slug }) => slug,
  ),
  oldAddresses: many(
    () => archive.oldAddresses(),
    ({ file }) => file,
  ),
  moves: one((filter: { file: string }) => archive.move(filter.file)),
  frames: one((_filter: Record<string, never>): FrameEntries => archive.frame()),
  settings: one((filter: { slug: 'site' }): EntryView<'site'> | undefined =>
    archive.entry('site', filter.slug),
  ),
  abbreviations: one((_filter: Record<string, never>): EntryView<'abbreviations'> | undefined =>
    archive.entry('abbreviations', 'abbreviations'),
  ),
  districts: entries('districts'),
  units: entries('units'),
  topics: entries('topics'),
  organisations: entries('organisations'),
  series: entries('series'),
  authors: entries('authors'),
  pages: entries('pages'),
};

function answerCards(filter: CardFilter): ArticleCard[] {
  if ('ids' in filter) return archive.cards(filter.ids);
  return archive.newest(filter.list, filter.limit);
}

function answerTally(filter: TallyFilter): Record<string, number> {
  if ('district' in filter) return archive.tallyInDistrict(filter.district, filter.kind);
  if ('topic' in filter) return archive.tallyOfTopic(filter.topic);
  return archive.tally(filter.kind);
}

/** A collection that answers for one thing at a time. */
function one<F extends object, D extends object>(find: (filter: F) => D | undefined) {
  return live<D, F, never>({ find });
}

/** A collection that answers with a list. */
function many<F extends object, D extends object>(list: (filter: F) => D[], idOf: (data: D) => string) {
  return live<D, never, F>({ list, idOf });
}

/** A small collection of content files: one by its slug, or all in display order. */
function entries<C extends EntryCollection>(collection: C) {
  return live<EntryView<C>, { slug: string }, Record<string, never>>({
    find: ({ slug }) => archive.entry(collection, slug),
    list: () => archive.entries(collection),
    idOf: ({ slug }) => slug,
  });
}

function live<D extends object, F extends object, G extends object>({ find, list, idOf }: Answers<D, F, G>) {
  const loader: LiveLoader<D, F, G> = {
    name: 'archive',
    loadEntry: ({ filter }) => {
      const data = find?.(filter as unknown as F);
      return Promise.resolve(data && { id: JSON.stringify(filter), data });
    },
    loadCollection: ({ filter }) => {
      const found = list?.((filter ?? {}) as G) ?? [];
      return Promise.resolve({ entries: found.map((data) => ({ id: idOf?.(data) ?? '', data })) });
    },
  };
  return defineLiveCollection({ loader });
}

interface Answers<D, F, G> {
  find?: (filter: F) => D | undefined;
  list?: (filter: G) => D[];
  idOf?: (data: D) => string;
}

type TallyFilter =
  | { kind: 'district' | 'topic' }
  | { kind: 'topic' | 'organisation'; district: string }
  | { kind: 'district'; topic: string };

type CardFilter = { list: ArticleList | TopicInDistrict; limit: number } | { ids: string[] };
