import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Portal } from './portal.ts';

/** Opens a place of the desk in a tab of its own, and waits for its form. */
export async function openForm(browser: BrowserContext, portal: Portal, place: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${portal.url}/admin/${place}`);
  await title(page).waitFor({ timeout: 60_000 });
  return page;
}

/** As a person who closes the tab and does not mind. */
export async function leave(page: Page): Promise<void> {
  await page.close({ runBeforeUnload: false });
}

export function title(page: Page): Locator {
  return page.getByLabel('Tiêu đề', { exact: true }).first();
}

export function standfirst(page: Page): Locator {
  return page.getByLabel('Sapo', { exact: true }).first();
}
