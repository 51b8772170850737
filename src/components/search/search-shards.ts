import { openPagefind, type PagefindInstance } from './pagefind-module.ts';
import { mergeShards, type NamedShard, type SearchIndex } from './search-merged.ts';

/** Opens parts of one issue of the index as they are needed, each once. */
export function openShards(base: string, openPart = openPagefind): OpenShards {
  const shards = new Map<string, Promise<PagefindInstance>>();
  const merged = new Map<string, SearchIndex>();

  function open(name: string): Promise<PagefindInstance> {
    const known = shards.get(name);
    if (known) return known;
    const opening = openPart(`${base}${name}/`);
    shards.set(name, opening);
    opening.catch(() => shards.delete(name));
    return opening;
  }

  /** Each choice is merged once, since it remembers the words it was asked for. */
  function merge(parts: readonly NamedShard[]): SearchIndex {
    const names = parts.map(({ name }) => name).join();
    const index = merged.get(names) ?? mergeShards(parts);
    merged.set(names, index);
    index.failed.clear();
    return index;
  }

  return {
    async open(chosen) {
      const settled = await Promise.allSettled(chosen.map(open));
      const opened = settled.flatMap((each, at) =>
        each.status === 'fulfilled' ? [{ name: chosen[at] ?? '', shard: each.value }] : [],
      );
      const failed = chosen.filter((_, at) => settled[at]?.status === 'rejected');
      if (chosen.length > 0 && opened.length === 0)
        throw new Error('No part of the index could be loaded.', { cause: settled[0] });
      return { index: merge(opened), failed };
    },
  };
}

export interface OpenShards {
  /** An index of these shards, in this order (newest first), without those that cannot be loaded. */
  open(chosen: string[]): Promise<{ index: SearchIndex; failed: string[] }>;
}
