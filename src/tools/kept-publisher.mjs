import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestCode } from '../site/publish/code-digest.mjs';

/**
 * The publish program of a project in one file, where that was made of its code as it is now; undefined otherwise.
 * @param {string} project
 */
export function findPublisher(project) {
  const kept = publisherFile(project);
  if (!existsSync(kept)) return undefined;
  const [, mark] = /^\/\/ (\w+)\n/.exec(readFileSync(kept, 'utf8')) ?? [];
  return mark === markOf(project, digestCode(project)) ? kept : undefined;
}

/**
 * Keeps such a program, and in its first line what it was made of.
 * @param {string} project
 * @param {string} digest of the code
 * @param {string} program
 */
export function keepPublisher(project, digest, program) {
  const kept = publisherFile(project);
  const making = `${kept}.${process.pid}`;
  mkdirSync(path.dirname(kept), { recursive: true });
  writeFileSync(making, `// ${markOf(project, digest)}\n${program}`);
  renameSync(making, kept);
}

/** @param {string} project */
function publisherFile(project) {
  return path.join(project, '.cache', 'publisher.mjs');
}

/**
 * Of the folder too: the program knows it by heart.
 * @param {string} project
 * @param {string} digest
 */
function markOf(project, digest) {
  return createHash('sha256').update(`${project}\0${digest}`).digest('hex');
}
