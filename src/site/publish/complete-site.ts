import path from 'node:path';
import type { PublicationState } from '../../archive/publication.ts';
import type { ContentFeed } from '../content-feed.ts';
import { writeMedia } from '../pictures/write-media.ts';
import { buildSearch } from '../search/publish.ts';
import type { PublicationPlace } from './publication-place.ts';
import { readShares } from './shares.ts';
import { renderWhole } from './whole-render.ts';

/**
 * Writes what comes of the content into a folder that holds the frame of the site already: media, search, pages.
 * Of several builds that make one site together each writes its share, and the first the search of it all.
 * Answers how many pages were written.
 */
export async function completeSite({
  feed,
  project,
  place,
  renderer,
  output,
  state,
}: Completion): Promise<number> {
  await writeMedia(feed, project, output);
  const isFirst = readShares(process.env.NHIP_SHARES).mine.includes(0);
  if (isFirst && process.env.NHIP_WITHOUT_SEARCH !== '1') {
    const folder = path.join(output, 'pagefind');
    await buildSearch({ checkout: feed.checkout, folder, isPatient: false });
  }
  return renderWhole({ place, renderer, output, state, articles: feed.archive.size() });
}

export interface Completion {
  feed: ContentFeed;
  project: string;
  place: PublicationPlace;
  /** The folder of the program that renders pages. */
  renderer: string;
  output: string;
  /** What the site is made of. */
  state: PublicationState;
}
