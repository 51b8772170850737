import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pictureCacheFolder, writeWhole } from './picture-cache.ts';
import { settingsVersion } from './picture-settings.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

/** The PNG of a drawing in SVG, made once and kept with the variants of pictures. The same drawing gives the same bytes. */
export async function drawnPicture(drawing: string): Promise<Buffer> {
  const digest = createHash('sha256').update(drawing).digest('hex').slice(0, 40);
  const file = path.join((folder ??= drawnFolder()), `${digest}.png`);
  if (existsSync(file)) return readFileSync(file);
  const { default: sharp } = await import('sharp');
  const bytes = await sharp(Buffer.from(drawing))
    .png({ palette: true, colours: 32, dither: 0, effort: 1 })
    .toBuffer();
  writeWhole(file, bytes);
  return bytes;
}

function drawnFolder(): string {
  return path.join(pictureCacheFolder(PROJECT), settingsVersion(), 'drawn');
}

let folder: string | undefined;
