import { createRoot } from 'react-dom/client';
import { MergeDialog, type MergeDialogProps } from './merge-dialog.tsx';

/** Opens the comparison of two versions over the desk. Escape leaves everything as it is. */
export function showMerge(content: Omit<MergeDialogProps, 'close'>): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-notice desk-merge';
  dialog.setAttribute('aria-labelledby', 'desk-merge-title');
  const root = createRoot(dialog);
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  root.render(
    <MergeDialog
      {...content}
      close={() => {
        dialog.close();
      }}
    />,
  );
  document.body.append(dialog);
  dialog.showModal();
}
