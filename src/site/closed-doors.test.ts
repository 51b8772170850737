import { request as ask, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDoors } from './closed-doors.ts';

let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    keepDoors(request, response, () => response.end('in'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
});

describe('keepDoors', () => {
  it.each<[method: string, url: string, status: number]>([
    ['GET', '/', 200],
    ['HEAD', '/bai-viet/2025/04/x/', 200],
    ['POST', '/__cms', 200],
    ['OPTIONS', '/__cms', 200],
    ['GET', '/tim-kiem/?q=%', 200],
    ['GET', '/ch%E1%BB%A7-%C4%91%E1%BB%81/', 200],
    ['GET', '/__open-in-editor?file=package.json', 404],
    ['GET', '/__OPEN-in-editor/?file=/etc/passwd', 404],
    ['GET', '//__open-in-editor?file=x', 404],
    ['GET', '/%5f_open-in-editor?file=x', 404],
    ['POST', '/__open-in-editor?file=x', 404],
    ['GET', '/_image?href=http://127.0.0.1:22/', 404],
    ['GET', '/_image/?href=/@fs/etc/x.png', 404],
    ['GET', '/%E0%A4%A', 400],
    ['GET', '/%', 400],
    ['GET', '/media/x%00.png', 400],
    ['TRACE', '/', 405],
    ['PUT', '/media/x.png', 405],
    ['DELETE', '/__cms', 405],
    ['PATCH', '/', 405],
    ['PROPFIND', '/', 405],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect(await statusOf(method, path)).toBe(status);
  });
});

function statusOf(method: string, path: string): Promise<number | undefined> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, method, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
