import path from 'node:path';
import type { ContentFeed } from './content-feed.ts';
import { updateShards, type ShardWork } from './search-shards.ts';

/** Brings the search index of a built site up to date: only the parts that hold something that changed are built. */
export function publishSearch(feed: ContentFeed, output: string, workFolder: string): Promise<ShardWork> {
  const source = {
    shards: feed.archive.searchShards,
    versions: feed.archive.searchVersions,
    documents: feed.archive.searchDocuments,
  };
  return updateShards(source, path.join(output, 'pagefind'), path.join(workFolder, 'search'));
}
