import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** Of the latest versions of the code: whoever goes back and forth between two of them waits for neither. */
const KEPT = 3;

/**
 * Whether a folder that is named by a digest of what it is made of has been made; if so, it counts as used now.
 * Beside it lie only its like.
 */
export async function isMade(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  const now = new Date();
  await utimes(folder, now, now);
  return true;
}

/** Puts such a folder in its place and drops those that were used longest ago. `making` lies beside it. */
export async function keepMade(making: string, folder: string): Promise<void> {
  await rename(making, folder).catch(async (error: unknown) => {
    // Another process was faster.
    await rm(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  await prune(path.dirname(folder));
}

/** An empty name beside a folder, to make it under. */
export async function makingBeside(folder: string): Promise<string> {
  await mkdir(path.dirname(folder), { recursive: true });
  const making = path.join(path.dirname(folder), `making-${process.pid}`);
  await rm(making, { recursive: true, force: true });
  return making;
}

async function prune(parent: string): Promise<void> {
  const names = await readdir(parent);
  const folders = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(path.join(parent, name))).mtimeMs })),
  );
  const old = folders.sort((a, b) => b.used - a.used).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(path.join(parent, name), { recursive: true, force: true })));
}
