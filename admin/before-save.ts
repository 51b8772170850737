import { collections, type CollectionName } from '../src/core/schema/collections.ts';
import { makeArticleId, newEntryAddress } from '../src/core/editing/new-entry.ts';
import { findTakenSlugs } from './taken-slugs.ts';

/**
 * Gives a new entry what it keeps for ever, at the moment it is first saved: an article its id, and every entry
 * the address it will have. Entries that exist already go through unchanged.
 */
export async function prepareNewEntry({ entry }: { entry: DraftEntry }): Promise<DraftData | undefined> {
  if (entry.get('newRecord') !== true) return undefined;
  const data = entry.get('data') as DraftData;
  const name = entry.get('collection') as CollectionName;
  // A draft may lack anything else; but its branch and its file are named after its title.
  if (collections[name].hasBody && !data.toJS().title) throw new Untitled();
  const withId = name === 'articles' ? data.set('id', makeArticleId(random)) : data;
  const { slug } = newEntryAddress(withId.toJS(), []);
  const address = newEntryAddress(withId.toJS(), await findTakenSlugs(name, slug));
  return Object.entries(address).reduce((done, [part, value]) => done.set(`desk_${part}`, value), withId);
}

/** Decap shows it as it is. */
class Untitled extends Error {
  override toString(): string {
    return 'Hãy điền “Tiêu đề”: địa chỉ của bài làm từ đó.';
  }
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
