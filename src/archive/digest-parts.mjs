import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * A digest of parts of a project, without their tests. Plain JavaScript, for whoever has to know before types can be
 * taken off.
 * @param {string} project
 * @param {readonly string[]} parts files and folders of the project; those that are not there are passed over
 */
export function digestParts(project, parts) {
  const hash = createHash('sha256');
  for (const part of parts) {
    const folder = path.posix.dirname(part);
    const entries = list(project, folder).filter(({ name }) => name === path.posix.basename(part));
    addEntries(hash, project, folder, entries);
  }
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} project
 * @param {string} folder
 * @param {import('node:fs').Dirent[]} entries of that folder
 */
function addEntries(hash, project, folder, entries) {
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) addEntries(hash, project, name, list(project, name));
    else if (!/\.(?:test|fixture)\.tsx?$/.test(name)) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(path.join(project, name)))
        .update('\0');
    }
  }
}

/**
 * @param {string} project
 * @param {string} folder
 */
function list(project, folder) {
  return readdirSync(path.join(project, folder), { withFileTypes: true });
}
