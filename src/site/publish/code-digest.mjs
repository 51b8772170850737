import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What decides how pages look besides content: a change to any of it builds everything. */
const CODE = ['src', 'admin', 'public', 'astro.config.mjs', 'package-lock.json'];

/**
 * A digest of the code of a project. Plain JavaScript, for whoever has to know before types can be taken off.
 * @param {string} project
 */
export function digestCode(project) {
  const hash = createHash('sha256');
  const code = readdirSync(project, { withFileTypes: true }).filter(({ name }) => CODE.includes(name));
  addEntries(hash, project, '', code);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} folder relative to the root, with a slash behind it
 * @param {import('node:fs').Dirent[]} entries
 */
function addEntries(hash, root, folder, entries) {
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}${entry.name}`;
    if (entry.isDirectory()) {
      const children = readdirSync(path.join(root, name), { withFileTypes: true });
      addEntries(hash, root, `${name}/`, children);
    } else if (!/\.(?:test|fixture)\.tsx?$/.test(name)) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(path.join(root, name)))
        .update('\0');
    }
  }
}
