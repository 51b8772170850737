import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { publicationPlace } from './publication-place.ts';

/**
 * Builds a whole site beside the last good output, and only then takes its place; answers with Astro's exit code.
 * Cut short at any moment, it leaves what was published, or the new site with what the one before knew of its pages:
 * a publish can go on from either.
 */
export function buildWhole(project: string, checkout: string, output: string): number {
  const place = publicationPlace(project, checkout, output);
  const making = path.join(place.folder, 'making', path.basename(output));
  rmSync(making, { recursive: true, force: true });
  const astro = path.join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', making], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, NHIP_OUTPUT: output },
  });
  if (status !== 0) return status ?? 1;
  mkdirSync(path.dirname(output), { recursive: true });
  if (existsSync(output)) renameSync(output, former(output));
  renameSync(making, output);
  place.keepNew();
  rmSync(former(output), { recursive: true, force: true });
  return 0;
}

/** Puts back what a build that was killed between two renames left under another name. */
export function restoreOutput(output: string): void {
  if (!existsSync(output) && existsSync(former(output))) renameSync(former(output), output);
}

function former(output: string): string {
  return `${output}.old`;
}
