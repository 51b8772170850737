// Runs in the browser as a worker of the whole site, behind the modules of Workbox (`src/pages/sw.js.ts`).
/* global self, caches, workbox */
const { registerRoute, setCatchHandler } = workbox.routing;
const { CacheFirst, NetworkFirst } = workbox.strategies;
const { ExpirationPlugin } = workbox.expiration;

const OFFLINE = '/ngoai-tuyen/';
const PAGES = 'doc-ngoai-tuyen-trang';
const FILES = 'doc-ngoai-tuyen-tep';
const PICTURES = 'doc-ngoai-tuyen-anh';
const DAY = 24 * 60 * 60;

/** Answers of a search are many and lead to what is kept anyway; the desk is never touched. */
const NOT_KEPT = /^\/(?:admin|__cms|__preview|tim-kiem)(?:\/|$)/;

const limit = (maxEntries, days) =>
  new ExpirationPlugin({ maxEntries, maxAgeSeconds: days * DAY, purgeOnQuotaError: true });

// From the network whenever it answers: a kept page is only for where it does not.
registerRoute(
  ({ request, sameOrigin, url }) => sameOrigin && request.mode === 'navigate' && !NOT_KEPT.test(url.pathname),
  new NetworkFirst({ cacheName: PAGES, networkTimeoutSeconds: 8, plugins: [limit(200, 30)] }),
);
// Named by their content, so a kept one is never old.
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/_astro/'),
  new CacheFirst({ cacheName: FILES, plugins: [limit(60, 90)] }),
);
registerRoute(
  ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith('/_media/'),
  new CacheFirst({ cacheName: PICTURES, plugins: [limit(150, 30)] }),
);
setCatchHandler(async ({ request }) => {
  const page = request.mode === 'navigate' ? await caches.match(OFFLINE) : undefined;
  return page ?? Response.error();
});

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

async function keepOfflinePage() {
  const answer = await fetch(OFFLINE, { cache: 'reload' });
  if (!answer.ok) throw new Error(`${OFFLINE} answered ${answer.status}.`);
  const html = await answer.clone().text();
  const files = await caches.open(FILES);
  await files.addAll([...new Set(html.match(/\/_astro\/[^"'\s>]+/g) ?? [])]);
  await (await caches.open(PAGES)).put(OFFLINE, answer);
}
