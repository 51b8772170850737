import { publishUnpublishedEntry } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { openForm } from '../never-lost/open-form.ts';
import { showNotDone } from '../notices.ts';

/**
 * Publishes what is in the form: saves it to its draft where that is not done yet, then publishes the draft. Stops
 * where a save is refused; what is wrong is said by then.
 */
export async function publishForm({ persist, hasChanged, publishedAt }: Publishing): Promise<void> {
  const before = openForm.read();
  if (!before) return;
  const isRetimed = publishedAt !== undefined && before.data().publishedAt !== publishedAt;
  if (isRetimed) {
    openForm.put({ ...before.data(), publishedAt });
    await nextPaint();
  }
  if (hasChanged || isRetimed) {
    try {
      await persist();
    } catch {
      return;
    }
  }
  const saved = await waitForDraft(before.collection);
  if (saved) await store.dispatch(publishUnpublishedEntry(before.collection, saved));
  else showNotDone('Chưa xuất bản được', 'Bài đã lưu thành bản nháp. Hãy bấm Xuất bản lần nữa.');
}

/** The slug of the draft that is open, once it is: a new entry is opened anew under its own address. */
async function waitForDraft(collection: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < MOST_LOOKS; attempt += 1) {
    const form = openForm.read();
    const { editorialWorkflow } = store.getState();
    const isThere =
      form &&
      !form.isNew &&
      !form.isPersisting &&
      !form.hasChanged &&
      form.collection === collection &&
      editorialWorkflow.getIn(['entities', `${collection}.${form.slug}`, 'data']) !== undefined &&
      editorialWorkflow.getIn(['entities', `${collection}.${form.slug}`, 'isFetching']) !== true;
    if (isThere) return form.slug;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

function nextPaint(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

/** A minute: a machine may be busy. */
const MOST_LOOKS = 1200;

interface Publishing {
  persist: () => unknown;
  hasChanged: boolean;
  /** The time of publication an editor has chosen just now. */
  publishedAt: string | undefined;
}
