import path from 'node:path';
import type { ContentFeed } from '../content-feed.ts';
import { showProgress } from '../progress.ts';
import { buildShardsApart } from './build-apart.ts';
import { updateShards, type ShardWork } from './shards.ts';
import { searchSource } from './source.ts';

/** Makes the search index of a checkout in a folder of a site that is being built. */
export async function buildSearch(checkout: string, folder: string): Promise<ShardWork> {
  const progress = showProgress('Lập chỉ mục tìm kiếm');
  const task = { checkout, folder, isPatient: false };
  return buildShardsApart(task, { onProgress: progress.update }).finally(progress.end);
}

/** Brings the search index of a built site up to date: only the parts that hold something that changed are built. */
export async function publishSearch(
  feed: ContentFeed,
  output: string,
  workFolder: string,
): Promise<ShardWork> {
  const progress = showProgress('Lập chỉ mục tìm kiếm');
  const work = await updateShards(
    searchSource(feed.archive),
    path.join(output, 'pagefind'),
    path.join(workFolder, 'search'),
    progress.update,
  );
  progress.end();
  return work;
}
