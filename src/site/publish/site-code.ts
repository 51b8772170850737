import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** What decides how pages look besides content: a change to any of it builds everything. */
const CODE = ['src', 'admin', 'public', 'astro.config.mjs', 'package-lock.json'];

/** A digest of the site's code and of a checkout's settings, which every page and the build itself depend on. */
export function siteCode(project: string, checkout: string): string {
  const hash = createHash('sha256').update(codeDigest(project));
  addFiles(hash, checkout, 'content/settings/site.yaml');
  return hash.digest('hex');
}

const digests = new Map<string, string>();

/** A digest of the site's code alone, as this process found it: to read a thousand files takes a twentieth of a second. */
export function codeDigest(project: string): string {
  const known = digests.get(project);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const name of CODE) addFiles(hash, project, name);
  const digest = hash.digest('hex');
  digests.set(project, digest);
  return digest;
}

function addFiles(hash: ReturnType<typeof createHash>, root: string, name: string): void {
  const full = path.join(root, name);
  if (!existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const child of readdirSync(full).sort()) addFiles(hash, root, path.join(name, child));
  } else if (!/\.(?:test|fixture)\.tsx?$/.test(name)) {
    hash.update(`${name}\0`).update(readFileSync(full)).update('\0');
  }
}
