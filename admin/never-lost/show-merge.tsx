import { openReactDialog } from '../open-dialog.ts';
import { MergeDialog, type MergeDialogProps } from './merge-dialog.tsx';

/** Opens the comparison of two versions over the desk. Escape leaves everything as it is. */
export function showMerge(content: Omit<MergeDialogProps, 'close'>): void {
  openReactDialog({ className: 'desk-merge', labelledBy: 'desk-merge-title' }, (close) => (
    <MergeDialog {...content} close={close} />
  ));
}
