import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.resolve(import.meta.dirname, '..', '..');
const START = path.join(import.meta.dirname, 'shards.ts');
/** Types shape nothing. */
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm;

/**
 * A digest of the code and the package that make a part of the search index of its documents. What only asks the index
 * is none of it: a change of ranking builds no part anew.
 */
export function searchRecipe(): string {
  const hash = createHash('sha256');
  for (const file of listRecipe()) {
    hash.update(`${file}\0`).update(readFileSync(path.join(SOURCE, file)));
  }
  const packages = path.join(SOURCE, '..', 'node_modules', 'pagefind', 'package.json');
  return hash.update(readFileSync(packages)).digest('hex');
}

/** The files of that code, below `src`: the one that builds the parts and all it imports. */
export function listRecipe(): string[] {
  const found = new Set([START]);
  for (const file of found) {
    for (const [, imported = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      found.add(path.resolve(path.dirname(file), imported));
    }
  }
  return [...found].map((file) => path.relative(SOURCE, file).replaceAll(path.sep, '/')).sort();
}
