import type { CollectedReads } from './collected-reads.ts';
import { numberTexts } from './number-texts.ts';

/** Turns what each page read into the pages that read each tag: without a list of its own for each, of which there are many. */
export function gatherTags(): GatheredTags {
  const { numbers, numberOf } = numberTexts();
  const parts: { tags: Uint32Array; ends: Uint32Array; first: number }[] = [];
  return {
    add({ texts, tags, ends }, first) {
      const known: number[] = [];
      parts.push({ tags: tags.map((place) => (known[place] ??= numberOf(texts[place] ?? ''))), ends, first });
    },
    *pagesByTag() {
      const next = startsOf(parts, numbers.size);
      const starts = next.slice();
      const pages = new Uint32Array(starts.at(-1) ?? 0);
      for (const { tags, ends, first } of parts) {
        let page = 0;
        for (const [at, tag] of tags.entries()) {
          while (at >= (ends[page] ?? 0)) page += 1;
          const place = next[tag] ?? 0;
          pages[place] = first + page;
          next[tag] = place + 1;
        }
      }
      for (const [tag, number] of numbers) yield [tag, pages.subarray(starts[number], starts[number + 1])];
    },
  };
}

/** Where the pages of each tag begin, and behind the last where they end. */
function startsOf(parts: { tags: Uint32Array }[], count: number): Uint32Array {
  const counts = new Uint32Array(count);
  for (const { tags } of parts) for (const tag of tags) counts[tag] = (counts[tag] ?? 0) + 1;
  const starts = new Uint32Array(count + 1);
  for (const [tag, pages] of counts.entries()) starts[tag + 1] = (starts[tag] ?? 0) + pages;
  return starts;
}

export interface GatheredTags {
  /** `first` is the number of the first page of a part. */
  add: (part: CollectedReads, first: number) => void;
  pagesByTag: () => Iterable<[tag: string, pages: Uint32Array]>;
}
