import type { PagefindInstance, PagefindModule } from './pagefind-module.ts';
import { mergeShards, type SearchIndex } from './search-merged.ts';

/** Opens shards of one issue of the index as they are needed, each once. `names` are all of them, newest first. */
export function openShards({ base, importModule, names, after }: ShardsOptions): OpenShards {
  const shards = new Map<string, Promise<PagefindInstance>>();
  let first: Promise<PagefindInstance> | undefined;

  async function start(name: string): Promise<PagefindInstance> {
    // Every shard has this module; the newest one's is loaded.
    const pagefind = await importModule(`${base}${names[0] ?? name}/pagefind.js`);
    const instance = pagefind.createInstance({ basePath: `${base}${name}/`, baseUrl: '/' });
    await instance.init();
    await instance.filters();
    return instance;
  }

  /** Pagefind's instances share one WebAssembly module, which the first one has to load alone. */
  async function startAfterFirst(name: string): Promise<PagefindInstance> {
    await after;
    const loading = first;
    if (loading) {
      await loading;
      return start(name);
    }
    first = start(name);
    first.catch(() => (first = undefined));
    return first;
  }

  function open(name: string): Promise<PagefindInstance> {
    const known = shards.get(name);
    if (known) return known;
    const opening = startAfterFirst(name);
    shards.set(name, opening);
    opening.catch(() => shards.delete(name));
    return opening;
  }

  return {
    async open(chosen) {
      const settled = await Promise.allSettled(chosen.map(open));
      const opened = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      const failed = chosen.filter((_, at) => settled[at]?.status === 'rejected');
      if (chosen.length > 0 && opened.length === 0)
        throw new Error('No part of the index could be loaded.', { cause: settled[0] });
      return { index: mergeShards(opened), failed };
    },
    async close() {
      const settled = await Promise.allSettled(shards.values());
      shards.clear();
      for (const shard of settled) if (shard.status === 'fulfilled') await shard.value.destroy();
    },
  };
}

export interface OpenShards {
  /** An index of these shards, in this order (newest first), without those that cannot be loaded. */
  open(chosen: string[]): Promise<{ index: SearchIndex; failed: string[] }>;
  close(): Promise<void>;
}

interface ShardsOptions {
  base: string;
  importModule: (url: string) => Promise<PagefindModule>;
  names: string[];
  /** What has to have ended before the first shard is opened. */
  after?: Promise<unknown> | undefined;
}
