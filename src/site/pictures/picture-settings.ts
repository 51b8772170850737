import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import type { ImageServiceConfig } from 'astro';
import type { SharpImageServiceConfig } from 'astro/assets/services/sharp';

/**
 * Astro's own image service, with its defaults but one: AVIF at effort 4, sharp's default, takes four times the
 * processor of effort 3 for files a fifth smaller.
 */
export const pictureService: ImageServiceConfig<SharpImageServiceConfig & Record<string, unknown>> = {
  entrypoint: 'astro/assets/services/sharp',
  config: { avif: { effort: 3 } },
};

/** Names all that decides what a variant's bytes are, but the original. */
export function settingsVersion(): string {
  const made = [JSON.stringify(pictureService), versionOf('astro'), versionOf('sharp')].join('\0');
  return createHash('sha256').update(made).digest('hex').slice(0, 8);
}

function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`${name} is not installed. Run npm install.`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
