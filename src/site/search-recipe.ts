import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['core/search', 'core/text', 'site'];

/** A digest of the code and the packages that make a part of the search index of its documents. */
export function searchRecipe(): string {
  const hash = createHash('sha256');
  for (const folder of FOLDERS) {
    const names = readdirSync(path.join(SOURCE, folder)).sort();
    for (const name of names.filter(
      (file) => isCode(file) && (folder !== 'site' || file.startsWith('search')),
    )) {
      hash.update(`${folder}/${name}\0`).update(readFileSync(path.join(SOURCE, folder, name)));
    }
  }
  const packages = path.join(SOURCE, '..', 'node_modules', 'pagefind', 'package.json');
  return hash.update(readFileSync(packages)).digest('hex');
}

function isCode(file: string): boolean {
  return file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file);
}
