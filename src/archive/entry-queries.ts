import type { NamedLink } from '../core/article/article-view.ts';
import type { EntryData } from '../core/schema/collections.ts';
import { compareNames } from '../core/text/collate.ts';
import type { Reading } from './reading.ts';
import { noteRead } from './recorded-reads.ts';

const URL_ROOTS: Partial<Record<EntryCollection, string>> = {
  districts: '/dia-ban/',
  units: '/phuong-xa/',
  topics: '/chu-de/',
  organisations: '/to-chuc/',
  series: '/dong-su-kien/',
  authors: '/tac-gia/',
  pages: '/',
};

/** Finds one entry of a small collection (not articles) by its slug. */
export function findEntry<C extends EntryCollection>(
  reading: Reading,
  collection: C,
  slug: string,
): EntryView<C> | undefined {
  noteRead(`entry ${collection}/${slug}`);
  return entriesBySlug(reading, collection).get(slug);
}

/** Lists a small collection in the order a reader expects: topics by their number, the rest by name. */
export function listEntries<C extends EntryCollection>(reading: Reading, collection: C): EntryView<C>[] {
  noteRead(`entries ${collection}`);
  return [...entriesBySlug(reading, collection).values()];
}

/**
 * The entries behind some slugs of an article, as links; a slug without an entry is left out (`check` reports it).
 * Not noted: what an article names is part of it.
 */
export function linksTo(reading: Reading, collection: LinkCollection, slugs: string[] = []): NamedLink[] {
  return slugs.flatMap((slug) => {
    const entry = entriesBySlug(reading, collection).get(slug);
    return entry ? [{ slug, name: shortNameOf(entry), url: entry.url }] : [];
  });
}

/** All that is known of an author. Not noted, as above. */
export function authorBehind(reading: Reading, slug: string): EntryView<'authors'> | undefined {
  return entriesBySlug(reading, 'authors').get(slug);
}

function entriesBySlug<C extends EntryCollection>(
  reading: Reading,
  collection: C,
): Map<string, EntryView<C>> {
  return reading.shared(`entries ${collection}`, () => {
    const views = reading
      .rows('SELECT slug, data FROM entries WHERE collection = ?', collection)
      .map((row) => toView(collection, String(row.slug), String(row.data)));
    views.sort((a, b) => orderOf(a) - orderOf(b) || compareNames(nameOf(a), nameOf(b)));
    return new Map(views.map((view) => [view.slug, view]));
  });
}

function toView<C extends EntryCollection>(collection: C, slug: string, data: string): EntryView<C> {
  const root = URL_ROOTS[collection];
  const entry = JSON.parse(data) as EntryData[C];
  return { ...entry, slug, ...(root ? { url: `${root}${slug}/` } : {}) } as EntryView<C>;
}

function orderOf(view: object): number {
  return 'order' in view && typeof view.order === 'number' ? view.order : 0;
}

function nameOf(view: object): string {
  if ('name' in view) return String(view.name);
  return 'title' in view ? String(view.title) : '';
}

function shortNameOf(view: object): string {
  return 'shortName' in view ? String(view.shortName) : nameOf(view);
}

export type EntryCollection = Exclude<keyof EntryData, 'articles'>;
export type LinkCollection = 'authors' | 'districts' | 'organisations' | 'series' | 'topics';
/** An entry with its slug and its page's URL; the settings keep a URL of their own, the site's. */
export type EntryView<C extends EntryCollection> = EntryData[C] & { slug: string; url: string };
