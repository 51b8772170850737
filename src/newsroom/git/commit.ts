import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEntries, storeBlobs, toIndexInfo } from './entries.ts';
import { runGit } from './git.ts';
import { writeCommit, type CommitSigning } from './head.ts';
import { moveRef } from './refs.ts';
import { readHead } from './repository.ts';
import type { IndexEntry, TreeChange } from './entries.ts';
import type { Head, Repository } from './repository.ts';

/**
 * Records the changes as one commit on HEAD with plumbing alone: the person's index and work tree are not
 * looked at. The blobs hold exactly the given bytes (no filters). When others move the branch meanwhile it
 * starts over from their commit, unless they changed one of these paths since `seen`.
 */
export async function commitChanges(
  repository: Repository,
  changes: readonly TreeChange[],
  options: CommitOptions,
): Promise<CommitOutcome> {
  const entries = await storeBlobs(repository, changes);
  const paths = entries.map(({ path }) => path);
  const before = await readEntries(repository, options.seen, paths);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const head = await readHead(repository);
    if (head?.commit !== options.seen?.commit && (await readEntries(repository, head, paths)) !== before) {
      return { outcome: 'overtaken' };
    }
    const tree = await writeTree(repository, head, entries);
    if (head?.tree === tree) return { outcome: 'unchanged' };
    const commit = await writeCommit(repository, tree, head ? [head.commit] : [], options);
    await options.onReady(entries);
    if (await moveRef(repository, { ref: 'HEAD', to: commit, from: head?.commit }))
      return { outcome: 'committed', commit, entries };
  }
  throw new Error('HEAD stayed locked or kept moving; gave up recording the save');
}

/** Writes the tree of a commit with these entries changed, through an index of its own. */
export async function writeTree(
  repository: Repository,
  head: Pick<Head, 'tree'> | undefined,
  entries: readonly IndexEntry[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nhip-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(folder, 'index') };
    if (head) await runGit(repository.checkout, ['read-tree', head.tree], { env });
    await runGit(repository.checkout, ['update-index', '-z', '--index-info'], {
      env,
      input: toIndexInfo(entries),
    });
    return (await runGit(repository.checkout, ['write-tree', '--missing-ok'], { env })).trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const MOST_ATTEMPTS = 6;

export interface CommitOptions extends CommitSigning {
  /** HEAD as it was when the bases were compared. */
  seen: Head | undefined;
  /** Called with what the commit changes, just before HEAD moves. */
  onReady: (entries: readonly IndexEntry[]) => Promise<void>;
}

export type CommitOutcome =
  | { outcome: 'committed'; commit: string; entries: IndexEntry[] }
  | { outcome: 'unchanged' }
  | { outcome: 'overtaken' };
