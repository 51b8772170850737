import { lstat, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { blobId } from './blob-id.ts';
import { readGit } from './run-git.ts';

const CONTENT = 'content';
const SYMLINK_MODE = '120000';

/**
 * Lists every file below `content/` as it stands in the work tree, with its git blob id. Git answers for the files
 * it knows to be unchanged, so that only changed ones are read; without git every file is read and hashed.
 */
export async function listContentFiles(checkout: string): Promise<ContentListing> {
  const tracked = await listTracked(checkout);
  if (!tracked || tracked.size === 0) {
    return { files: await hashAll(checkout, await walk(checkout, CONTENT)), hasGit: tracked !== undefined };
  }
  const [changed, untracked] = await Promise.all([
    readGit(checkout, ['diff-files', '--name-only', '--relative', '-z', '--', CONTENT]),
    readGit(checkout, ['ls-files', '--others', '--exclude-standard', '-z', '--', CONTENT]),
  ]);
  const dirty = [...splitNul(changed ?? ''), ...splitNul(untracked ?? '')];
  for (const file of dirty) tracked.delete(file);
  for (const [file, blob] of await hashAll(checkout, dirty)) tracked.set(file, blob);
  return { files: tracked, hasGit: true };
}

async function listTracked(checkout: string): Promise<Map<string, string> | undefined> {
  const listing = await readGit(checkout, ['ls-files', '--stage', '-z', '--', CONTENT]);
  if (listing === undefined) return undefined;
  const files = new Map<string, string>();
  for (const row of splitNul(listing)) {
    const [head = '', file = ''] = row.split('\t');
    const [mode = '', blob = ''] = head.split(' ');
    if (mode !== SYMLINK_MODE && !isHidden(file)) files.set(file, blob);
  }
  return files;
}

async function hashAll(checkout: string, files: string[]): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const file of new Set(files)) {
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

function splitNul(text: string): string[] {
  return text.split('\0').filter(Boolean);
}

function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.'));
}

export interface ContentListing {
  /** Blob id by path, relative to the checkout, with forward slashes. */
  files: Map<string, string>;
  /** False where the files had to be listed without git. */
  hasGit: boolean;
}
