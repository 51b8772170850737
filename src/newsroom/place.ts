import { realpath } from 'node:fs/promises';
import { runGit } from './git/git.ts';
import { findRepository, isRepository } from './git/repository.ts';
import type { NoRepository, Repository } from './git/repository.ts';
import type { WorkTree } from './files/work-tree.ts';

/** The work tree alone, for reading: blob ids follow the repository's hash. */
export async function openWorkTree(checkout: string): Promise<WorkTree> {
  const root = await realpath(checkout);
  const format = await runGit(root, ['rev-parse', '--show-object-format']).catch(() => 'sha1');
  return { root, format: format.trim() === 'sha256' ? 'sha256' : 'sha1' };
}

/** Work tree and repository, for saving; `missing` says why there is no repository. */
export async function openPlace(checkout: string): Promise<Place> {
  const root = await realpath(checkout);
  const found = await findRepository(root);
  if (!isRepository(found))
    return { tree: await openWorkTree(root), repository: undefined, missing: found.missing };
  return { tree: { root, format: found.format }, repository: found, missing: undefined };
}

export interface Place {
  tree: WorkTree;
  repository: Repository | undefined;
  missing: NoRepository['missing'] | undefined;
}
