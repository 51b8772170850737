import { publishUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { openForm, type OpenForm } from '../never-lost/open-form.ts';
import { showNotDone } from '../notices.ts';
import { loadIfClean } from './load-if-clean.ts';

/**
 * Publishes what is in the form: saves it to its draft where that is not done yet, then publishes the draft. Stops
 * where a save is refused; what is wrong is said by then.
 */
export async function publishForm({ persist, hasChanged, change = {} }: Publishing): Promise<void> {
  const before = openForm.read();
  if (!before) return;
  const data = before.data();
  const isOther = Object.entries(change).some(([name, value]) => data[name] !== value);
  if (isOther) {
    openForm.put({ ...data, ...change });
    await nextPaint();
  }
  if (hasChanged || isOther) {
    try {
      await persist();
    } catch {
      return;
    }
  }
  const saved = await waitForDraft(before);
  if (saved !== undefined) {
    const key = { collection: before.collection, slug: saved };
    await loadIfClean(publishUnpublishedEntry(key.collection, key.slug), key);
  } else if (isOf(before, openForm.read()))
    showNotDone('Chưa xuất bản được', 'Máy chưa lưu xong. Hãy bấm Xuất bản lần nữa.');
}

/** The slug of the draft that is open, once it is: a new entry is opened anew under its own address. */
async function waitForDraft(before: OpenForm): Promise<string | undefined> {
  const { collection } = before;
  for (let attempt = 0; attempt < MOST_LOOKS; attempt += 1) {
    const form = openForm.read();
    // Somebody went on to another entry: that one is not to be published.
    if (form && !isOf(before, form)) return undefined;
    const { editorialWorkflow } = store.getState();
    const isThere =
      form &&
      !form.isNew &&
      !form.isPersisting &&
      !form.hasChanged &&
      editorialWorkflow.getIn(['entities', `${collection}.${form.slug}`, 'data']) !== undefined &&
      editorialWorkflow.getIn(['entities', `${collection}.${form.slug}`, 'isFetching']) !== true;
    if (isThere) return form.slug;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

/** Whether this is the form of the entry that was open before; a new one has an address only when it is saved. */
function isOf(before: OpenForm, form: OpenForm | undefined): boolean {
  if (form?.collection !== before.collection) return false;
  return before.isNew ? form.data().title === before.data().title : form.slug === before.slug;
}

function nextPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

/** A minute: a machine may be busy. */
const MOST_LOOKS = 1200;

interface Publishing {
  persist: () => unknown;
  hasChanged: boolean;
  /** What the editor has chosen with it: another time of publication, or to hide the article again. */
  change?: { publishedAt?: string; status?: string };
}
