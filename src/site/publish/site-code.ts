import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestCode } from './code-digest.mjs';

const SETTINGS = 'content/settings/site.yaml';

/** A digest of the site's code and of a checkout's settings, which every page and the build itself depend on. */
export function siteCode(project: string, checkout: string): string {
  const hash = createHash('sha256').update(codeDigest(project));
  const settings = path.join(checkout, SETTINGS);
  if (existsSync(settings)) hash.update(readFileSync(settings));
  return hash.digest('hex');
}

/** What the publish program in one file holds of the code it was made of; it counts for no other. */
declare const NHIP_CODE_DIGEST: string | undefined;

const digests = new Map<string, string>();

/** A digest of the site's code alone, as this process found it: to read a thousand files takes a thirtieth of a second. */
export function codeDigest(project: string): string {
  if (typeof NHIP_CODE_DIGEST === 'string') return NHIP_CODE_DIGEST;
  const digest = digests.get(project) ?? digestCode(project);
  digests.set(project, digest);
  return digest;
}
