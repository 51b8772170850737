import { test } from 'vitest';
import { launchBrowser } from './browser.ts';

/** A test with a browser, one for all files that a worker runs. */
export const it = test.extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
  const browser = await launchBrowser();
  onCleanup(() => browser.close());
  return browser;
});
