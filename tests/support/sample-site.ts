import { expect, inject } from 'vitest';
import { it as withBrowser } from './browser-test.ts';
import { readPages } from './built-pages.ts';
import { serveFolder } from './static-server.ts';

/** A test of the site that `build-sample-site.ts` has built: its folder, its pages by URL, a server and a browser. */
export const it = withBrowser
  .extend('site', { scope: 'worker' }, () => {
    const site = inject('sampleSite');
    expect(site.ok, site.output).toBe(true);
    return site;
  })
  .extend('pages', { scope: 'worker' }, ({ site }) => readPages(site.folder))
  .extend('server', { scope: 'worker' }, async ({ site }, { onCleanup }) => {
    const server = await serveFolder(site.folder);
    onCleanup(server.close);
    return server;
  });
