import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readReads } from '../../archive/collected-reads.ts';
import type { PublicationState } from '../../archive/publication.ts';
import type { ContentFeed } from '../content-feed.ts';
import { showProgress } from '../progress.ts';
import type { PublicationPlace } from './publication-place.ts';
import { renderShares } from './render-processes.ts';
import { readShares } from './shares.ts';
import { siteCode } from './site-code.ts';

/** What a site that is built from now on is made of. */
export function stateOf({ archive, checkout }: ContentFeed, project: string): PublicationState {
  const [epoch, turn] = [archive.epoch(), archive.turn()];
  return { epoch, code: siteCode(project, checkout), turn, moment: process.env.NHIP_NOW ?? '' };
}

/**
 * Renders every page of a whole build into a folder, and keeps at `place`, as the new record, what each page read of
 * the archive. Answers how many pages there are.
 */
export async function renderWhole({ place, renderer, output, state }: WholeRender): Promise<number> {
  mkdirSync(place.folder, { recursive: true });
  const { shares, mine } = readShares(process.env.NHIP_SHARES);
  const tasks = mine.map((share) => ({
    renderer,
    output,
    reads: path.join(place.folder, `reads-${share}.bin`),
    share,
    shares,
  }));
  const files = tasks.map(({ reads }) => reads);
  const progress = showProgress('Dựng trang');
  const pages = await renderShares(tasks, progress.update).finally(progress.end);
  const isWhole = mine.length === shares;
  const publication = place.openNew();
  publication.begin();
  // Of a part of the site there is nothing to go on from.
  publication.fill(isWhole ? readReads(files) : []);
  if (isWhole) publication.setState(state);
  publication.commit();
  publication.close();
  for (const file of files) rmSync(file);
  return pages;
}

interface WholeRender {
  place: PublicationPlace;
  /** The folder of the program that renders pages. */
  renderer: string;
  output: string;
  state: PublicationState;
}
