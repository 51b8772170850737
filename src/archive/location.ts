import path from 'node:path';

/**
 * The folder that holds `content/` and, usually, `.git`: the working directory, unless `NHIP_CHECKOUT` names
 * another, as tests and benchmarks do to keep their hands off this one.
 */
export function findCheckout(env: NodeJS.ProcessEnv = process.env): string {
  return path.resolve(env.NHIP_CHECKOUT ?? '.');
}

/** Where everything that can be made again is kept. */
export function cacheFolder(checkout: string): string {
  return path.join(checkout, '.cache');
}

/** The index of a checkout. */
export function indexFile(checkout: string): string {
  return path.join(cacheFolder(checkout), 'archive.sqlite');
}
