import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createNewsroom } from '../service.ts';
import { startNewsroom } from '../testing/service.fixture.ts';
import { underAttack } from '../testing/attack.fixture.ts';
import type { RawCall } from '../testing/service.fixture.ts';

const attacked = underAttack();

const SAVE = {
  action: 'persistEntry',
  params: {
    dataFiles: [{ path: 'content/pages/hack.mdx', raw: 'hack\n' }],
    base: { 'content/pages/hack.mdx': null },
  },
};

describe('who speaks', () => {
  const port = (): number => attacked.newsroom.port;
  const attacks: [name: string, status: number, code: string, call: () => RawCall][] = [
    ['a foreign Host', 403, 'host', () => ({ headers: { host: 'evil.example' } })],
    [
      'a foreign Host with our port (rebinding)',
      403,
      'host',
      () => ({ headers: { host: `evil.example:${port()}`, origin: `http://evil.example:${port()}` } }),
    ],
    ['a Host that begins like ours', 403, 'host', () => ({ headers: { host: 'localhost.evil.example' } })],
    ['a Host that ends like ours', 403, 'host', () => ({ headers: { host: 'evil-localhost' } })],
    ['a Host with a trailing dot', 403, 'host', () => ({ headers: { host: `localhost.:${port()}` } })],
    [
      'a Host with a user part',
      403,
      'host',
      () => ({ headers: { host: `localhost:${port()}@evil.example` } }),
    ],
    ['an address of the local network', 403, 'host', () => ({ headers: { host: `192.168.1.10:${port()}` } })],
    [
      '0.0.0.0',
      403,
      'host',
      () => ({ headers: { host: `0.0.0.0:${port()}`, origin: `http://0.0.0.0:${port()}` } }),
    ],
    ['a decimal address', 403, 'host', () => ({ headers: { host: `2130706433:${port()}` } })],
    ['an empty Host', 403, 'host', () => ({ headers: { host: '' } })],
    ['no Origin', 403, 'origin', () => ({ headers: { origin: undefined } })],
    ['a null Origin', 403, 'origin', () => ({ headers: { origin: 'null' } })],
    ['a foreign Origin', 403, 'origin', () => ({ headers: { origin: 'https://evil.example' } })],
    ['an Origin on another port', 403, 'origin', () => ({ headers: { origin: 'http://localhost:1' } })],
    [
      'an Origin of another scheme',
      403,
      'origin',
      () => ({ headers: { origin: `https://localhost:${port()}` } }),
    ],
    [
      'an Origin with another name of this machine',
      403,
      'origin',
      () => ({ headers: { origin: `http://127.0.0.1:${port()}` } }),
    ],
    ['an Origin with a path', 403, 'origin', () => ({ headers: { origin: `http://localhost:${port()}/` } })],
    [
      'an Origin that contains ours',
      403,
      'origin',
      () => ({ headers: { origin: `http://evil.example/?http://localhost:${port()}` } }),
    ],
    ['a cross-site fetch', 403, 'origin', () => ({ headers: { 'sec-fetch-site': 'cross-site' } })],
    ['a same-site fetch', 403, 'origin', () => ({ headers: { 'sec-fetch-site': 'same-site' } })],
    ['a user-typed request', 403, 'origin', () => ({ headers: { 'sec-fetch-site': 'none' } })],
    [
      'a request forwarded for another machine',
      403,
      'speaker',
      () => ({ headers: { 'x-forwarded-for': '10.0.0.1' } }),
    ],
    [
      'a request with a forwarded host',
      403,
      'speaker',
      () => ({ headers: { 'x-forwarded-host': 'localhost' } }),
    ],
    ['GET', 405, 'method', () => ({ method: 'GET' })],
    ['PUT', 405, 'method', () => ({ method: 'PUT' })],
    ['DELETE', 405, 'method', () => ({ method: 'DELETE' })],
    [
      'OPTIONS, a preflight',
      405,
      'method',
      () => ({ method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }),
    ],
    ['a form as text/plain', 415, 'media-type', () => ({ headers: { 'content-type': 'text/plain' } })],
    [
      'a urlencoded form',
      415,
      'media-type',
      () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    ],
    [
      'a multipart form',
      415,
      'media-type',
      () => ({ headers: { 'content-type': 'multipart/form-data; boundary=application/json' } }),
    ],
    ['no media type', 415, 'media-type', () => ({ headers: { 'content-type': undefined } })],
    [
      'a media type that hides a simple one',
      415,
      'media-type',
      () => ({ headers: { 'content-type': 'text/plain; application/json' } }),
    ],
    [
      'two media types in one line',
      415,
      'media-type',
      () => ({ headers: { 'content-type': 'application/json, text/plain' } }),
    ],
    [
      'another character set',
      415,
      'media-type',
      () => ({ headers: { 'content-type': 'application/json; charset=utf-7' } }),
    ],
    [
      'a body compressed on the way',
      415,
      'media-type',
      () => ({ headers: { 'transfer-encoding': 'gzip, chunked' } }),
    ],
    ['a compressed body', 415, 'media-type', () => ({ headers: { 'content-encoding': 'gzip' } })],
    ['another address', 404, 'address', () => ({ path: '/__cms/../../etc/passwd' })],
    ['an absolute address', 404, 'address', () => ({ path: 'http://evil.example/__cms' })],
  ];

  it.each(attacks)('refuses %s', async (_name, status, code, call) => {
    const reply = await attacked.newsroom.send({ body: JSON.stringify(SAVE), ...call() });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    attacked.expectUntouched();
  });

  it.each(['Host', 'Origin', 'Content-Type'])('refuses two lines of %s', async (name) => {
    const own: Record<string, string> = {
      Host: `localhost:${port()}`,
      Origin: `http://localhost:${port()}`,
      'Content-Type': 'application/json',
    };
    const body = JSON.stringify(SAVE);
    const head = [
      ...Object.entries(own),
      [name, own[name] ?? ''],
      ['Content-Length', String(body.length)],
    ].map(([key, value]) => `${key}: ${value}`);
    const answer = await speak(`POST / HTTP/1.1\r\n${head.join('\r\n')}\r\nConnection: close\r\n\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    attacked.expectUntouched();
  });

  // Where two readers of a request could disagree on where it ends, what follows could pass as the desk's own.
  it.each([
    ['both a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 300'],
    ['a list of lengths', 'Content-Length: 2, 300'],
    ['a length with a sign', 'Content-Length: +2'],
    ['a length below nothing', 'Content-Length: -1'],
    ['a hexadecimal length', 'Content-Length: 0x2'],
    ['a length beyond all numbers', 'Content-Length: 99999999999999999999'],
    ['an unknown coding', 'Transfer-Encoding: xchunked'],
    ['chunks that are not last', 'Transfer-Encoding: chunked, identity'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\nContent-Length: 2'],
    ['a header folded into the next line', 'X-A: b\r\n Content-Length: 2\r\nTransfer-Encoding: chunked'],
    ['NUL in a header', 'X-A: a\0b\r\nContent-Length: 2'],
    ['a bare line feed', 'X-A: b\nContent-Length: 2\r\nTransfer-Encoding: chunked'],
  ])('takes no second request behind %s', async (_name, lengths) => {
    const body = JSON.stringify(SAVE);
    const second = `${headOf(body.length)}${body}`;
    const answer = await speak(
      headOf(2).replace('Content-Length: 2', `Connection: close\r\n${lengths}`) + `{}\r\n${second}`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    attacked.expectUntouched();
  });

  it('cuts off a client that stalls, and one that sends a byte at a time for ever', async () => {
    const start = (limits: { time: number; idleTime: number }): ReturnType<typeof startNewsroom> =>
      startNewsroom({ checkout: attacked.root, limits });
    const [stalled, dripped] = await Promise.all([
      start({ time: 60_000, idleTime: 400 }),
      start({ time: 900, idleTime: 60_000 }),
    ]);
    const answers = await Promise.all([
      speak(`${headOf(500, stalled.port)}{"action":`, { port: stalled.port }),
      speak(headOf(100_000, dripped.port), { port: dripped.port, drip: 100 }),
    ]);
    await Promise.all([stalled.stop(), dripped.stop()]);
    expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['408', '408']);
  });

  it('refuses a body that says it is too large, and one that turns out to be', async () => {
    expect(await speak(headOf(40_000_000))).toContain(' 413 ');
    const reply = await attacked.newsroom.send({
      body: Buffer.alloc(33 * 1024 * 1024 + 1, 0x20),
      headers: { 'transfer-encoding': 'chunked' },
    });
    expect(reply.status).toBe(413);
    attacked.expectUntouched();
  });

  it('takes back the CORS headers a server around it has set', async () => {
    const newsroom = createNewsroom({ checkout: attacked.root });
    const server = createServer((req, res) => {
      res.setHeader('Access-Control-Allow-Origin', '*');
      void newsroom.handle(req, res);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const to = (server.address() as AddressInfo).port;
    const answer = await speak(
      `${headOf(2, to).replace('Content-Type', 'Connection: close\r\nContent-Type')}{}`,
      { port: to },
    );
    server.close();
    expect(answer).toContain(' 400 ');
    expect(answer.toLowerCase()).not.toContain('access-control');
  });

  function headOf(length: number, to = port()): string {
    const host = `localhost:${to}`;
    return `POST / HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
  }
  function speak(text: string, options: { port?: number; drip?: number } = {}): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(options.port ?? port(), '127.0.0.1', () => socket.write(text));
      const drip = options.drip ? setInterval(() => socket.write(' '), options.drip) : undefined;
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(drip);
        resolve(answer);
      });
    });
  }
});
