import { statSync } from 'node:fs';
import { openArchive, type Archive } from '../../archive/archive.ts';
import { indexFile } from '../../archive/location.ts';
import { syncArchive } from '../../archive/sync.ts';
import type { EntryAnswer, EntryFacets, EntryQuery } from '../../core/editing/entry-list.ts';
import { toStamp } from '../../core/text/date.ts';

/**
 * The desk's lists, answered from the archive's index. Each answer waits for `whenIndexed`, so that what was just
 * saved is in it; without one the index is brought up to date here.
 */
export function createEntryLists({ checkout, now, whenIndexed }: EntryListsOptions): EntryLists {
  let open: { archive: Archive; inode: number } | undefined;
  const archive = async (): Promise<Archive> => {
    await (whenIndexed?.() ?? syncArchive(checkout));
    // An index that was thrown away goes on answering to those who hold it, for ever the same.
    const { ino } = statSync(indexFile(checkout));
    if (open?.inode !== ino) {
      open?.archive.close();
      open = { archive: openArchive(checkout, () => toStamp(now())), inode: ino };
    }
    return open.archive;
  };
  return {
    list: async (query) => (await archive()).deskList(query),
    facets: async () => (await archive()).deskFacets(),
  };
}

export interface EntryListsOptions {
  checkout: string;
  now: () => Date;
  whenIndexed?: (() => Promise<unknown>) | undefined;
}

export interface EntryLists {
  list(query: EntryQuery): Promise<EntryAnswer>;
  facets(): Promise<EntryFacets>;
}
