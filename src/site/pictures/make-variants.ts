import { listVariants, type StoredPicture } from '../../core/pictures/picture-variants.ts';
import type { PictureCache } from './picture-cache.ts';

/** Variants in work at a time: each takes a processor and, for the largest originals, some hundred megabytes. */
const AT_A_TIME = 2;

/** Makes the variants of these pictures that the cache lacks, and says how many that were. */
export async function makeVariants(
  cache: PictureCache,
  pictures: StoredPicture[],
  onProgress?: PictureProgress,
): Promise<number> {
  const missing = pictures.flatMap((picture) =>
    listVariants(picture).flatMap((variant) => (cache.has(picture, variant) ? [] : [{ picture, variant }])),
  );
  let done = 0;
  const queue = missing.values();
  const work = async () => {
    for (const { picture, variant } of queue) {
      await cache.make(picture, variant);
      onProgress?.(++done, missing.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return missing.length;
}

export type PictureProgress = (done: number, total: number) => void;
