import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { openForm } from '../never-lost/open-form.ts';
import type { DraftKey } from './open-drafts.ts';

/**
 * Runs an action of Decap that at its end fills the open form with an entry loaded anew, whatever form that is by then
 * and whatever was typed into it: this one fills the entry's own form only, and only where nothing was typed since.
 */
export async function loadIfClean(action: unknown, { collection, slug }: DraftKey): Promise<void> {
  const isToFill = () => {
    const form = openForm.read();
    return form?.collection === collection && form.slug === slug && !form.hasChanged;
  };
  const dispatch = (step: unknown): unknown => {
    if (typeof step === 'function') return (step as Thunk)(dispatch, () => store.getState());
    const isOfForm = OF_FORM.has((step as { type?: string }).type ?? '');
    return isOfForm && !isToFill() ? step : store.dispatch(step);
  };
  await dispatch(action);
}

/** The first takes the form out of sight, the second fills it. */
const OF_FORM = new Set(['ENTRY_REQUEST', 'DRAFT_CREATE_FROM_ENTRY']);

type Thunk = (dispatch: (step: unknown) => unknown, getState: () => unknown) => unknown;
