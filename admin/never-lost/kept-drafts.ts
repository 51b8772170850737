import { createStore, del, entries, get, keys, set } from 'idb-keyval';
import type { FormData } from '../../src/core/editing/entry-form.ts';

/** Texts that are being written, kept on this device only, each until it is saved or given up. */
export const keptDrafts = {
  /** Keeps a text; of its pictures only those that were not kept before. */
  async keep(draft: KeptDraft, pictures: readonly KeptPicture[]): Promise<void> {
    await set(`${draft.place} ${draft.id}`, draft, drafts);
    for (const { path, file } of pictures) {
      const key = `${draft.id} ${path}`;
      if (known.has(key)) continue;
      await set(key, file, pictureFiles);
      known.add(key);
    }
  },

  async drop({ place, id }: Pick<KeptDraft, 'place' | 'id'>): Promise<void> {
    await del(`${place} ${id}`, drafts);
    for (const key of await keys<string>(pictureFiles)) {
      if (key.startsWith(`${id} `)) await del(key, pictureFiles);
    }
  },

  /** What is kept for a place, the newest first. */
  async list(place: string): Promise<KeptDraft[]> {
    const all = await entries<string, KeptDraft>(drafts);
    return all
      .filter(([key]) => key.startsWith(`${place} `))
      .map(([, draft]) => draft)
      .sort((a, b) => b.at - a.at);
  },

  async picturesOf(id: string): Promise<KeptPicture[]> {
    const found = (await keys<string>(pictureFiles)).filter((key) => key.startsWith(`${id} `));
    const files = await Promise.all(found.map((key) => get<File>(key, pictureFiles)));
    return found.flatMap((key, index) => {
      const file = files[index];
      return file ? [{ path: key.slice(id.length + 1), file }] : [];
    });
  },

  /** The text kept last, wherever it belongs. */
  async latest(): Promise<KeptDraft | undefined> {
    return (await entries<string, KeptDraft>(drafts))
      .map(([, draft]) => draft)
      .sort((a, b) => b.at - a.at)[0];
  },

  /** Gives up what nobody came back for. */
  async tidy(now: number): Promise<void> {
    for (const [, draft] of await entries<string, KeptDraft>(drafts)) {
      if (now - draft.at > LONGEST_KEPT) await keptDrafts.drop(draft);
    }
  },
};

const drafts = createStore('nhip-desk-drafts', 'drafts');
const pictureFiles = createStore('nhip-desk-pictures', 'pictures');
const known = new Set<string>();
const LONGEST_KEPT = 30 * 24 * 60 * 60 * 1000;

export interface KeptDraft {
  /** Of the form it was written in, while that was open. */
  id: string;
  place: string;
  collection: string;
  /** The file as it was when the writing began: its blob and its text; null for a new one. */
  base: string | null;
  baseText: string | null;
  data: FormData;
  at: number;
}

export interface KeptPicture {
  path: string;
  file: File;
}
