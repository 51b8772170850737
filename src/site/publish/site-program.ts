import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ContentFeed } from '../content-feed.ts';
import { isMade } from '../made-folders.ts';
import { codeDigest } from './site-code.ts';

/** In megabytes: bundling fifty files takes no longer with it than with V8's 16, and a quarter less memory. */
const LITTLE_ROOM = '--max-semi-space-size=4';

/** Tells Astro's build that only the program is wanted of it. */
const ONLY_PROGRAM = 'NHIP_ONLY_PROGRAM';

/**
 * The part of a site that its code alone decides. Astro's build makes it, once for each version of the code; whole
 * builds and publishes then take what is there.
 * @throws {BuildFailed} where Astro's build failed, which has said why
 */
export async function siteProgram(feed: ContentFeed, project: string): Promise<SiteProgram> {
  const program = programOf(feed, project);
  if (!(await isMade(program.folder))) await makeProgram(project, program.folder);
  return program;
}

/** The same where it is made already. */
export function findSiteProgram(feed: ContentFeed, project: string): SiteProgram | undefined {
  const program = programOf(feed, project);
  return existsSync(program.folder) ? program : undefined;
}

/** Where it lies, made or not. */
export function programOf({ archive }: ContentFeed, project: string): SiteProgram {
  // The one setting that Astro writes into what it bundles.
  const url = archive.entry('site', 'site')?.url ?? '';
  return partsOf(path.join(folderOfAll(project), `${codeName(project)}-${nameOf(url)}`));
}

/** Whether there is a program of this code, for whatever site. */
export function hasProgram(project: string): boolean {
  const all = folderOfAll(project);
  if (!existsSync(all)) return false;
  const code = codeName(project);
  return readdirSync(all).some((name) => name.startsWith(`${code}-`));
}

function folderOfAll(project: string): string {
  return path.join(project, '.cache', 'programs');
}

function codeName(project: string): string {
  return codeDigest(project).slice(0, 12);
}

function nameOf(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 6);
}

/** The parts of a program that lies in a folder. */
export function partsOf(folder: string): SiteProgram {
  return { folder, renderer: path.join(folder, 'renderer'), frame: path.join(folder, 'frame') };
}

/** Whether this is Astro's build for {@link siteProgram}. */
export function isOnlyProgramWanted(): boolean {
  return process.env[ONLY_PROGRAM] !== undefined;
}

async function makeProgram(project: string, folder: string): Promise<void> {
  const astro = path.join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // Beside the programs, where what a killed build leaves is dropped with the old ones.
  const output = path.join(path.dirname(folder), `astro-${process.pid}`);
  const child = spawn(process.execPath, [LITTLE_ROOM, astro, 'build', '--outDir', output], {
    cwd: project,
    stdio: 'inherit',
    // Whatever the shell says: a program for development would render anew for each page what they share.
    env: { ...process.env, NODE_ENV: 'production', [ONLY_PROGRAM]: '1' },
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  rmSync(output, { recursive: true, force: true });
  if (status !== 0) throw new BuildFailed(status ?? 1);
}

/** Astro's build ended with this exit code. */
export class BuildFailed extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`Astro's build failed (${status}).`);
    this.name = 'BuildFailed';
    this.status = status;
  }
}

export interface SiteProgram {
  folder: string;
  /** The program that renders pages (`renderer.ts`). */
  renderer: string;
  /** The files of a site that are the same whatever it tells of: styles, scripts, fonts, the desk. */
  frame: string;
}
