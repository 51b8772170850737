import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ContentError } from '../core/problems/content-error.ts';
import { blobId } from './blob-id.ts';
import type { ContentFiles } from './content-files.ts';
import { readContentStatus } from './content-status.ts';
import { CONTENT, MOST_CANDIDATES, isHidden, listSince, parseEntries } from './git-listings.ts';
import { readGit } from './run-git.ts';
import type { SeenContent } from './seen-content.ts';

/**
 * Finds what the files below `content/` are in the last commit, without a look at the work tree: git looks at a hundred
 * thousand files for that. Of a checkout that was `seen` before, only what differs since then; where git does not know
 * that commit, as in a shallow clone, all of them. Whoever reads one of them asks {@link requireCommitted} first.
 * @throws {ContentError} where nothing is committed
 */
export async function findCommittedFiles(checkout: string, seen?: SeenContent): Promise<ContentFiles> {
  const commit = (await readGit(checkout, ['rev-parse', '--verify', 'HEAD^{commit}']))?.trim();
  if (commit === undefined) {
    throw new ContentError('Chưa có gì được commit ở đây.', { file: CONTENT, hint: WITHOUT });
  }
  const found = { seen: { commit, dirty: [] }, hasGit: true };
  const since = seen && (await listSince(checkout, commit, seen));
  if (since) return { ...found, ...since };
  const all = parseEntries(await readGit(checkout, ['ls-tree', '-r', '-z', commit, '--', CONTENT]));
  return { ...found, files: all ?? new Map<string, string>() };
}

/**
 * Makes sure that the work tree has the bytes of the last commit: of `files`, by their blob ids, or of everything below
 * `content/`. Bytes that differ may still be the same to git, which turns line ends or fetches large files.
 * @throws {ContentError} naming a file that differs
 */
export async function requireCommitted(checkout: string, files?: Map<string, string>): Promise<void> {
  const differing = files && (await listDiffering(checkout, files));
  if (differing?.length === 0) return;
  const isFew = differing !== undefined && differing.length <= MOST_CANDIDATES;
  const status = await readContentStatus(checkout, isFew ? differing : undefined);
  const [first] = [...(status?.files.keys() ?? [])].filter((file) => !isHidden(file)).sort();
  if (first === undefined) return;
  throw new ContentError('Tệp này có thay đổi chưa được commit.', { file: first, hint: WITHOUT });
}

async function listDiffering(checkout: string, files: Map<string, string>): Promise<string[]> {
  const differing: string[] = [];
  for (const [file, blob] of files) {
    const bytes = await readFile(path.join(checkout, file)).catch(() => undefined);
    const format = blob.length === 40 ? 'sha1' : 'sha256';
    if (!bytes || blobId(bytes, format) !== blob) differing.push(file);
  }
  return differing;
}

const WITHOUT = 'Commit trước, hoặc dựng không có --committed.';
