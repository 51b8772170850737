import { statSync } from 'node:fs';
import type { ArticleList, TopicInDistrict } from '../core/article/article-list.ts';
import type { EntryQuery } from '../core/editing/entry-list.ts';
import type { SearchStretch } from '../core/search/shards.ts';
import { findAround } from './around-queries.ts';
import { findArticle, findCards, listAddresses } from './article-queries.ts';
import { readBody } from './body-queries.ts';
import { openForReading, readEpoch } from './database.ts';
import { findEntry, listEntries, type EntryCollection } from './entry-queries.ts';
import {
  countArticles,
  findListing,
  listChanges,
  listNewest,
  listNewestArticles,
  listPeriods,
  tally,
  listTopicsInDistricts,
  tallyInDistrict,
  tallyOfTopic,
} from './listing-queries.ts';
import { readKnownBlobs } from './known-blobs.ts';
import { listPages } from './list-pages.ts';
import { listForDesk } from './entry-list.ts';
import { facetsForDesk } from './entry-list-facets.ts';
import { listPublicEntries } from './entry-list-public.ts';
import { findFigures, listFigureLists, listFigures, listNarrower } from './figure-queries.ts';
import { findPins } from './front-page-queries.ts';
import { findFrame } from './frame-queries.ts';
import { indexFile } from './location.ts';
import { findMove, listOldAddresses } from './old-address-queries.ts';
import { findPicture, listPictures } from './picture-queries.ts';
import { listProblems } from './problems.ts';
import { Reading } from './reading.ts';
import {
  digestSearchNames,
  listSearchDocuments,
  listSearchShards,
  listSearchVersions,
} from './search-queries.ts';
import { readTouched, readTurn } from './touched.ts';
import { readUnsaved } from './unsaved.ts';

/**
 * Opens the archive of a checkout for reading. `clock` gives Hanoi time as a stamp: articles with a later
 * `publishedAt` are scheduled and not public yet. `isStill` is for whoever need not see what is written meanwhile.
 * Throws where the index has never been made.
 */
export function openArchive(checkout: string, clock: () => string, { isStill = false } = {}): Archive {
  const file = indexFile(checkout);
  let inode = inodeOf(file);
  // An index that was thrown away goes on answering to those who hold it, for ever the same.
  const openNext = () => {
    const other = inodeOf(file);
    if (isStill || other === undefined || other === inode) return undefined;
    inode = other;
    return openForReading(file);
  };
  return archiveOver(new Reading(checkout, openForReading(file, isStill), clock, openNext));
}

/** The archive's questions over an open connection. */
export function archiveOver(reading: Reading) {
  return {
    article: (year: string, slug: string) => findArticle(reading, year, slug),
    addresses: () => listAddresses(reading),
    cards: (ids: string[]) => findCards(reading, ids),
    newest: (list: ArticleList | TopicInDistrict, limit: number) => listNewest(reading, list, limit),
    newestArticles: (list: ArticleList | TopicInDistrict, limit: number) =>
      listNewestArticles(reading, list, limit),
    changes: (year: string) => listChanges(reading, year),
    around: (id: string, shown: readonly string[] = []) => findAround(reading, id, shown),
    body: (file: string) => readBody(reading, file),
    listing: (list: ArticleList, page?: number) => findListing(reading, list, page),
    listPages: (kind: ArticleList['kind']) => listPages(reading, kind),
    /** How many articles are public. */
    size: () => countArticles(reading, { kind: 'all' }),
    tally: (kind: 'district' | 'topic' | 'organisation' | 'author') => tally(reading, kind),
    tallyInDistrict: (district: string, kind: 'topic' | 'organisation') =>
      tallyInDistrict(reading, district, kind),
    tallyOfTopic: (topic: string) => tallyOfTopic(reading, topic),
    topicsInDistricts: () => listTopicsInDistricts(reading),
    periods: () => listPeriods(reading),
    figures: (slug: string, page?: number) => findFigures(reading, slug, page),
    figureRows: (slug: string, limit?: number) => listFigures(reading, slug, limit),
    narrowerFigures: (slug: string) => listNarrower(reading, slug),
    figureLists: () => listFigureLists(reading),
    pins: () => findPins(reading),
    frame: () => findFrame(reading),
    entry: <C extends EntryCollection>(collection: C, slug: string) => findEntry(reading, collection, slug),
    entries: <C extends EntryCollection>(collection: C) => listEntries(reading, collection),
    oldAddresses: () => listOldAddresses(reading),
    move: (file: string) => findMove(reading, file),
    picture: (src: string) => findPicture(reading, src),
    pictures: () => listPictures(reading),
    deskList: (query: EntryQuery) => listForDesk(reading, query),
    deskFacets: () => facetsForDesk(reading),
    publicEntries: (month: string) => listPublicEntries(reading, month),
    searchShards: () => listSearchShards(reading),
    searchNames: (stretch?: SearchStretch) => digestSearchNames(reading, stretch),
    searchVersions: (stretch: SearchStretch, known?: ReadonlyMap<string, string>) =>
      listSearchVersions(reading, stretch, known),
    searchDocuments: (stretch: SearchStretch, urls?: ReadonlySet<string>) =>
      listSearchDocuments(reading, stretch, urls),
    blobs: (files: readonly string[]) => readKnownBlobs(reading.database, files),
    problems: () => listProblems(reading.database, reading.checkout),
    epoch: () => readEpoch(reading.database),
    turn: () => readTurn(reading.database),
    touched: (since: { turn: number; moment: string }) => readTouched(reading.database, since, reading.now()),
    unsaved: () => readUnsaved(reading),
    /** For whoever has just written to the index. */
    lookAgain: () => {
      reading.lookAgain();
    },
    close: () => {
      reading.database.close();
    },
  };
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino;
}

export type Archive = ReturnType<typeof archiveOver>;
