import type { Page } from 'playwright-core';

/** Where the first of each selector ends at a side, in whole pixels. */
export async function edges(page: Page, side: 'left' | 'right', ...selectors: string[]): Promise<number[]> {
  const boxes = selectors.map((each) =>
    page
      .locator(each)
      .first()
      .evaluate((one, at) => one.getBoundingClientRect()[at], side),
  );
  return (await Promise.all(boxes)).map(Math.round);
}
