import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { checkSpeaker } from './guard.ts';

describe('checkSpeaker', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('hears %s', (remoteAddress) => {
    expect(() => {
      checkSpeaker(asked({ remoteAddress }));
    }).not.toThrow();
  });

  it.each([
    undefined,
    '',
    '10.0.0.5',
    '192.168.1.2',
    '::ffff:10.0.0.5',
    'fe80::1',
    '128.0.0.1',
    '127.0.0.1.evil.example',
  ])('does not hear %s', (remoteAddress) => {
    expect(() => {
      checkSpeaker(asked({ remoteAddress }));
    }).toThrow(expect.objectContaining({ code: 'speaker' }));
  });

  it.each(['localhost', 'localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'LOCALHOST:4321'])(
    'answers to %s',
    (host) => {
      expect(() => {
        checkSpeaker(asked({ host }));
      }).not.toThrow();
    },
  );

  it('answers to names it was given, with or without their port, behind TLS too', () => {
    for (const allowed of ['tin.example.org', 'tin.example.org:8443']) {
      const host = 'tin.example.org:8443';
      expect(() => {
        checkSpeaker(asked({ host, origin: `https://${host}` }), [allowed]);
      }).not.toThrow();
    }
    expect(() => {
      checkSpeaker(asked({ host: 'x.tin.example.org' }), ['tin.example.org']);
    }).toThrow();
    expect(() => {
      checkSpeaker(asked({ host: 'tin.example.org:8444' }), ['tin.example.org:8443']);
    }).toThrow();
    expect(() => {
      checkSpeaker(asked({ host: 'tin.example.org:1:2' }), ['tin.example.org']);
    }).toThrow();
  });

  it('takes what browsers of every age send with a same-origin fetch', () => {
    expect(() => {
      checkSpeaker(asked({ headers: { 'sec-fetch-site': 'same-origin' } }));
    }).not.toThrow();
    expect(() => {
      checkSpeaker(asked({ headers: { 'content-type': 'application/json' } }));
    }).not.toThrow();
  });
});

function asked(said: {
  remoteAddress?: string | undefined;
  host?: string;
  origin?: string;
  headers?: Record<string, string>;
}): IncomingMessage {
  const host = said.host ?? 'localhost:4321';
  const headers = {
    host,
    origin: said.origin ?? `http://${host.toLowerCase()}`,
    'content-type': 'application/json; charset=utf-8',
    ...said.headers,
  };
  const remoteAddress = 'remoteAddress' in said ? said.remoteAddress : '127.0.0.1';
  return {
    method: 'POST',
    url: '/',
    headers,
    rawHeaders: Object.entries(headers).flat(),
    socket: { remoteAddress },
  } as unknown as IncomingMessage;
}
