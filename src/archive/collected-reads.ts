import type { RangeRead, RecordedReads } from './recorded-reads.ts';

/** Gathers what many pages read, in the fewest words: one process of a whole build hands it to the one that keeps it. */
export function collectReads(): ReadsCollector {
  const urls: string[] = [];
  const tags = new Map<string, number[]>();
  const ranges: CollectedReads['ranges'] = [];
  return {
    add(url, reads) {
      const page = urls.push(url) - 1;
      for (const tag of reads.tags) {
        const pages = tags.get(tag);
        if (pages) pages.push(page);
        else tags.set(tag, [page]);
      }
      for (const range of reads.ranges.values()) ranges.push({ ...range, page });
    },
    collected: () => ({ urls, tags, ranges }),
  };
}

/** Pages are named by their place in `urls`. */
export interface CollectedReads {
  urls: string[];
  tags: Map<string, number[]>;
  ranges: (RangeRead & { page: number })[];
}

interface ReadsCollector {
  add: (url: string, reads: RecordedReads) => void;
  collected: () => CollectedReads;
}
