import { rmSync } from 'node:fs';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { readIndexFiles } from './index-files.ts';
import { indexDocuments, inTurn } from './write-index.ts';
import { joinIndexes, type FormerIndex } from './join-indexes.ts';

/**
 * Makes an index of the articles of another that are not gone, and of some documents: only these are indexed. It is,
 * byte for byte, what an index of all of them is that was made anew.
 */
export async function patchIndex(
  former: Omit<FormerIndex, 'content'>,
  documents: Iterable<SearchDocument>,
  target: string,
  onIndexed?: (done: number) => void,
): Promise<void> {
  await inTurn(async () => {
    const added = `${target}.added`;
    const content = await readIndexFiles(former.folder);
    await joinIndexes(await indexDocuments(documents, added, onIndexed), target, { ...former, content });
    rmSync(added, { recursive: true, force: true });
  });
}
