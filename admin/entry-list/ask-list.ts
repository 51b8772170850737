import type { EntryAnswer, EntryFacets, EntryQuery } from '../../src/core/editing/entry-list.ts';
import { newsroom } from '../newsroom.ts';
import { NewsroomRefusal } from '../newsroom-client.ts';
import { publicFacets, publicList } from './public-list.ts';

/** Asks for a stretch of a list: the newsroom's service or, where there is none, the site's static lists. */
export function askList(query: EntryQuery): Promise<EntryAnswer> {
  return askOrRead(
    () => newsroom.client.ask<EntryAnswer>('listEntries', { ...query }),
    () => publicList(query),
  );
}

/** Asks what the articles can be narrowed to. */
export function askFacets(): Promise<EntryFacets> {
  return askOrRead(
    () => newsroom.client.ask<EntryFacets>('entryFacets'),
    () => publicFacets(),
  );
}

/** Where the service is only away for now, the files would show an older list as if it were this one. */
async function askOrRead<Answer>(ask: () => Promise<Answer>, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof NewsroomRefusal) || !isWithoutLists(error)) throw error;
    return read();
  }
}

/** A server that is no newsroom, or one that knows no lists. */
function isWithoutLists({ status, code }: NewsroomRefusal): boolean {
  return code === 'action' || ((status === 404 || status === 405 || status === 501) && code === 'away');
}
