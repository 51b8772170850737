import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Touched } from '../../archive/touched.ts';
import {
  isVaried,
  listVariants,
  variantsFolder,
  type StoredPicture,
} from '../../core/pictures/picture-variants.ts';
import type { ContentFeed } from '../content-feed.ts';
import type { OutputChange } from '../publish/output-change.ts';
import { makeVariants, type PictureProgress } from './make-variants.ts';
import { PictureCache, pictureCacheFolder, storedPicture } from './picture-cache.ts';

/** Puts the variants of pictures, which the cache holds by now, into a site that is being built. */
export function copyVariants(cache: PictureCache, pictures: StoredPicture[], output: string): void {
  for (const picture of pictures) {
    mkdirSync(path.join(output, variantsFolder(picture.src)), { recursive: true });
    for (const variant of listVariants(picture)) {
      copyFileSync(cache.file(picture, variant), path.join(output, variant.file), constants.COPYFILE_FICLONE);
    }
  }
}

/** Brings the variants of the pictures that were touched up to date in a built site, and says how many were made. */
export async function publishPictures(
  { checkout, archive }: Pick<ContentFeed, 'checkout' | 'archive'>,
  project: string,
  output: string,
  touched: Touched,
  change: OutputChange,
  onProgress?: PictureProgress,
): Promise<number> {
  const sources = touchedPictures(touched);
  if (sources.length === 0) return 0;
  const cache = new PictureCache(checkout, pictureCacheFolder(project));
  const pictures = sources.flatMap((src) => storedPicture(archive, src) ?? []);
  const made = await makeVariants(cache, pictures, onProgress);
  const kept = new Set<string>();
  for (const picture of pictures) {
    for (const variant of listVariants(picture)) {
      kept.add(variant.file);
      change.write(variant.file, readFileSync(cache.file(picture, variant)));
    }
  }
  for (const folder of sources.map(variantsFolder)) {
    for (const name of listFolder(path.join(output, folder))) {
      if (!kept.has(`${folder}/${name}`)) change.remove(`${folder}/${name}`);
    }
  }
  return made;
}

/** Every content file that changed is touched as a body, pictures too. */
function touchedPictures({ tags }: Touched): string[] {
  return [...tags].flatMap((tag) => {
    const src = /^body content(\/media\/.+)$/.exec(tag)?.[1];
    return src !== undefined && isVaried(src) ? [src] : [];
  });
}

function listFolder(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
