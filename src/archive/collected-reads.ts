import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { RangeRead, RecordedReads } from './recorded-reads.ts';

const PAGES_A_PART = 1_000;
const LENGTH_BYTES = 4;

/**
 * Writes what many pages read into a file, part by part: one process of a whole build hands it to the one that keeps
 * it, and neither has room for the reads of a hundred thousand pages.
 */
export function writeReads(file: string): ReadsWriter {
  const descriptor = openSync(file, 'w');
  let part = emptyPart();
  const flush = () => {
    if (part.urls.length === 0) return;
    const bytes = serialize(part);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(bytes.length);
    writeSync(descriptor, length);
    writeSync(descriptor, bytes);
    part = emptyPart();
  };
  return {
    add(url, reads) {
      const page = part.urls.push(url) - 1;
      for (const tag of reads.tags) {
        const pages = part.tags.get(tag);
        if (pages) pages.push(page);
        else part.tags.set(tag, [page]);
      }
      for (const range of reads.ranges) part.ranges.push({ ...range, page });
      if (part.urls.length >= PAGES_A_PART) flush();
    },
    end() {
      flush();
      closeSync(descriptor);
    },
  };
}

/** The parts of such files, one after another. */
export function* readReads(files: string[]): Generator<CollectedReads> {
  for (const file of files) {
    const descriptor = openSync(file, 'r');
    try {
      const length = Buffer.alloc(LENGTH_BYTES);
      while (readSync(descriptor, length) === LENGTH_BYTES) {
        const bytes = Buffer.alloc(length.readUInt32LE());
        readSync(descriptor, bytes);
        yield deserialize(bytes) as CollectedReads;
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

function emptyPart(): CollectedReads {
  return { urls: [], tags: new Map(), ranges: [] };
}

/** Pages are named by their place in `urls`. */
export interface CollectedReads {
  urls: string[];
  tags: Map<string, number[]>;
  ranges: (RangeRead & { page: number })[];
}

interface ReadsWriter {
  add: (url: string, reads: RecordedReads) => void;
  end: () => void;
}
