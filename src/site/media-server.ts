import { realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { inDirectory } from '../newsroom/files/anchored-directory.ts';
import { readStored } from '../newsroom/files/work-tree.ts';

/**
 * Answers for `/media/` in the dev server (the part of the URL after it) from the folder of media. Whatever lies there
 * that is no plain file of a known kind, and whatever lies elsewhere, is not there.
 */
export async function serveMedia(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = await readFile(folder, request.url ?? '').catch(() => undefined);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Không có tệp này.');
    return;
  }
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': file.bytes.length,
    'cache-control': 'no-cache',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** Undefined, or an error of the system, where there is nothing to serve. */
async function readFile(folder: string, url: string): Promise<{ type: string; bytes: Buffer } | undefined> {
  const segments = decodeURIComponent(url.split('?', 1)[0] ?? '')
    .split('/')
    .filter((segment) => segment !== '');
  const name = segments.at(-1) ?? '';
  const type = TYPES[path.extname(name).toLowerCase()];
  if (type === undefined || segments.some((segment) => /^\.|[\\\0:]/.test(segment))) return undefined;
  const stored = await inDirectory(await realpath(folder), segments.slice(0, -1), (directory) =>
    readStored(directory, name, 'sha1'),
  );
  return stored && { type, bytes: stored.bytes };
}

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
