import type { Archive } from '../../archive/archive.ts';
import type { SearchSource } from './shards.ts';

/** What a search index is made of, from the archive. */
export function searchSource(archive: Archive): SearchSource {
  return {
    shards: archive.searchShards,
    names: archive.searchNames,
    versions: archive.searchVersions,
    documents: archive.searchDocuments,
  };
}
