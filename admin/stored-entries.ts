import { readForm, type FormData } from '../src/core/editing/entry-form.ts';
import { collections, type CollectionName } from '../src/core/schema/collections.ts';
import { newsroom } from './newsroom.ts';

/** Every entry of a collection as its form would show it; what cannot be read has no fields. Kept for half a minute. */
export function loadEntries(collection: CollectionName): Promise<StoredEntry[]> {
  const cached = cache.get(collection);
  if (cached && Date.now() - cached.at < FRESH_FOR) return cached.entries;
  const entries = readEntries(collection);
  cache.set(collection, { at: Date.now(), entries });
  entries.catch(() => cache.delete(collection));
  return entries;
}

/** The fields of one of the settings. */
export async function loadSettings(collection: CollectionName): Promise<FormData> {
  const [entry] = await loadEntries(collection);
  return entry?.form ?? {};
}

async function readEntries(collection: CollectionName): Promise<StoredEntry[]> {
  const { place, hasBody, schema } = collections[collection];
  const files =
    place.kind === 'file'
      ? await newsroom.client.ask<File[]>('entriesByFiles', { files: [{ path: place.file }] })
      : await newsroom.client.ask<File[]>('entriesByFolder', {
          folder: place.folder,
          extension: hasBody ? 'mdx' : 'yaml',
          depth: place.kind === 'dated' ? 3 : 1,
        });
  return files.map(({ data, file: { path } }) => ({
    path,
    slug: (path.split('/').at(-1) ?? '').replace(/\.\w+$/, ''),
    form: readForm(data ?? '', { hasBody, schema }),
  }));
}

const cache = new Map<CollectionName, { at: number; entries: Promise<StoredEntry[]> }>();
const FRESH_FOR = 30_000;

export interface StoredEntry {
  path: string;
  slug: string;
  form: FormData;
}

interface File {
  data: string | null;
  file: { path: string };
}
