import path from 'node:path';
import type { ContentFeed } from '../content-feed.ts';
import { showProgress } from '../progress.ts';
import { buildShardsApart, type ApartTask } from './build-apart.ts';
import { updateShards, type ShardWork } from './shards.ts';
import { searchSource } from './source.ts';

/** Makes the search index of a checkout in a process of its own, and shows how far it is. */
export function buildSearch(task: ApartTask, signal?: AbortSignal): Promise<ShardWork> {
  const progress = showProgress('Lập chỉ mục tìm kiếm');
  return buildShardsApart(task, { onProgress: progress.update, signal }).finally(progress.end);
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
