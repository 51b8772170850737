import { findBrowser } from './browser.ts';

/** Before the first test: two that start at once would both unpack the browser, one into the other's hands. */
export async function setup(): Promise<void> {
  await findBrowser();
}
