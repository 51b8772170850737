import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { focusOn } from '../../archive/publish-focus.ts';
import type { ContentFeed } from '../content-feed.ts';
import { serveMedia } from '../media-server.ts';
import { PictureCache, pictureCacheFolder } from '../pictures/picture-cache.ts';
import { serveVariant } from '../pictures/serve-variant.ts';
import { WEB_TYPES } from '../web-types.ts';
import { listPages, openRenderer, type Renderer } from './renderer.ts';
import { findSiteProgram } from './site-program.ts';

/**
 * Answers for the pages of the site as its content is now, with the program that an install or a build of this very
 * code left behind: while Astro is not loaded yet. Undefined where there is none.
 */
export async function openKeptPages(feed: ContentFeed, project: string): Promise<KeptPages | undefined> {
  const program = findSiteProgram(feed, project);
  if (!program) return undefined;
  const renderer = await openRenderer(program.renderer);
  const pictures = new PictureCache(feed.checkout, pictureCacheFolder(project));
  const media = path.join(feed.checkout, 'content', 'media');

  const answerFile = async (request: IncomingMessage, response: ServerResponse) => {
    const [address = ''] = (request.url ?? '').split('?', 1);
    const type = WEB_TYPES[path.extname(address)];
    if (type === undefined || !FILE.test(address) || !isRead(request)) return false;
    const bytes = await readFile(path.join(program.frame, address)).catch(() => undefined);
    if (bytes) send(request, response, type, bytes);
    return bytes !== undefined;
  };

  return {
    answerFile,
    answer: async (request, response) => {
      const url = request.url ?? '';
      const [, room, rest = ''] = /^\/(_?media)(\/.*)$/s.exec(url) ?? [];
      if (room === undefined) {
        return (await answerFile(request, response)) || answerPage(renderer, request, response);
      }
      request.url = rest;
      if (room === 'media') await serveMedia(media, request, response);
      else await serveVariant(feed.archive, pictures, request, response);
      return true;
    },
  };
}

/** What fails here is left to Astro, which says why. */
async function answerPage(
  renderer: Renderer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [asked = ''] = (request.url ?? '').split('?', 1);
  if (!asked.endsWith('/') || !isRead(request)) return false;
  const html = await renderPage(renderer, decodeURI(asked)).catch(() => undefined);
  if (html === undefined) return false;
  send(
    request,
    response,
    WEB_TYPES['.html'] ?? '',
    Buffer.from(html.replace('</head>', `${FOLLOWING}</head>`)),
  );
  return true;
}

function renderPage(renderer: Renderer, url: string): Promise<string | undefined> {
  const focus = { touched: { tags: new Set<string>(), points: [] }, urls: new Set([url]) };
  return focusOn(focus, async () => {
    const pages = await listPages(renderer.routes.filter(({ mayHave }) => mayHave(url)));
    const page = pages.find((known) => known.url === url);
    return page && String(await renderer.render(page));
  });
}

function send(request: IncomingMessage, response: ServerResponse, type: string, bytes: Buffer): void {
  response.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Once it is there, the dev server tells the page of every change, as it tells its own. */
const FOLLOWING = `<script>addEventListener('load', () => import('/@vite/client'));</script>`;

/** No name begins with a dot. */
const FILE = /^(?:\/[\w-][\w.-]*)+$/;

export interface KeptPages {
  /** Answers for anything it has; false, with nothing done, for what only Astro knows. */
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  /** The same for nothing but the files around the pages, which the pages go on asking for. */
  answerFile: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
}
