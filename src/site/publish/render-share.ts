import type { ReadsTaker } from '../../archive/collected-reads.ts';
import { recordReads } from '../../archive/recorded-reads.ts';
import { openPageFiles } from './page-files.ts';
import { orderByTime } from './page-order.ts';
import { shareOf } from './page-share.ts';
import { listPages, openRenderer, outputFile, pathsOf } from './renderer.ts';

const TELL_EVERY_MS = 250;

/**
 * Renders one share of a site's pages into a folder, and hands on what they read of the archive. Answers how many pages
 * those are.
 */
export async function renderShare(
  { renderer: folder, output, share, shares }: ShareTask,
  kept: ReadsTaker,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const renderer = await openRenderer(folder);
  const routes = renderer.routes.map((route) => ({
    ...route,
    pages: async () => {
      const { value, reads } = await recordReads(route.pages);
      // Each share asks which pages there are.
      if (share === 0) kept.add(pathsOf(route), reads);
      return value;
    },
  }));
  const pages = orderByTime(await listPages(routes)).filter(({ url }) => shareOf(url, shares) === share);
  const files = openPageFiles();
  let done = 0;
  let toldAt = 0;
  for (const page of pages) {
    const { value, reads } = await recordReads(() => renderer.render(page));
    kept.add(page.url, reads);
    files.write(`${output}/${outputFile(page.url)}`, value);
    done += 1;
    if (performance.now() - toldAt < TELL_EVERY_MS && done < pages.length) continue;
    toldAt = performance.now();
    onProgress(done, pages.length);
  }
  files.flush();
  kept.end();
  return pages.length;
}

export interface ShareTask {
  /** The folder with the kept program that renders pages. */
  renderer: string;
  output: string;
  /** From 0 to `shares` - 1. */
  share: number;
  shares: number;
}
