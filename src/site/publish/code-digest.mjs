import { digestParts } from '../../archive/digest-parts.mjs';

/** What decides how pages look besides content: a change to any of it builds everything. */
const CODE = ['src', 'admin', 'public', 'astro.config.mjs', 'package-lock.json'];

/**
 * A digest of the code of a project.
 * @param {string} project
 */
export function digestCode(project) {
  return digestParts(project, CODE);
}
