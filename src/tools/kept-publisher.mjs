import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The publish program of a project in one file, where that was made of the files as they are now; undefined otherwise.
 * @param {string} project
 */
export function findPublisher(project) {
  const kept = publisherFile(project);
  if (!existsSync(kept)) return undefined;
  const [, digest, files = ''] = /^\/\/ (\w+) (.*)\n/.exec(readFileSync(kept, 'utf8')) ?? [];
  return digest !== undefined && digest === digestOf(project, files.split(' ')) ? kept : undefined;
}

/**
 * Keeps such a program, and in its first line what it was made of.
 * @param {string} project
 * @param {string[]} files relative to the project
 * @param {string} program
 */
export function keepPublisher(project, files, program) {
  const kept = publisherFile(project);
  const making = `${kept}.${process.pid}`;
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(making, `// ${digestOf(project, files)} ${files.join(' ')}\n${program}`);
  renameSync(making, kept);
}

/** @param {string} project */
function publisherFile(project) {
  return path.join(project, '.cache', 'publisher.mjs');
}

/**
 * Of the folder too: the program knows it by heart. Undefined where a file is gone.
 * @param {string} project
 * @param {string[]} files
 */
function digestOf(project, files) {
  const hash = createHash('sha256').update(`${project}\0`);
  for (const file of files) {
    const full = path.join(project, file);
    if (!existsSync(full)) return undefined;
    hash.update(`${file}\0`).update(readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}
