import { createReadStream } from 'node:fs';
import { cp, lstat, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, formatProblem } from '../core/problems/content-error.ts';
import { VARIANTS_FOLDER, type StoredPicture } from '../core/pictures/picture-variants.ts';
import type { ContentFeed } from './content-feed.ts';
import { makeVariants } from './pictures/make-variants.ts';
import { PictureCache, pictureCacheFolder } from './pictures/picture-cache.ts';
import { pictureService } from './pictures/picture-settings.ts';
import { copyVariants } from './pictures/publish-pictures.ts';
import { serveVariant } from './pictures/serve-variant.ts';
import { shareOf } from './page-share.ts';
import { showProgress } from './progress.ts';
import { readShares } from './shares.ts';

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/**
 * Serves `content/media` at `/media/` in the dev server, and copies it to the built site; likewise the variants of
 * its pictures at `/_media/`, which are made when they are first asked for, or before a build.
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
          serve(folder, request, response).catch(next);
        });
        server.middlewares.use(`/${VARIANTS_FOLDER}`, (request, response, next) => {
          serveVariant(feed.archive, cache, request, response).catch(next);
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
          filter: async (source) =>
            !(await lstat(source)).isSymbolicLink() && !path.basename(source).startsWith('.'),
        }).catch(ignoreMissing);
        copyVariants(cache, picturesOf(feed), output);
      },
    },
  };
}

/** Those of this build: all, or a share where several builds make one site (`shares.ts`). */
function picturesOf({ archive }: ContentFeed): StoredPicture[] {
  const { shares, mine } = readShares(process.env.NHIP_SHARES);
  return archive.pictures().filter(({ src }) => mine.includes(shareOf(src, shares)));
}

async function serve(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = await findFile(folder, request.url ?? '');
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Không có tệp này.');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[path.extname(file).toLowerCase()],
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

/** The file behind a URL path; undefined where there is none, its kind is not served, or it lies elsewhere. */
async function findFile(folder: string, url: string): Promise<string | undefined> {
  const name = decode(url.split('?', 1)[0] ?? '');
  if (name === undefined || !(path.extname(name).toLowerCase() in TYPES)) return undefined;
  const [root, file] = await Promise.all([resolveReal(folder), resolveReal(path.join(folder, name))]);
  return root && file?.startsWith(root + path.sep) ? file : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function resolveReal(file: string): Promise<string | undefined> {
  return realpath(file).catch(() => undefined);
}

/** Astro prints no more of an error than its message. */
function sayWhere(error: unknown): never {
  throw error instanceof ContentError ? new Error(formatProblem(error), { cause: error }) : error;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
