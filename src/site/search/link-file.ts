import { constants, copyFileSync, linkSync } from 'node:fs';
import { isCode } from '../../core/problems/is-code.ts';

/**
 * The same file under two names, or a copy where the disk has no such thing. False where there is none. A part has ten
 * thousands of them: to wait for each costs three times as much.
 */
export function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    if (!isCode(error, 'EEXIST')) copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
  return true;
}
