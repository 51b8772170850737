import { collections } from '../src/core/schema/collections.ts';
import { makeArticleId, newEntryAddress } from '../src/core/editing/new-entry.ts';
import { newsroom } from './newsroom.ts';

/**
 * Gives a new entry what it keeps for ever, at the moment it is first saved: an article its id, and every entry
 * the address it will have. Entries that exist already go through unchanged.
 */
export function prepareNewEntry({ entry }: { entry: DraftEntry }): DraftData | undefined {
  if (entry.get('newRecord') !== true) return undefined;
  const data = entry.get('data') as DraftData;
  const name = entry.get('collection') as keyof typeof collections;
  const withId = name === 'articles' ? data.set('id', makeArticleId(random)) : data;
  const { place } = collections[name];
  const folder = place.kind === 'file' ? '' : `${place.folder}/`;
  const taken = [...newsroom.paths]
    .filter((path) => path.startsWith(folder))
    .map((path) => path.slice(folder.length).replace(/\.\w+$/, ''));
  const address = newEntryAddress(withId.toJS(), taken);
  return Object.entries(address).reduce((done, [part, value]) => done.set(`desk_${part}`, value), withId);
}

function random(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number / 2 ** 32;
}

interface DraftEntry {
  get(key: string): unknown;
}

interface DraftData {
  set(key: string, value: unknown): DraftData;
  toJS(): Record<string, unknown>;
}
