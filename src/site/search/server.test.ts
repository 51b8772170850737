import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveSearchIndex, type SearchIndexes } from './server.ts';

let root: string;
let server: Server;
let indexes: SearchIndexes;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'search-server-'));
  await writeFile(path.join(root, 'secret.json'), 'secret');
  for (const [folder, mark] of [
    ['old', 'old'],
    ['new', 'new'],
  ] as const) {
    await mkdir(path.join(root, folder, '2025-12', 'files'), { recursive: true });
    await writeFile(path.join(root, folder, 'shards.json'), mark);
    await writeFile(path.join(root, folder, '2025-12', 'files', `vi_${mark}.pf_fragment`), mark);
  }
  await writeFile(path.join(root, 'new', '2025-12', 'pagefind.js'), '//');
  await writeFile(path.join(root, 'new', '2025-12', 'wasm.unknown.pagefind'), '');
  server = createServer((asked, response) => void serveSearchIndex(indexes, asked, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
  indexes = { folders: [path.join(root, 'new'), path.join(root, 'old')], isPending: false, hasFailed: false };
});
afterAll(async () => {
  server.close();
  await rm(root, { recursive: true });
});

/** Asks with the path exactly as it stands; `fetch` would resolve its dots. */
function ask(urlPath: string, method = 'GET'): Promise<{ response: IncomingMessage; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const asked = request({ host: '127.0.0.1', port, path: urlPath, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => {
        resolve({ response, body });
      });
    });
    asked.on('error', reject).end();
  });
}

describe('serveSearchIndex', () => {
  it.each([
    ['/2025-12/pagefind.js?import', 'text/javascript; charset=utf-8'],
    ['/shards.json?ts=1', 'application/json; charset=utf-8'],
    ['/2025-12/wasm.unknown.pagefind', 'application/wasm'],
    ['/2025-12/files/vi_new.pf_fragment', 'application/octet-stream'],
  ])('serves %s as %s, not to be stored', async (urlPath, type) => {
    const { response } = await ask(urlPath);
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ 'content-type': type, 'cache-control': 'no-store' });
  });

  it('takes a file from the newest index that has it', async () => {
    expect((await ask('/shards.json')).body).toBe('new');
    expect((await ask('/2025-12/files/vi_old.pf_fragment')).body).toBe('old');
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/files/../../secret.json',
    '/files/..',
    '/..',
    '/2025-12',
    '/2025-12/fragment',
    '/2025-12/../secret.json',
    '/2025-12/../../secret.json',
    '/',
    '//etc/passwd',
    '/nope.js',
    '/a%00.js',
  ])('has nothing at %s', async (urlPath) => {
    const { response, body } = await ask(urlPath);
    expect([response.statusCode, body]).toEqual([404, '']);
  });

  it('only reads', async () => {
    expect((await ask('/2025-12/pagefind.js', 'PUT')).response.statusCode).toBe(405);
    expect((await ask('/shards.json', 'HEAD')).response.headers['content-length']).toBe('3');
  });

  it.each([
    [{ folders: [], isPending: true, hasFailed: false }, 503, '1'],
    [{ folders: [], isPending: true, hasFailed: true }, 503, '1'],
    [{ folders: [], isPending: false, hasFailed: true }, 500, undefined],
  ])('says with %j that there is no index: %d', async (state, status, retryAfter) => {
    indexes = state;
    const { response } = await ask('/shards.json');
    expect([response.statusCode, response.headers['retry-after']]).toEqual([status, retryAfter]);
  });

  it('says that a newer index is on its way', async () => {
    indexes = { ...indexes, isPending: true };
    const { response } = await ask('/shards.json');
    expect([response.statusCode, response.headers['retry-after']]).toEqual([200, '1']);
  });
});
