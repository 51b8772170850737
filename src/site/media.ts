import { cp, lstat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, formatProblem } from '../core/problems/content-error.ts';
import { VARIANTS_FOLDER, type StoredPicture } from '../core/pictures/picture-variants.ts';
import type { ContentFeed } from './content-feed.ts';
import { serveMedia } from './media-server.ts';
import { makeVariants } from './pictures/make-variants.ts';
import { PictureCache, pictureCacheFolder } from './pictures/picture-cache.ts';
import { pictureService } from './pictures/picture-settings.ts';
import { copyVariants } from './pictures/publish-pictures.ts';
import { serveDrawn } from './pictures/serve-drawn.ts';
import { serveVariant } from './pictures/serve-variant.ts';
import { shareOf } from './publish/page-share.ts';
import { showProgress } from './progress.ts';
import { readShares } from './publish/shares.ts';

/**
 * Serves `content/media` at `/media/` in the dev server, and copies it to the built site; likewise the variants of
 * its pictures at `/_media/`, which are made when they are first asked for, or before a build. Drawn pictures of lists are
 * made PNG in the dev server as in a build.
 */
export function media(feed: ContentFeed): AstroIntegration {
  const folder = path.join(feed.checkout, 'content', 'media');
  let cache: PictureCache;
  return {
    name: 'nhip:media',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ image: { service: pictureService } });
      },
      'astro:config:done': ({ config }) => {
        cache = new PictureCache(feed.checkout, pictureCacheFolder(fileURLToPath(config.root)));
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', (request, response, next) => {
          serveMedia(folder, request, response).catch(next);
        });
        server.middlewares.use(`/${VARIANTS_FOLDER}`, (request, response, next) => {
          serveVariant(feed.archive, cache, request, response).catch(next);
        });
        server.middlewares.use((request, response, next) => {
          serveDrawn(request, response, next).catch(next);
        });
      },
      'astro:build:start': async () => {
        cache.removeOutdated();
        const progress = showProgress('Làm ảnh');
        await makeVariants(cache, picturesOf(feed), progress.update).catch(sayWhere);
        progress.end();
      },
      'astro:build:done': async ({ dir }) => {
        const output = fileURLToPath(dir);
        await cp(folder, path.join(output, 'media'), {
          recursive: true,
          filter: async (source) => {
            const stats = await lstat(source);
            return (stats.isFile() || stats.isDirectory()) && !path.basename(source).startsWith('.');
          },
        }).catch(ignoreMissing);
        copyVariants(cache, picturesOf(feed), output);
      },
    },
  };
}

/** Those of this build: all, or a share where several builds make one site (`publish/shares.ts`). */
function picturesOf({ archive }: ContentFeed): StoredPicture[] {
  const { shares, mine } = readShares(process.env.NHIP_SHARES);
  return archive.pictures().filter(({ src }) => mine.includes(shareOf(src, shares)));
}

/** Astro prints no more of an error than its message. */
function sayWhere(error: unknown): never {
  throw error instanceof ContentError ? new Error(formatProblem(error), { cause: error }) : error;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
