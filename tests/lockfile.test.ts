import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from './support/portal.ts';

const lockfile = JSON.parse(readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

it('pins every optional package of every platform, without which npm ci refuses to run', () => {
  const missing = Object.entries(lockfile.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !isPinned(place, name, range))
      .map(([name]) => `${place} -> ${name}`),
  );
  expect(missing).toEqual([]);
});

it('names no registry', () => {
  expect(Object.values(lockfile.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

it('has every package that the project of a peer imports, which is built inside this one', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const files = globSync('bench/peers/astro/**/*.{astro,ts,mjs}', { cwd: PROJECT });
  const imported = files.flatMap((file) =>
    [...readFileSync(path.join(PROJECT, file), 'utf8').matchAll(/^import .* from '([^.'][^']*)';$/gm)].map(
      ([, name = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? '',
    ),
  );
  expect(imported.length).toBeGreaterThan(3);
  expect(imported.filter((name) => !name.startsWith('astro:') && !(name in dependencies))).toEqual([]);
});

/** Looks where Node would: beside the package that asks, then in every folder above it. */
function isPinned(place: string, name: string, range: string): boolean {
  for (let base = place; ; base = base.slice(0, Math.max(base.lastIndexOf('/node_modules/'), 0))) {
    const found = lockfile.packages[`${base ? `${base}/` : ''}node_modules/${name}`];
    if (found) return !/^\d/.test(range) || found.version === range;
    if (!base) return false;
  }
}

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
