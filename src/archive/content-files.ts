import { lstat, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { blobId } from './blob-id.ts';
import { readContentStatus, type ContentStatus } from './content-status.ts';
import { CONTENT, isHidden, isRegular, listSince, parseEntries } from './git-listings.ts';
import { readGit } from './run-git.ts';
import type { SeenContent } from './seen-content.ts';

/**
 * Finds what the files below `content/` are in the work tree, each with its git blob id. Of a checkout that was `seen`
 * before, only files that may differ since then are looked at: what changed from that commit to this one, and what
 * differs from its commit now or did so then. Where git cannot tell, every file is listed; without git, each is read.
 */
export async function findContentFiles(checkout: string, seen?: SeenContent): Promise<ContentFiles> {
  const status = await readContentStatus(checkout);
  const since = status && seen && (await findSince(checkout, status, seen));
  return since ?? (await listAll(checkout, status));
}

async function findSince(
  checkout: string,
  status: ContentStatus,
  seen: SeenContent,
): Promise<ContentFiles | undefined> {
  const { commit } = status;
  if (commit === undefined) return undefined;
  const since = await listSince(checkout, commit, seen, status.files);
  if (!since) return undefined;
  const edited = [...status.files.keys()].filter((file) => !isHidden(file));
  return {
    files: await overlay(checkout, since.files, status),
    candidates: [...new Set([...since.candidates, ...edited])],
    seen: seenOf(status),
    hasGit: true,
  };
}

async function listAll(checkout: string, status: ContentStatus | undefined): Promise<ContentFiles> {
  const hasGit = status !== undefined;
  const tracked = hasGit
    ? parseEntries(await readGit(checkout, ['ls-files', '--stage', '-z', '--', CONTENT]))
    : undefined;
  if (!hasGit || !tracked || tracked.size === 0) {
    return { files: await hashAll(checkout, await walk(checkout, CONTENT)), hasGit };
  }
  return { files: await overlay(checkout, tracked, status), seen: seenOf(status), hasGit };
}

/** Puts what the work tree and git's index have over what the commit has. */
async function overlay(
  checkout: string,
  files: Map<string, string>,
  status: ContentStatus,
): Promise<Map<string, string>> {
  for (const [file, staged] of status.files) {
    files.delete(file);
    if (staged && isRegular(staged.mode) && !isHidden(file)) files.set(file, staged.blob);
  }
  const edited = [...status.files].filter(([, staged]) => !staged).map(([file]) => file);
  for (const [file, blob] of await hashAll(checkout, edited)) files.set(file, blob);
  return files;
}

function seenOf({ commit, files }: ContentStatus): SeenContent | undefined {
  return commit === undefined ? undefined : { commit, dirty: [...files.keys()] };
}

async function hashAll(checkout: string, files: string[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of files) {
    if (isHidden(file)) continue;
    const full = path.join(checkout, file);
    const stats = await lstat(full).catch(() => undefined);
    if (stats?.isFile()) hashes.set(file, blobId(await readFile(full), 'sha1'));
  }
  return hashes;
}

async function walk(checkout: string, folder: string): Promise<string[]> {
  const found = await readdir(path.join(checkout, folder), { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(
    found.map((item) => {
      const name = `${folder}/${item.name}`;
      return item.isDirectory() ? walk(checkout, name) : Promise.resolve(item.isFile() ? [name] : []);
    }),
  );
  return nested.flat();
}

export interface ContentFiles {
  /** Blob id by path, relative to the checkout, with forward slashes: of all files, or of the `candidates` there are. */
  files: Map<string, string>;
  /** The files that may differ from what was seen before, also those that are gone; undefined where all are listed. */
  candidates?: string[];
  /** What the next search may go on from; undefined where it cannot. */
  seen?: SeenContent | undefined;
  /** False where the files had to be listed without git. */
  hasGit: boolean;
}
