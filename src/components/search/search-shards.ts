import { openPagefind, type PagefindInstance } from './pagefind-module.ts';
import { mergeShards, type SearchIndex } from './search-merged.ts';

/** Opens parts of one issue of the index as they are needed, each once. */
export function openShards(base: string, openPart = openPagefind): OpenShards {
  const shards = new Map<string, Promise<PagefindInstance>>();

  function open(name: string): Promise<PagefindInstance> {
    const known = shards.get(name);
    if (known) return known;
    const opening = openPart(`${base}${name}/`);
    shards.set(name, opening);
    opening.catch(() => shards.delete(name));
    return opening;
  }

  return { open: async (chosen) => mergeShards(await Promise.all(chosen.map(open))) };
}

export interface OpenShards {
  /** An index of these shards, in this order (newest first). */
  open(chosen: string[]): Promise<SearchIndex>;
}
