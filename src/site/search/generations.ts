import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** How many indexes are kept, for pages that opened an earlier one. */
const KEPT = 3;

/**
 * Numbered folders for one index after the other, in a folder of this process. The newest that processes which have
 * ended left, where it `isUsable`, is the first of them: to make one of many articles takes minutes.
 */
export async function openGenerations(
  cache: string,
  isUsable: (folder: string) => Promise<boolean>,
): Promise<Generations> {
  const own = path.join(cache, String(process.pid));
  const making = `${own}.making`;
  await mkdir(making, { recursive: true });
  let folders: string[] = [];
  for (const folder of await listLeft(cache)) {
    if (folders.length > 0 || !(await isUsable(folder))) continue;
    // Another process that starts now may have been faster.
    const isOurs = await rename(folder, path.join(making, '0')).then(
      () => true,
      () => false,
    );
    if (isOurs) folders = [path.join(own, '0')];
  }
  for (const name of await readdir(cache)) {
    if (path.join(cache, name) !== making && isLeft(name)) await clear(path.join(cache, name));
  }
  await rename(making, own);
  let last = 0;
  return {
    newestFirst: () => folders,
    next: () => path.join(own, String(++last)),
    async publish(folder) {
      const outdated = folders.slice(KEPT - 1);
      folders = [folder, ...folders.slice(0, KEPT - 1)];
      await Promise.all(outdated.map(clear));
    },
    async close() {
      await Promise.all(folders.slice(1).map(clear));
      folders = folders.slice(0, 1);
    },
  };
}

/** The indexes of ended processes, newest first. */
async function listLeft(cache: string): Promise<string[]> {
  const found: { folder: string; madeAt: number }[] = [];
  for (const name of (await readdir(cache)).filter(isLeft)) {
    for (const number of await readdir(path.join(cache, name)).catch(() => [])) {
      const folder = path.join(cache, name, number);
      found.push({ folder, madeAt: (await stat(folder)).mtimeMs });
    }
  }
  return found.sort((a, b) => b.madeAt - a.madeAt).map(({ folder }) => folder);
}

function isLeft(name: string): boolean {
  const pid = Number.parseInt(name, 10);
  return name === String(process.pid) || (pid !== process.pid && !isRunning(pid));
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
  /** Leaves the newest to the next process. */
  close(): Promise<void>;
}
