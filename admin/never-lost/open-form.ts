import { loadUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { loadEntry } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { deskFormats, formatName } from '../../src/core/editing/desk-formats.ts';
import {
  readForm,
  type DeskNotes,
  type FormData,
  type FormShape,
} from '../../src/core/editing/entry-form.ts';
import { collections, placeOf } from '../../src/core/schema/collections.ts';
import { newsroom } from '../newsroom.ts';
import { conflictAt, draftAt } from '../workflow/open-drafts.ts';

/** The form that is open, as Decap holds it: read as plain data, and written so that every field shows it. */
export const openForm = {
  read(): OpenForm | undefined {
    const { entryDraft } = store.getState();
    const entry = entryDraft.get('entry') as DraftEntry | undefined;
    const collection = entry?.get('collection');
    const data = entry?.get('data') as DraftData | undefined;
    if (typeof collection !== 'string' || !data) return undefined;
    const path = textAt(entry, 'path');
    const isNew = entry?.get('newRecord') === true;
    if (!isNew && path === '') return undefined;
    return {
      key: String(entryDraft.get('key')),
      collection,
      path,
      place: isNew ? `${collection}/new` : path,
      slug: textAt(entry, 'slug'),
      isNew,
      hasChanged: entryDraft.get('hasChanged') === true,
      isPersisting: entry?.get('isPersisting') === true,
      source: noteOf(data, 'source'),
      isBroken: noteOf(data, 'broken') !== undefined,
      dataMap: data,
      data: () => data.toJS(),
    };
  },

  subscribe(listener: () => void): () => void {
    return store.subscribe(listener);
  },

  /** Puts data into the form; `saved`, where given, is the text that counts as saved from now on. */
  put(data: FormData, saved?: string): void {
    const form = openForm.read();
    if (!form) return;
    const { entryDraft } = store.getState();
    const entry = (entryDraft.get('entry') as DraftEntry).toJS();
    if (saved !== undefined && !form.isNew) {
      const theirs = { ...entry, data: readForm(saved, shapeOf(form)), isPersisting: false };
      const type = draftAt(form.path) ? 'UNPUBLISHED_ENTRY_SUCCESS' : 'ENTRY_SUCCESS';
      store.dispatch({ type, payload: { collection: form.collection, entry: theirs } });
    }
    const type = form.isNew ? 'DRAFT_CREATE_EMPTY' : 'DRAFT_CREATE_FROM_ENTRY';
    const filled = { ...entry, data, isPersisting: false };
    store.dispatch({ type, payload: form.isNew ? filled : { entry: filled } });
    openForm.countAgain();
  },

  /** Has Decap ask anew whether the form differs from what is saved. */
  countAgain(): void {
    const form = openForm.read();
    if (!form) return;
    const { entries, editorialWorkflow, entryDraft } = store.getState();
    const place = ['entities', `${form.collection}.${form.slug}`];
    const saved = [editorialWorkflow.getIn(place) ?? entries.getIn(place)].filter(Boolean);
    const name = 'title' in form.data() ? 'title' : (Object.keys(form.data())[0] ?? 'title');
    const field = { get: (option: string) => (option === 'name' ? name : undefined) };
    store.dispatch({
      type: 'DRAFT_CHANGE_FIELD',
      payload: {
        field,
        value: entryDraft.getIn(['entry', 'data', name]),
        metadata: {},
        entries: form.isNew ? [] : saved,
      },
    });
  },

  /** Opens the file anew, as it is saved now; what the form holds is gone from it. */
  reload(): void {
    const form = openForm.read();
    if (!form || form.isNew) return;
    void reloadForm(form, store.getState().collections.get(form.collection));
  },
};

// A draft that gives way to what was published meanwhile is set aside first; the desk can get it back.
async function reloadForm({ collection, slug, path }: OpenForm, declared: unknown): Promise<void> {
  if (conflictAt(path)) await newsroom.client.save('deleteUnpublishedEntry', { collection, slug });
  store.dispatch(newsroom.hasHistory ? loadUnpublishedEntry(declared, slug) : loadEntry(declared, slug));
}

/** The text a form would be saved as; undefined for a file that cannot be read as a form. */
export function textOf(collection: string, data: FormData): string | undefined {
  const format = deskFormats().find(({ name }) => name === formatName(collection));
  try {
    return format?.toFile(data);
  } catch {
    return undefined;
  }
}

/** The data of a form without what it carries along unseen. */
export function writtenData(form: OpenForm): FormData {
  return Object.fromEntries(Object.entries(form.data()).filter(([name]) => name !== 'desk'));
}

/** What the file of a form looks like. */
export function shapeOf({ collection, path }: Pick<OpenForm, 'collection' | 'path'>): FormShape {
  const name = placeOf(path)?.collection ?? (collection as keyof typeof collections);
  return collections[name];
}

function textAt(entry: DraftEntry | undefined, key: string): string {
  const value = entry?.get(key);
  return typeof value === 'string' ? value : '';
}

function noteOf(data: DraftData, name: keyof DeskNotes): string | undefined {
  const note = data.getIn(['desk', name]);
  return typeof note === 'string' ? note : undefined;
}

interface DraftData {
  toJS(): FormData;
  getIn(path: string[]): unknown;
}

interface DraftEntry {
  get(key: string): unknown;
  toJS(): Record<string, unknown>;
}

export interface OpenForm {
  /** Another one each time a form is filled anew. */
  key: string;
  collection: string;
  path: string;
  /** The path, or for a new entry the collection it will belong to. */
  place: string;
  slug: string;
  isNew: boolean;
  hasChanged: boolean;
  isPersisting: boolean;
  /** The text the form changes; none for a new entry. */
  source: string | undefined;
  /** Whether that text cannot be read as a form. */
  isBroken: boolean;
  /** Another object each time something changes. */
  dataMap: unknown;
  data: () => FormData;
}
