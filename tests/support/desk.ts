import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { it as withBrowser } from './browser-test.ts';
import { copyCheckout, startPortal } from './portal.ts';

/**
 * A test of the desk: a checkout of the shipped content, the portal over it, a browser, and pages of it that are closed
 * after the file. The portal starts when it is first asked for, so that a hook before may change the checkout.
 *
 * Files in `tests/desk/` share checkout and portal: each edits articles of its own, and counts commits from where it
 * began. Elsewhere each file has its own.
 */
export const it = withBrowser
  .extend('checkout', { scope: 'worker' }, ({}, { onCleanup }) => {
    const checkout = copyCheckout();
    onCleanup(checkout.dispose);
    return checkout;
  })
  .extend('portal', { scope: 'worker' }, async ({ checkout }, { onCleanup }) => {
    const portal = await startPortal(checkout.root);
    onCleanup(portal.stop);
    return portal;
  })
  .extend('openPage', { scope: 'file' }, ({ browser }, { onCleanup }) => {
    const contexts: BrowserContext[] = [];
    onCleanup(async () => {
      await Promise.all(contexts.map((context) => context.close()));
    });
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      contexts.push(context);
      return context.newPage();
    };
  });
