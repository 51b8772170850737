import type { IncomingMessage, ServerResponse } from 'node:http';
import { shareCardPath } from '../../core/pictures/share-card.ts';
import { drawnPicture } from './drawn-picture.ts';

const ASKS_FOR_DRAWING = 'x-drawing';

/** Answers for the picture of a shared link in the dev server as a build writes it: the PNG of what its page draws. */
export async function serveDrawn(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const { url = '', headers, socket } = request;
  const address = url.replace(/\?.*$/s, '');
  if (headers[ASKS_FOR_DRAWING] || shareCardPath(address) !== address) {
    next();
    return;
  }
  const drawing = await fetch(`http://${hostOf(socket)}${address}`, { headers: { [ASKS_FOR_DRAWING]: '1' } });
  if (!drawing.ok) {
    next();
    return;
  }
  response
    .writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-cache' })
    .end(await drawnPicture(await drawing.text()));
}

/** The server itself, where it was asked. */
function hostOf({ localAddress, localPort, localFamily }: IncomingMessage['socket']): string {
  return `${localFamily === 'IPv6' ? `[${localAddress}]` : localAddress}:${localPort}`;
}
