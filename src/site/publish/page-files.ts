import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RenderedPage } from './renderer.ts';

/** In bytes: some thirty pages. */
const BUFFER_SIZE = 1 << 20;

/**
 * Writes rendered pages to their files, some thirty in a row: between two that are rendered, the processor has forgotten
 * how files are made, and takes three times as long for each.
 */
export function openPageFiles(): PageFiles {
  const makeFolder = openFolders();
  const buffer = Buffer.allocUnsafeSlow(BUFFER_SIZE);
  let used = 0;
  let waiting: PageFile[] = [];

  const writeNow = (...files: PageFile[]) => {
    for (const [file] of files) makeFolder(path.dirname(file));
    for (const [file, bytes] of files) writeFileSync(file, bytes);
  };
  const flush = () => {
    writeNow(...waiting);
    waiting = [];
    used = 0;
  };
  return {
    write(file, page) {
      if (page instanceof Uint8Array) {
        writeNow([file, page]);
        return;
      }
      const most = page.maxBytes();
      if (most > BUFFER_SIZE) {
        writeNow([file, page.toBytes()]);
        return;
      }
      if (most > BUFFER_SIZE - used) flush();
      const start = used;
      used = page.writeInto(buffer, start);
      waiting.push([file, buffer.subarray(start, used)]);
    },
    flush,
  };
}

/** Nearly every page has a folder of its own, beside many others. */
function openFolders(): (folder: string) => void {
  const made = new Set<string>();
  return (folder) => {
    const parent = path.dirname(folder);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  };
}

type PageFile = [file: string, bytes: Uint8Array];

export interface PageFiles {
  /** At once, or with the next {@link flush}. */
  write: (file: string, page: RenderedPage) => void;
  /** Writes what waits. */
  flush: () => void;
}
