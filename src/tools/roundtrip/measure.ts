import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RoundtripFile, RoundtripResult } from '../../core/editing/roundtrip.ts';
import { launchBrowser } from '../../../tests/support/browser.ts';
import { serveFolder } from '../../../tests/support/static-server.ts';
import { bundleInto } from '../../site/desk/bundle.ts';
import { Tally, type RoundtripReport } from './tally.ts';

/**
 * Opens files in the desk's own editor in a real browser, saves each untouched, and makes `edits` changes of one
 * word over them all and one of every scalar of their front matter. Says how far it is about once a batch.
 */
export async function measureRoundtrips(
  files: readonly { path: string; text: string }[],
  edits: number,
  say: (words: string) => void,
): Promise<RoundtripReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-roundtrip-'));
  let browser: Browser | undefined;
  let server: { url: string; close: () => void } | undefined;
  try {
    say('Bundling the editor');
    await bundleInto(path.join(folder, 'admin'), PROJECT, 'roundtrip/roundtrip.html');
    // A browser asks for a favicon, too.
    await writeFile(path.join(folder, '404.html'), '');
    server = await serveFolder(folder);
    browser = await launchBrowser();
    const address = `${server.url}/admin/roundtrip/roundtrip.html`;
    return await runBatches(browser, address, planEdits(files, edits), say);
  } finally {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Several pages take batches as they come free; a file's place in the report is that of its batch. */
async function runBatches(
  browser: Browser,
  address: string,
  files: RoundtripFile[],
  say: (words: string) => void,
): Promise<RoundtripReport> {
  const all = batches(files);
  const done: RoundtripResult[][] = [];
  const waiting = all.entries();
  const counts = { files: 0, edits: 0 };
  const work = async () => {
    let page: Page | undefined;
    let ran = 0;
    for (const [index, batch] of waiting) {
      // A page of its own now and then, so that nothing piles up.
      if (!page || ran++ % BATCHES_A_PAGE === 0) {
        await page?.close();
        page = await openPage(browser, address);
      }
      const results = await page.evaluate(
        (these) => (window as unknown as { roundtrip: Run }).roundtrip(these),
        batch,
      );
      done[index] = results;
      counts.files += batch.length;
      for (const { edits } of results) counts.edits += edits.length;
      say(`${counts.files} of ${files.length} files, ${counts.edits} edits`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(PAGES, all.length) }, work));
  const tally = new Tally();
  for (const [index, batch] of all.entries())
    for (const [at, { text }] of batch.entries()) {
      const result = done[index]?.[at];
      if (result) tally.add(text, result);
    }
  return tally.report();
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction('typeof window.roundtrip === "function"');
  return page;
}

/** Spreads the edits over the files; the same files and number give the same edits. */
function planEdits(files: readonly { path: string; text: string }[], edits: number): RoundtripFile[] {
  return files.map((file, index) => {
    const count = Math.floor(edits / files.length) + (index < edits % files.length ? 1 : 0);
    const seeds = Array.from({ length: count }, (_, number) => index * 1_000_003 + number * 101);
    return { ...file, seeds, withFields: edits > 0 };
  });
}

/** Some files at a time, fewer where they are long or much is done to them. */
function batches(files: RoundtripFile[]): RoundtripFile[][] {
  const all: RoundtripFile[][] = [];
  let weight = Infinity;
  for (const file of files) {
    const own = file.text.length * (1 + file.seeds.length);
    if (weight + own > MOST_WEIGHT || (all.at(-1)?.length ?? MOST_FILES) >= MOST_FILES) {
      all.push([]);
      weight = 0;
    }
    all.at(-1)?.push(file);
    weight += own;
  }
  return all;
}

const PROJECT = path.resolve(import.meta.dirname, '../../..');
const MOST_FILES = 20;
const MOST_WEIGHT = 4_000_000;
const BATCHES_A_PAGE = 10;
const PAGES = Math.min(4, availableParallelism());

type Run = (files: RoundtripFile[]) => Promise<RoundtripResult[]>;
