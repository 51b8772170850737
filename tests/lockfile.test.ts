import { readFileSync } from 'node:fs';
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
