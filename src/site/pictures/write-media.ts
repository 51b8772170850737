import { cp, lstat } from 'node:fs/promises';
import path from 'node:path';
import type { StoredPicture } from '../../core/pictures/picture-variants.ts';
import type { ContentFeed } from '../content-feed.ts';
import { showProgress } from '../progress.ts';
import { shareOf } from '../publish/page-share.ts';
import { readShares } from '../publish/shares.ts';
import { makeVariants } from './make-variants.ts';
import { PictureCache, pictureCacheFolder } from './picture-cache.ts';
import { copyVariants } from './publish-pictures.ts';

/**
 * Writes `content/media` into a site that is being built, and the variants of its pictures.
 * @throws {ContentError} where an original cannot be read
 */
export async function writeMedia(feed: ContentFeed, project: string, output: string): Promise<void> {
  const cache = new PictureCache(feed.checkout, pictureCacheFolder(project));
  cache.removeOutdated();
  const pictures = picturesOf(feed);
  const progress = showProgress('Làm ảnh');
  await makeVariants(cache, pictures, progress.update).finally(progress.end);
  await cp(path.join(feed.checkout, 'content', 'media'), path.join(output, 'media'), {
    recursive: true,
    filter: async (source) => {
      const stats = await lstat(source);
      return (stats.isFile() || stats.isDirectory()) && !path.basename(source).startsWith('.');
    },
  }).catch(ignoreMissing);
  copyVariants(cache, pictures, output);
}

/** Those of this build: all, or a share where several builds make one site (`publish/shares.ts`). */
function picturesOf({ archive }: ContentFeed): StoredPicture[] {
  const { shares, mine } = readShares(process.env.NHIP_SHARES);
  return archive.pictures().filter(({ src }) => mine.includes(shareOf(src, shares)));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
