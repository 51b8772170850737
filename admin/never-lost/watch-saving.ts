import { openForm, type OpenForm } from './open-form.ts';

/** Tells when a save of the open form begins, and when it ends with what the form held then and holds now. */
export function watchSaving({ began, ended }: SavingListener): () => void {
  let sent: OpenForm | undefined;
  return openForm.subscribe(() => {
    const form = openForm.read();
    if (!form) return;
    if (form.isPersisting && !sent) {
      sent = form;
      began(form);
    } else if (!form.isPersisting && sent) {
      const before = sent;
      sent = undefined;
      ended(before, form);
    }
  });
}

interface SavingListener {
  began: (sent: OpenForm) => void;
  ended: (sent: OpenForm, now: OpenForm) => void;
}
