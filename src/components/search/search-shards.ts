import { openPagefind } from './pagefind-module.ts';
import { remember } from './remember.ts';
import { bindSignal, mergeShards, type NamedShard, type SearchIndex } from './search-merged.ts';

/** Opens parts of one issue of the index as they are needed, each once. */
export function openShards(base: string, openPart = openPagefind): OpenShards {
  const open = remember((name, signal) => openPart(`${base}${name}/`, signal));
  const merged = new Map<string, SearchIndex>();

  /** Each choice is merged once, since it remembers the words it was asked for. */
  function merge(parts: readonly NamedShard[]): SearchIndex {
    const names = parts.map(({ name }) => name).join();
    const index = merged.get(names) ?? mergeShards(parts);
    merged.set(names, index);
    index.failed.clear();
    return index;
  }

  return {
    async open(chosen, signal) {
      const settled = await Promise.allSettled(chosen.map((name) => open(name, signal)));
      signal?.throwIfAborted();
      const opened = settled.flatMap((each, at) =>
        each.status === 'fulfilled' ? [{ name: chosen[at] ?? '', shard: each.value }] : [],
      );
      const failed = chosen.filter((_, at) => settled[at]?.status === 'rejected');
      if (chosen.length > 0 && opened.length === 0)
        throw new Error('No part of the index could be loaded.', { cause: settled[0] });
      return { index: bindSignal(merge(opened), signal), failed };
    },
  };
}

export interface OpenShards {
  /** An index of these shards, in this order (newest first), without those that cannot be loaded. */
  open(chosen: string[], signal?: AbortSignal): Promise<{ index: SearchIndex; failed: string[] }>;
}
