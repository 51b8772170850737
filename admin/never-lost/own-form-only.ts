import createRootReducer from 'decap-cms-core/dist/esm/reducers/combinedReducer.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { decodeAddress } from '../../src/core/text/decode-address.ts';
import type { DraftKey } from '../workflow/open-drafts.ts';

/**
 * Lets an entry that was loaded fill its own form only. Decap puts it into whatever form is open by then: an article
 * that came late took the place of what was being written in another.
 */
export function fillOwnFormOnly(): void {
  const reduce = createRootReducer();
  let isNewSaved = false;
  store.replaceReducer((state, action) => {
    const { type, payload } = action;
    if (PERSISTED.has(type)) isNewSaved = addressed() === undefined;
    if (type !== 'DRAFT_CREATE_FROM_ENTRY' || !payload?.entry) return reduce(state, action);
    const isOwn =
      isSame(payload.entry, openEntry(state)) ||
      isSame(payload.entry, addressed()) ||
      // A new entry comes under its name before its address does.
      (isNewSaved && addressed() === undefined);
    if (!isOwn) return state;
    isNewSaved = false;
    return reduce(state, action);
  });
}

/** The entry that the address of the page names; undefined for a new one. */
function addressed(): DraftKey | undefined {
  const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^?]+)/.exec(location.hash) ?? [];
  const name = decodeAddress(slug ?? '');
  return collection === undefined || name === undefined ? undefined : { collection, slug: name };
}

function openEntry({ entryDraft }: DeskState): DraftKey {
  const read = (name: string) => String(entryDraft.getIn(['entry', name]));
  return { collection: read('collection'), slug: read('slug') };
}

function isSame(entry: DraftKey, other: DraftKey | undefined): boolean {
  return entry.collection === other?.collection && entry.slug === other.slug;
}

const PERSISTED = new Set(['ENTRY_PERSIST_SUCCESS', 'UNPUBLISHED_ENTRY_PERSIST_SUCCESS']);

type DeskState = ReturnType<typeof store.getState>;
