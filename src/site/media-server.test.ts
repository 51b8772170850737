import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveMedia } from './media-server.ts';

const root = mkdtempSync(path.join(tmpdir(), 'nhip-media-'));
const folder = path.join(root, 'content', 'media');
let server: Server;
let url: string;

beforeAll(async () => {
  mkdirSync(path.join(folder, '2025', 'thu-muc.png'), { recursive: true });
  writeFileSync(path.join(folder, '2025', 'a.svg'), '<svg/>');
  writeFileSync(path.join(folder, '.an.png'), 'x');
  writeFileSync(path.join(folder, 'kin.png'), 'x');
  writeFileSync(path.join(root, 'secret.png'), 'bí mật');
  chmodSync(path.join(folder, 'kin.png'), 0);
  symlinkSync(path.join(root, 'secret.png'), path.join(folder, 'tep.png'));
  symlinkSync(root, path.join(folder, 'ra'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [path.join(folder, 'ong.png')]);
  const http = createServer((request, response) => void serveMedia(folder, request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  server = http;
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

describe('serveMedia', () => {
  it('serves a file with its kind, and lets nothing in it run', async () => {
    const reply = await fetch(`${url}/2025/a.svg?v=1`);
    expect(await reply.text()).toBe('<svg/>');
    expect(reply.headers.get('content-type')).toBe('image/svg+xml');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    const head = await fetch(`${url}/2025/a.svg`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    ['a folder with the name of a picture', '/2025/thu-muc.png'],
    ['a pipe', '/ong.png'],
    ['a link to a file', '/tep.png'],
    ['a file behind a link', '/ra/secret.png'],
    ['a hidden file', '/.an.png'],
    ['a file above', '/..%2f..%2fsecret.png'],
    ['a file above, with backslashes', '/..%5c..%5csecret.png'],
    ['a stream of another file', '/2025/a.svg:x.png'],
    ['a name with a NUL', '/2025/a.svg%00.png'],
    ['a broken escape', '/%E0%A4%A.png'],
    ['a kind that is not served', '/2025/a.html'],
    ['nothing', '/'],
  ])('does not serve %s, and goes on', async (_, address) => {
    expect((await fetch(url + address)).status).toBe(404);
    expect((await fetch(`${url}/2025/a.svg`)).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await fetch(`${url}/2025/a.svg`, { method })).status).toBe(405);
  });
});
