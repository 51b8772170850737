import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What the publish program in one file holds of the code it was made of; it counts for no other. */
declare const NHIP_CODE_VERSION: string | undefined;

/**
 * A digest of the code that decides what the index holds: `src/core`, `src/archive` and the lockfile. A cached
 * verdict of an older rule must not outlive it.
 */
export function codeVersion(sourceFolder: string): string {
  if (typeof NHIP_CODE_VERSION === 'string') return NHIP_CODE_VERSION;
  const hash = createHash('sha256');
  for (const room of ['core', 'archive']) {
    const folder = path.join(sourceFolder, room);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))) {
      hash.update(`${room}/${name}\0`).update(readFileSync(path.join(folder, name)));
    }
  }
  hash.update(readFileSync(path.join(sourceFolder, '..', 'package-lock.json')));
  return hash.digest('hex');
}
