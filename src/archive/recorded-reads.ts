import { sharedStorage } from './shared-storage.ts';

const storage = sharedStorage<RecordedReads>('recorded-reads');

/**
 * What a page read of the archive while it rendered. `tags` are single things (`article <path>`, `entry topics/nu-cong`);
 * `ranges` are stretches of a list between two sort keys, both included, in which a change would be seen.
 */
export interface RecordedReads {
  tags: Set<string>;
  ranges: RangeRead[];
}

export interface RangeRead {
  /** `<kind> <slug>` of a list. */
  list: string;
  from: string;
  to: string;
}

/** Before and after every sort key. */
export const FIRST = '';
export const LAST = '~';

/** Runs a page's rendering and returns what it read of the archive, however it asked. */
export async function recordReads<T>(run: () => Promise<T>): Promise<{ value: T; reads: RecordedReads }> {
  const reads: RecordedReads = { tags: new Set(), ranges: [] };
  return { value: await storage.run(reads, run), reads };
}

/** Notes that one thing was read, or was looked for in vain. */
export function noteRead(tag: string): void {
  storage.getStore()?.tags.add(tag);
}

/** Notes that a list was read between two sort keys. */
export function noteRange(list: string, from: string, to: string): void {
  storage.getStore()?.ranges.push({ list, from, to });
}
