import { runGit } from '../git/git.ts';
import { readBlobs, readBlobBytes } from '../git/entries.ts';
import type { Head, Repository } from '../git/repository.ts';
import type { ContentPath } from '../files/content-path.ts';
import type { StoredFile } from '../files/work-tree.ts';

/**
 * The version a save has to reckon with: as a rule what lies in the work tree. When HEAD was moved without the work
 * tree (a push into the checkout), the file there is old, and the version HEAD holds counts instead.
 */
export async function findStanding(
  repository: Repository,
  head: Head | undefined,
  path: ContentPath,
  inTree: StoredFile | undefined,
): Promise<StoredFile | undefined> {
  const full = `${repository.prefix}${path.path}`;
  const recorded = (await readBlobs(repository, head, [full])).get(full);
  if (!head || recorded === inTree?.id) return inTree;
  const staged = await readStaged(repository, path.path);
  if (staged === recorded) return inTree;
  // What a person staged by hand was never in a commit; what HEAD left behind was.
  const isLeftBehind =
    staged === undefined || (await wasRecorded(repository, [head.commit], path.path, staged));
  if (!isLeftBehind) return inTree;
  if (recorded === undefined) return staged === undefined ? inTree : undefined;
  return { bytes: await readBlobBytes(repository, recorded), id: recorded, mode: 0o644 };
}

/** Whether a commit that one of these leads to added or replaced this blob at the path. */
export async function wasRecorded(
  repository: Repository,
  tips: readonly string[],
  path: string,
  blob: string,
): Promise<boolean> {
  const args = ['log', '-1', '--format=%H', `--find-object=${blob}`, ...tips, '--', path];
  return (await runGit(repository.checkout, args).catch(() => '')) !== '';
}

async function readStaged(repository: Repository, path: string): Promise<string | undefined> {
  const answer = await runGit(repository.checkout, ['ls-files', '--stage', '-z', '--', path]);
  return /^\d+ ([0-9a-f]+) 0\t/.exec(answer)?.[1];
}
