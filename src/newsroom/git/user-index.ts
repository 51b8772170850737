import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromIndexInfo, readBlobs, toIndexInfo } from './entries.ts';
import { GitError, runGit } from './git.ts';
import { readHead } from './repository.ts';
import type { IndexEntry } from './entries.ts';
import type { Repository } from './repository.ts';

/**
 * Notes in the git directory what the person's index has to learn once HEAD has moved, so that neither a crash
 * nor another git holding the index leaves it saying that the save was undone.
 */
export async function planIndexUpdate(repository: Repository, entries: readonly IndexEntry[]): Promise<void> {
  const planned = new Map((await readPlan(repository)).map((entry) => [entry.path, entry]));
  for (const entry of entries) planned.set(entry.path, entry);
  await writeFile(planPath(repository), toIndexInfo(planned.values()));
}

/**
 * Brings the person's own index up to date for just the planned paths: `git status` stays clean, their other
 * staged work stays staged. False when another git holds the index: the plan then waits for the next save.
 */
export async function updateUserIndex(repository: Repository): Promise<boolean> {
  const planned = await readPlan(repository);
  if (planned.length === 0) return true;
  const input = toIndexInfo(await keepRecorded(repository, planned));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    try {
      if (input !== '') await runGit(repository.checkout, ['update-index', '-z', '--index-info'], { input });
      await unlink(planPath(repository));
      return true;
    } catch (error) {
      if (!(error instanceof GitError) || !error.stderr.includes('index.lock')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }
  return false;
}

/** Which of these paths (relative to the checkout) have an unresolved merge in the person's index. */
export async function findUnmerged(repository: Repository, paths: readonly string[]): Promise<boolean> {
  const answer = await runGit(repository.checkout, ['ls-files', '--unmerged', '-z', '--', ...paths]);
  return answer !== '';
}

// A plan whose commit was never made, or was overtaken by the person's own, is void.
async function keepRecorded(repository: Repository, planned: readonly IndexEntry[]): Promise<IndexEntry[]> {
  const paths = planned.map(({ path }) => path);
  const recorded = await readBlobs(repository, await readHead(repository), paths);
  return planned.filter(({ mode, blob, path }) => recorded.get(path) === (mode === '0' ? undefined : blob));
}

async function readPlan(repository: Repository): Promise<IndexEntry[]> {
  return fromIndexInfo(await readFile(planPath(repository), 'utf8').catch(() => ''));
}

function planPath(repository: Repository): string {
  return join(repository.gitDirectory, 'nhip-index-plan');
}

const MOST_ATTEMPTS = 5;
