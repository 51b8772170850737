import { constants } from 'node:fs';
import { link, lstat, open, rename, unlink } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { isCode } from '../../core/problems/is-code.ts';
import { inDirectory, refuseLookalike } from './anchored-directory.ts';
import { readStored } from './work-tree.ts';
import type { Directory } from './anchored-directory.ts';
import type { WorkTree } from './work-tree.ts';

/**
 * Replaces a file as a whole, or makes it when `expected` is null. False, and nothing written, when what is
 * there at the last moment is not `expected` any more.
 */
export async function writeAtomically(
  tree: WorkTree,
  segments: readonly string[],
  bytes: Buffer,
  expected: string | null,
): Promise<boolean> {
  const name = segments.at(-1) ?? '';
  const write = async (directory: Directory): Promise<boolean> => {
    if (expected === null) await refuseLookalike(directory, name);
    const current = await readStored(directory, name, tree.format);
    const temporary = `.nhip-${randomBytes(8).toString('hex')}.tmp`;
    try {
      await writeTemporary(directory, temporary, bytes, current?.mode ?? 0o644);
      const isPlaced =
        expected === null
          ? await placeNew(directory, temporary, name)
          : await replace(directory, temporary, name, tree, expected);
      if (isPlaced) await directory.sync();
      return isPlaced;
    } finally {
      await unlink(`${directory.at}/${temporary}`).catch(() => undefined);
    }
  };
  return (await inDirectory(tree.root, segments.slice(0, -1), write, { create: true })) ?? false;
}

/** Removes a file. False, and nothing removed, when it is not `expected` any more. */
export async function removeFile(
  tree: WorkTree,
  segments: readonly string[],
  expected: string,
): Promise<boolean> {
  const name = segments.at(-1) ?? '';
  const remove = async (directory: Directory): Promise<boolean> => {
    const current = await readStored(directory, name, tree.format);
    if (current?.id !== expected) return false;
    await unlink(`${directory.at}/${name}`);
    await directory.sync();
    return true;
  };
  return (await inDirectory(tree.root, segments.slice(0, -1), remove)) ?? false;
}

async function writeTemporary(
  directory: Directory,
  name: string,
  bytes: Buffer,
  mode: number,
): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const handle = await open(`${directory.at}/${name}`, flags, 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// A hard link fails where a rename would overwrite; some file systems have none, then a check must do.
async function placeNew(directory: Directory, temporary: string, name: string): Promise<boolean> {
  const target = `${directory.at}/${name}`;
  try {
    await link(`${directory.at}/${temporary}`, target);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
  }
  const isTaken = await lstat(target).then(
    () => true,
    () => false,
  );
  if (!isTaken) await rename(`${directory.at}/${temporary}`, target);
  return !isTaken;
}

async function replace(
  directory: Directory,
  temporary: string,
  name: string,
  tree: WorkTree,
  expected: string,
): Promise<boolean> {
  const current = await readStored(directory, name, tree.format);
  if (current?.id !== expected) return false;
  await rename(`${directory.at}/${temporary}`, `${directory.at}/${name}`);
  return true;
}
