import { createReadStream } from 'node:fs';
import { cp, lstat, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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

/** Serves `content/media` at `/media/` in the dev server, and copies it to the built site. */
export function media(checkout: string): AstroIntegration {
  const folder = path.join(checkout, 'content', 'media');
  return {
    name: 'nhip:media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', (request, response, next) => {
          serve(folder, request, response).catch(next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        await cp(folder, path.join(fileURLToPath(dir), 'media'), {
          recursive: true,
          filter: async (source) =>
            !(await lstat(source)).isSymbolicLink() && !path.basename(source).startsWith('.'),
        }).catch(ignoreMissing);
      },
    },
  };
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

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
