import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';

/** Every file name of an index; nothing else is looked up, so no path leads out of its folder. */
const FILE = /^\/(?:\d{4}(?:-\d{2})?\/(?:files\/)?)?[\w-]+(?:\.[\w-]+)*$/;
const TYPES: [RegExp, string][] = [
  [/\.js$/, 'text/javascript; charset=utf-8'],
  [/\.json$/, 'application/json; charset=utf-8'],
  [/\/wasm\.[^/]+\.pagefind$/, 'application/wasm'],
  [/./, 'application/octet-stream'],
];

/**
 * Answers for `/pagefind/` in the dev server (the part of the URL after it) from the newest index that has the file:
 * a page that is open still asks for files of the one before. `Retry-After` says that a newer one is on its way; with
 * 503, that it is the first.
 */
export async function serveSearchIndex(
  { folders, isPending, hasFailed }: SearchIndexes,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [name = ''] = (request.url ?? '').split('?', 1);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  if (isPending) response.setHeader('Retry-After', '1');
  if (folders.length === 0) {
    response.writeHead(hasFailed && !isPending ? 500 : 503).end();
    return;
  }
  const content = FILE.test(name) ? await readNewest(folders, name) : undefined;
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': content.byteLength });
  response.end(request.method === 'HEAD' ? undefined : content);
}

async function readNewest(folders: readonly string[], name: string): Promise<Buffer | undefined> {
  for (const folder of folders) {
    const content = await readFile(path.join(folder, name)).catch(ignoreMissing);
    if (content) return content;
  }
  return undefined;
}

function ignoreMissing(error: unknown): undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'EISDIR') throw error;
}

export interface SearchIndexes {
  /** Newest first. */
  folders: readonly string[];
  /** Whether another is being built. */
  isPending: boolean;
  /** Whether the last build failed. */
  hasFailed: boolean;
}
