import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { partReads, readReads, type CollectedReads } from '../../archive/collected-reads.ts';
import type { PublicationState } from '../../archive/publication.ts';
import type { ContentFeed } from '../content-feed.ts';
import { showProgress } from '../progress.ts';
import type { PublicationPlace } from './publication-place.ts';
import { renderShares } from './render-processes.ts';
import { renderShare, type ShareTask } from './render-share.ts';
import { readShares } from './shares.ts';
import { siteCode } from './site-code.ts';

/** From here on a process of its own pays: the memory it rendered with is gone when what it read is kept. */
const WORTH_A_PROCESS = 30_000;

/** What a site that is built from now on is made of. */
export function stateOf({ archive, checkout }: ContentFeed, project: string): PublicationState {
  const [epoch, turn] = [archive.epoch(), archive.turn()];
  return { epoch, code: siteCode(project, checkout), turn, moment: process.env.NHIP_NOW ?? '' };
}

/**
 * Renders every page of a whole build into a folder, and keeps at `place`, as the new record, what each page read of
 * the archive. Answers how many pages there are.
 */
export async function renderWhole({
  place,
  renderer,
  output,
  state,
  articles,
}: WholeRender): Promise<number> {
  mkdirSync(place.folder, { recursive: true });
  const { shares, mine } = readShares(process.env.NHIP_SHARES);
  const isWhole = mine.length === shares;
  const publication = place.openNew();
  publication.begin();
  const refilling = publication.refill();
  // Of a part of the site there is nothing to go on from.
  const keep = isWhole ? refilling.add : undefined;
  const progress = showProgress('Dựng trang');
  const tasks = mine.map((share) => ({ renderer, output, share, shares }));
  const [only, ...others] = tasks;
  const rendering =
    only && others.length === 0 && articles < WORTH_A_PROCESS
      ? renderHere(only, keep, progress.update)
      : renderApart(tasks, place.folder, keep, progress.update);
  const pages = await rendering.finally(progress.end);
  refilling.end();
  if (isWhole) publication.setState(state);
  publication.commit();
  publication.close();
  return pages;
}

/** To start a process and to hand over the reads is a thirtieth of a build. */
async function renderHere(task: ShareTask, keep: KeepPart, onProgress: Told): Promise<number> {
  process.env.NHIP_STILL = '1';
  return renderShare(task, partReads(keep ?? (() => undefined)), onProgress);
}

async function renderApart(
  tasks: ShareTask[],
  folder: string,
  keep: KeepPart,
  onProgress: Told,
): Promise<number> {
  const apart = tasks.map((task) => ({ ...task, reads: path.join(folder, `reads-${task.share}.bin`) }));
  const files = apart.map(({ reads }) => reads);
  const pages = await renderShares(apart, onProgress);
  if (keep) for (const part of readReads(files)) keep(part);
  for (const file of files) rmSync(file);
  return pages;
}

type KeepPart = ((part: CollectedReads) => void) | undefined;
type Told = (done: number, total: number) => void;

interface WholeRender {
  place: PublicationPlace;
  /** The folder of the program that renders pages. */
  renderer: string;
  output: string;
  state: PublicationState;
  /** How many articles the site has. */
  articles: number;
}
