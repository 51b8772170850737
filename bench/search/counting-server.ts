import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Serves a folder, text packed as any host does, and counts the bytes of the bodies it sends. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = path.join(folder, path.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    readFile(name).then(
      (content) => {
        const type = TYPES[path.extname(name)];
        const sent = type ? gzipSync(content) : content;
        bytes += sent.length;
        response.writeHead(200, {
          'content-type': type ?? 'application/octet-stream',
          'content-length': sent.length,
          ...(type ? { 'content-encoding': 'gzip' } : {}),
        });
        response.end(sent);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, bytes: () => bytes, close: () => server.close() };
}

export interface CountingServer {
  url: string;
  /** All that was sent so far. */
  bytes: () => number;
  close: () => void;
}
