import { openArchive, type Archive } from '../../archive/archive.ts';
import { syncArchive } from '../../archive/sync.ts';
import type { EntryAnswer, EntryFacets, EntryQuery } from '../../core/editing/entry-list.ts';
import { toStamp } from '../../core/text/date.ts';

/**
 * The desk's lists, answered from the archive's index. Each answer waits for `whenIndexed`, so that what was just
 * saved is in it; without one the index is brought up to date here.
 */
export function createEntryLists({ checkout, now, whenIndexed }: EntryListsOptions): EntryLists {
  let open: Archive | undefined;
  const archive = async (): Promise<Archive> => {
    await (whenIndexed?.() ?? syncArchive(checkout));
    open ??= openArchive(checkout, () => toStamp(now()));
    open.lookAgain();
    return open;
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
