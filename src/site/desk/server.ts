import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { WEB_TYPES } from '../web-types.ts';

/** Sends a browser that asks for `/admin` to `/admin/`, and leaves every other request alone. */
export function leadToDesk(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const [asked, query] = (request.url ?? '').split('?', 2);
  if (asked !== '/admin') next();
  else response.writeHead(302, { location: `/admin/${query === undefined ? '' : `?${query}`}` }).end();
}

/** Answers a request under `/admin/` (the prefix already taken off) from the folder of the bundled desk. */
export async function serveDesk(
  findFolder: () => Promise<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [asked = '/'] = (request.url ?? '/').split('?', 1);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendText(response, 405, 'Ở đây chỉ đọc được.');
    return;
  }
  try {
    const name = asked === '/' ? 'index.html' : asked.slice(1);
    const folder = await findFolder();
    const file = FILE.test(name) ? await readFile(path.join(folder, name)).catch(() => undefined) : undefined;
    if (file) sendFile(request, response, { name, file, tag: `"${path.basename(folder)}-${name}"` });
    else sendText(response, 404, 'Không có trang này.');
  } catch (error) {
    sendText(response, 500, `Chưa dựng được bàn biên tập.\n\n${String(error)}`);
  }
}

function sendFile(request: IncomingMessage, response: ServerResponse, { name, file, tag }: DeskFile): void {
  const headers = {
    etag: tag,
    // The names of assets carry a digest of what is in them.
    'cache-control': name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    // The page brings a policy of its own; this one is also that of the worker, which has none.
    'content-security-policy': path.extname(name) === '.html' ? FRAMED_NOWHERE : OWN_SCRIPTS_ONLY,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const type = WEB_TYPES[path.extname(name)] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'content-type': type, 'content-length': file.length });
  response.end(request.method === 'HEAD' ? undefined : file);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(text);
}

// All that a bundle holds; nothing with `..`, `%` or a dot at its beginning gets as far as the disk.
const FILE = /^(?:assets\/)?[A-Za-z0-9_][\w-]*(?:\.[\w-]+)+$/;

const FRAMED_NOWHERE = "frame-ancestors 'none'";
const OWN_SCRIPTS_ONLY = `default-src 'none'; script-src 'self'; ${FRAMED_NOWHERE}`;

interface DeskFile {
  name: string;
  file: Buffer;
  tag: string;
}
