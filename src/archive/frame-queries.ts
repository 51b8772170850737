import type { NamedLink } from '../core/article/article-view.ts';
import type { Site } from '../core/schema/collections/newsroom.ts';
import { findEntry, listEntries } from './entry-queries.ts';
import type { Reading } from './reading.ts';

/** What every page shows around its own matter: one object for all pages, for as long as it stays the same. */
export function findFrame(reading: Reading): FrameEntries {
  const site = findEntry(reading, 'site', 'site');
  const topics = listEntries(reading, 'topics');
  const districts = listEntries(reading, 'districts');
  return reading.shared('frame', () => ({
    site,
    topics: topics.map(({ slug, shortName, url }) => ({ slug, name: shortName, url })),
    districts: districts.map(({ slug, name, url }) => ({ slug, name, url })),
  }));
}

export interface FrameEntries {
  /** Undefined while the settings are missing or wrong. */
  site: Site | undefined;
  topics: NamedLink[];
  districts: NamedLink[];
}
