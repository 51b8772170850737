import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RenderedPage } from './renderer.ts';

/** In bytes: some thirty pages. */
const ROOM = 1 << 20;

/**
 * Writes rendered pages to their files, some thirty in a row: between two that are rendered, the processor has forgotten
 * how files are made, and takes three times as long for each.
 */
export function openPageFiles(): PageFiles {
  const makeFolder = openFolders();
  const room = Buffer.allocUnsafeSlow(ROOM);
  let used = 0;
  let waiting: [file: string, bytes: Uint8Array][] = [];

  const end = () => {
    for (const [file] of waiting) makeFolder(path.dirname(file));
    for (const [file, bytes] of waiting) writeFileSync(file, bytes);
    waiting = [];
    used = 0;
  };
  const bytesOf = (page: RenderedPage): Uint8Array => {
    if (page instanceof Uint8Array) return page;
    const most = page.mostBytes();
    if (most > ROOM) return page.toBytes();
    if (most > ROOM - used) end();
    const start = used;
    used = page.writeInto(room, start);
    return room.subarray(start, used);
  };
  return {
    write: (file, page) => {
      const bytes = bytesOf(page);
      waiting.push([file, bytes]);
    },
    end,
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

export interface PageFiles {
  write: (file: string, page: RenderedPage) => void;
  /** Writes what is left. */
  end: () => void;
}
