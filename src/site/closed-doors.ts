import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AstroIntegration } from 'astro';
import { decodeAddress } from '../core/text/decode-address.ts';

/**
 * Shuts the doors of the dev server that nothing of ours goes through: a picture on any page of the web is enough to
 * have it open a file in an editor, and an address that cannot be read makes it answer with its own source.
 */
export function closedDoors(): AstroIntegration {
  return {
    name: 'nhip:closed-doors',
    hooks: {
      'astro:server:setup': ({ server }) => {
        // Nobody else answers these, and a line that nobody answers stays open.
        server.httpServer?.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
          if (!(request.headers['sec-websocket-protocol'] ?? '').startsWith('vite-')) socket.destroy();
        });
        // Before what Astro puts at the front once everything is set up.
        server.httpServer?.once('listening', () => {
          server.middlewares.stack.unshift({ route: '', handle: keepDoors });
        });
      },
    },
  };
}

/** Answers what comes to a shut door; leaves every other request alone. */
export function keepDoors(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const address = decode(request.url ?? '');
  if (!METHODS.has(request.method ?? '')) refuse(response, 405, 'Ở đây không nhận yêu cầu loại này.');
  else if (address === undefined) refuse(response, 400, 'Địa chỉ viết sai.');
  else if (SHUT.test(address)) refuse(response, 404, 'Không có gì ở địa chỉ này.');
  else next();
}

/** Undefined where an address cannot be read, or has a character that no address has. */
function decode(url: string): string | undefined {
  const address = decodeAddress(url.replace(/[?#].*$/s, ''));
  return address?.includes('\0') ? undefined : address;
}

function refuse(response: ServerResponse, status: number, words: string): void {
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end(words);
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
/** Vite's way into the developer's editor; Astro's picture service, which no page of ours asks. */
const SHUT = /^\/+(?:__open-in-editor|_image)(?:\/|$)/i;
