import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { VARIANTS_FOLDER } from '../core/pictures/picture-variants.ts';
import type { ContentFeed } from './content-feed.ts';
import { serveMedia } from './media-server.ts';
import { PictureCache, pictureCacheFolder } from './pictures/picture-cache.ts';
import { pictureService } from './pictures/picture-settings.ts';
import { serveDrawn } from './pictures/serve-drawn.ts';
import { serveVariant } from './pictures/serve-variant.ts';

/**
 * Serves `content/media` at `/media/` in the dev server, and the variants of its pictures at `/_media/`, which are made
 * when they are first asked for. Drawn pictures of lists are made PNG as in a build.
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
    },
  };
}
