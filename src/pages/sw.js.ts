import core from 'workbox-core/build/workbox-core.prod.js?raw';
import expiration from 'workbox-expiration/build/workbox-expiration.prod.js?raw';
import routing from 'workbox-routing/build/workbox-routing.prod.js?raw';
import strategies from 'workbox-strategies/build/workbox-strategies.prod.js?raw';
import worker from '../components/offline/worker.js?raw';
import { textResponse } from './_text-response.ts';

const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/gm;

/** The service worker of readers who asked for it: at the root, for a worker serves only what is below it. */
export function GET(): Response {
  const parts = [core, routing, strategies, expiration, worker].map((text) => text.replace(SOURCE_MAP, ''));
  return textResponse(parts.join('\n'), 'text/javascript');
}
