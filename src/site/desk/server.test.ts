import { createServer, request, type Server } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadToDesk, serveDesk } from './server.ts';

let parent: string;
let server: Server;

beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'desk-'));
  await mkdir(path.join(parent, 'bundle', 'assets'), { recursive: true });
  await writeFile(path.join(parent, 'secret.js'), 'secret');
  await writeFile(path.join(parent, 'bundle', 'index.html'), '<!doctype html>');
  await writeFile(path.join(parent, 'bundle', 'assets', 'index-A_b-1.js'), 'desk');
  server = createServer((req, res) => {
    leadToDesk(req, res, () => {
      const isBroken = req.url?.includes('broken');
      req.url = (req.url ?? '').replace(/^\/admin/, '') || '/';
      const bundle = path.join(parent, 'bundle');
      void serveDesk(
        () => (isBroken ? Promise.reject(new Error('desk.ts:1')) : Promise.resolve(bundle)),
        req,
        res,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.close();
  await rm(parent, { recursive: true });
});

describe('serveDesk', () => {
  it('gives the page at /admin/ and leads /admin there', async () => {
    expect(await get('/admin/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<!doctype html>',
    });
    expect(await get('/admin?x=1')).toMatchObject({ status: 302, location: '/admin/?x=1' });
  });

  it('lets a browser keep assets for ever and ask again for the page', async () => {
    const { type, cache, tag } = await get('/admin/assets/index-A_b-1.js');
    expect(type).toBe('text/javascript; charset=utf-8');
    expect(cache).toContain('immutable');
    expect((await get('/admin/')).cache).toBe('no-cache');
    expect(await get('/admin/assets/index-A_b-1.js', { 'if-none-match': tag ?? '' })).toMatchObject({
      status: 304,
      body: '',
    });
  });

  it.each([
    '/admin/../secret.js',
    '/admin/%2e%2e/secret.js',
    '/admin/assets/../../secret.js',
    '/admin/assets/..%2f..%2fsecret.js',
    '/admin//secret.js',
    '/admin/.hidden',
    '/admin/assets',
    '/admin/nothing.js',
  ])('has nothing at %s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('takes nothing in', async () => {
    expect((await get('/admin/', {}, 'POST')).status).toBe(405);
  });

  it('says so when the desk could not be bundled', async () => {
    const { status, body } = await get('/admin/broken.js');
    expect(status).toBe(500);
    expect(body).toContain('desk.ts:1');
  });
});

/** Not fetch, which would tidy the path. */
function get(url: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<Answer>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: url, headers, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { 'content-type': type, 'cache-control': cache, etag: tag, location } = response.headers;
        resolve({ status: response.statusCode, type, cache, tag, location, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

interface Answer {
  status: number | undefined;
  type: string | undefined;
  cache: string | undefined;
  tag: string | undefined;
  location: string | undefined;
  body: string;
}
