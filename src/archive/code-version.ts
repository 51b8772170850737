import path from 'node:path';
import { digestParts } from './digest-parts.mjs';

/** What the publish program in one file holds of the code it was made of; it counts for no other. */
declare const NHIP_CODE_VERSION: string | undefined;

/**
 * A digest of the code that decides what the index holds: `src/core`, `src/archive` and the lockfile. A cached
 * verdict of an older rule must not outlive it.
 */
export function codeVersion(sourceFolder: string): string {
  if (typeof NHIP_CODE_VERSION === 'string') return NHIP_CODE_VERSION;
  return digestParts(path.dirname(sourceFolder), ['src/core', 'src/archive', 'package-lock.json']);
}
