import { join } from 'node:path';
import { writeAtomically } from '../files/atomic-write.ts';
import { blobId } from '../../archive/blob-id.ts';
import { storeBlob } from '../git/entries.ts';
import { runGit } from '../git/git.ts';
import type { Repository } from '../git/repository.ts';
import type { WorkTree } from '../files/work-tree.ts';

/**
 * Puts versions that were refused or are about to vanish where they can be found again: blobs under
 * `refs/nhip/…`, or files under `.cache/` where there is no git. The same text is kept once a day.
 */
export async function keepVersions(
  place: KeepingPlace,
  kind: 'conflicts' | 'deleted',
  versions: readonly Version[],
): Promise<KeptVersion[]> {
  const kept: KeptVersion[] = [];
  for (const version of versions) {
    const name = `${place.now.toISOString().slice(0, 10)}-${blobId(version.bytes, place.tree.format).slice(0, 16)}`;
    const where = place.repository
      ? { ref: await keepInGit(place.repository, `refs/nhip/${kind}/${name}`, version.bytes) }
      : {
          file: await keepAsFile(
            place.tree,
            ['.cache', kind],
            `${name}-${version.path.split('/').at(-1) ?? ''}`,
            version.bytes,
          ),
        };
    kept.push({ path: version.path, ...where });
  }
  return kept;
}

async function keepInGit(repository: Repository, ref: string, bytes: Buffer): Promise<string> {
  await runGit(repository.checkout, ['update-ref', ref, await storeBlob(repository, bytes)]);
  return ref;
}

async function keepAsFile(tree: WorkTree, folder: string[], name: string, bytes: Buffer): Promise<string> {
  await writeAtomically(tree, [...folder, name], bytes, null);
  return join(...folder, name).replaceAll('\\', '/');
}

export interface Version {
  path: string;
  bytes: Buffer;
}

/** Where a version went: a git ref (`git show <ref>` prints it) or a file, relative to the checkout. */
export type KeptVersion = { path: string } & ({ ref: string } | { file: string });

export interface KeepingPlace {
  tree: WorkTree;
  repository: Repository | undefined;
  now: Date;
}
