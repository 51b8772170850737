import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isCode } from '../../core/problems/is-code.ts';
import { ADDED_FRAGMENTS, FRAGMENTS } from './fragments.ts';
import { listShown } from './index-files.ts';

const FORMER = '.former';

/**
 * Puts an index where another is, which goes aside. One that was made to replace it takes over its folder of what readers
 * are shown of articles, all at once: to link thousands of files for one that changed, and to remove them, took a tenth
 * of the time of a correction. What is added stands there before, and what is gone stays until afterwards, so that the
 * index which readers find has what it names. After whatever cut this short `restoreIndexes` puts things right.
 * @param gone the files of what readers are no longer shown
 */
export async function replaceIndex(made: string, place: string, gone: string[] = []): Promise<void> {
  const former = made + FORMER;
  const added = await readdir(path.join(made, ADDED_FRAGMENTS)).catch(ignoreMissing);
  if (!added) {
    await rename(place, former).catch(ignoreMissing);
    await rename(made, place);
    return;
  }
  for (const file of added) {
    await rename(path.join(made, ADDED_FRAGMENTS, file), path.join(place, FRAGMENTS, file));
  }
  await rmdir(path.join(made, ADDED_FRAGMENTS));
  await rename(place, former);
  await rename(path.join(former, FRAGMENTS), path.join(made, FRAGMENTS));
  await rename(made, place);
  for (const file of gone) await unlink(path.join(place, FRAGMENTS, file));
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
      if (!existsSync(path.join(former, FRAGMENTS))) {
        await rename(path.join(made, FRAGMENTS), path.join(former, FRAGMENTS));
      }
      await mkdir(folder, { recursive: true });
      await rename(former, place);
    }
    await sweepFragments(place);
  }
}

/** Removes what readers are no longer shown. */
async function sweepFragments(place: string): Promise<void> {
  const shown = await listShown(place).catch(ignoreMissing);
  if (!shown) return;
  const wanted = new Set(shown);
  for (const file of await readdir(path.join(place, FRAGMENTS))) {
    if (!wanted.has(file)) await unlink(path.join(place, FRAGMENTS, file));
  }
}

function ignoreMissing(error: unknown): undefined {
  if (!isCode(error, 'ENOENT')) throw error;
}
