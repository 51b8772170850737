import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawShareCard } from '../../core/pictures/share-card.ts';
import { serveDrawn } from './serve-drawn.ts';

const DRAWING = drawShareCard({ name: 'Đống Đa', kind: 'Địa bàn', paper: 'Nhịp Công đoàn', tagline: 'Thử' });

describe('serveDrawn', () => {
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const answer = () => {
        const isThere = request.url?.startsWith('/dia-ban/dong-da/') ?? false;
        response.writeHead(isThere ? 200 : 404, { 'content-type': 'image/svg+xml' }).end(DRAWING);
      };
      serveDrawn(request, response, answer).catch(() => response.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it.each([
    ['/dia-ban/dong-da/chia-se.png', 200, 'image/png'],
    ['/dia-ban/dong-da/chia-se.png?v=1', 200, 'image/png'],
    ['/dia-ban/dong-da/', 200, 'image/svg+xml'],
    ['/dia-ban/khong-co/chia-se.png', 404, 'image/svg+xml'],
  ])('answers %s as a build would', async (url, status, type) => {
    const answer = await fetch(origin + url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
    const start = Buffer.from(await answer.arrayBuffer()).subarray(1, 4);
    expect(start.toString() === 'PNG').toBe(type === 'image/png');
  });
});
