import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ContentFeed } from '../content-feed.ts';
import { completeSite } from './complete-site.ts';
import { publicationPlace } from './publication-place.ts';
import { siteProgram } from './site-program.ts';
import { stateOf } from './whole-render.ts';

/**
 * Builds a whole site beside the last good output, and only then takes its place.
 * Cut short at any moment, it leaves what was published, or the new site with what the one before knew of its pages:
 * a publish can go on from either. Answers how many pages it has.
 * @throws {BuildFailed} where Astro's build failed, which has said why
 */
export async function buildWhole(feed: ContentFeed, project: string, output: string): Promise<number> {
  const place = publicationPlace(project, feed.checkout, output);
  const making = path.join(place.folder, 'making', path.basename(output));
  rmSync(making, { recursive: true, force: true });
  const state = stateOf(feed, project);
  const { frame, renderer } = await siteProgram(feed, project);
  cpSync(frame, making, { recursive: true });
  const pages = await completeSite({ feed, project, place, renderer, output: making, state });
  mkdirSync(path.dirname(output), { recursive: true });
  if (existsSync(output)) renameSync(output, former(output));
  renameSync(making, output);
  place.keepNew();
  rmSync(former(output), { recursive: true, force: true });
  return pages;
}

/** Puts back what a build that was killed between two renames left under another name. */
export function restoreOutput(output: string): void {
  if (!existsSync(output) && existsSync(former(output))) renameSync(former(output), output);
}

function former(output: string): string {
  return `${output}.old`;
}
