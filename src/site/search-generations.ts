import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** How many indexes are kept, for pages that opened an earlier one. */
const KEPT = 3;

/**
 * Numbered folders for one index after the other, in a folder of this process. Those of processes that have ended are
 * removed.
 */
export async function openGenerations(cache: string): Promise<Generations> {
  const own = path.join(cache, String(process.pid));
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    if (name === String(process.pid) || !isRunning(Number(name))) await clear(path.join(cache, name));
  }
  await mkdir(own);
  let last = 0;
  let folders: string[] = [];
  return {
    newestFirst: () => folders,
    next: () => path.join(own, String(++last)),
    async publish(folder) {
      const outdated = folders.slice(KEPT - 1);
      folders = [folder, ...folders.slice(0, KEPT - 1)];
      await Promise.all(outdated.map(clear));
    },
    async remove() {
      folders = [];
      await clear(own);
    },
  };
}

function clear(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface Generations {
  newestFirst(): readonly string[];
  /** A folder that is not there yet. */
  next(): string;
  /** Makes a folder the newest, in one step for whoever reads. */
  publish(folder: string): Promise<void>;
  remove(): Promise<void>;
}
