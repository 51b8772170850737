import { existsSync, renameSync, unlinkSync } from 'node:fs';
import { mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isCode } from '../../core/problems/is-code.ts';
import { ADDED_FILES, FILES } from './held-files.ts';
import { listFiles } from './index-files.ts';

const FORMER = '.former';

/**
 * Puts an index where another is, which goes aside. One that was made to replace it takes over its folder of
 * files, all at once: to link thousands of files for one that changed, and to remove them, took a tenth
 * of the time of a correction. What is added stands there before, and what is gone stays until afterwards, so that the
 * index which readers find has what it names. After whatever cut this short `restoreIndexes` puts things right.
 * @param gone the files of which it has no use
 */
export async function replaceIndex(made: string, place: string, gone: string[] = []): Promise<void> {
  const former = made + FORMER;
  const added = await readdir(path.join(made, ADDED_FILES)).catch(ignoreMissing);
  if (!added) {
    await rename(place, former).catch(ignoreMissing);
    await rename(made, place);
    return;
  }
  // An article that comes changes hundreds of files: to wait for each costs three times as much.
  for (const file of added) renameSync(path.join(made, ADDED_FILES, file), path.join(place, FILES, file));
  await rmdir(path.join(made, ADDED_FILES));
  await rename(place, former);
  await rename(path.join(former, FILES), path.join(made, FILES));
  await rename(made, place);
  for (const file of gone) unlinkSync(path.join(place, FILES, file));
}

/**
 * Puts right what a `replaceIndex` of indexes from one folder into another left when it was cut short: who was aside
 * stands in its place again, and no index has more than it names.
 */
export async function restoreIndexes(making: string, folder: string): Promise<void> {
  const left = (await readdir(making, { withFileTypes: true }).catch(ignoreMissing)) ?? [];
  const folders = left.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of new Set(folders.map((each) => each.replace(FORMER, '')))) {
    const [made, place] = [path.join(making, name), path.join(folder, name)];
    const former = made + FORMER;
    if (!existsSync(place) && existsSync(made) && existsSync(former)) {
      if (!existsSync(path.join(former, FILES))) {
        await rename(path.join(made, FILES), path.join(former, FILES));
      }
      await mkdir(folder, { recursive: true });
      await rename(former, place);
    }
    await sweepFiles(place);
  }
}

/** Removes the files that an index does not name. */
async function sweepFiles(place: string): Promise<void> {
  const named = await listFiles(place).catch(ignoreMissing);
  if (!named) return;
  const wanted = new Set(named);
  for (const file of await readdir(path.join(place, FILES))) {
    if (!wanted.has(file)) unlinkSync(path.join(place, FILES, file));
  }
}

function ignoreMissing(error: unknown): undefined {
  if (!isCode(error, 'ENOENT')) throw error;
}
