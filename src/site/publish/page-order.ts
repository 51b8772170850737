/**
 * Puts pages that tell of about the same time near each other, so that what they share (an article's row stands in ten
 * lists) is still at hand: every list, and all that is sorted by years, begins and ends with the others, however long
 * it is. Within each of them the given order, oldest first, stays.
 */
export function orderByTime<Page extends { url: string }>(pages: Page[]): Page[] {
  const lines = Map.groupBy(pages, ({ url }) => lineOf(url));
  const placed = [...lines.values()].flatMap((line) =>
    line.map((page, index) => ({ page, place: (index + 1) / line.length })),
  );
  return placed.sort((a, b) => a.place - b.place).map(({ page }) => page);
}

/** The list of a page; of the years, of the months and of the articles all together. */
function lineOf(url: string): string {
  const [, root, month] = /^(\/[^/]+\/)\d{4}\/(\d\d\/)?/.exec(url) ?? [];
  if (root === undefined) return url.replace(/trang\/\d+\/$/, '');
  return month === undefined ? root : `${root}month`;
}
