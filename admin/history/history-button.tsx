import { openForm } from '../never-lost/open-form.ts';
import { openReactDialog } from '../open-dialog.ts';
import { HistoryPanel } from './history-panel.tsx';

/** Opens what was saved of the open entry so far. */
export function HistoryButton() {
  return (
    <button type="button" className="desk-small" aria-haspopup="dialog" onClick={showHistory}>
      Lịch sử
    </button>
  );
}

function showHistory(): void {
  const form = openForm.read();
  if (!form || form.isNew) return;
  openReactDialog({ className: 'desk-history', labelledBy: 'desk-history-title' }, (close) => (
    <HistoryPanel form={form} close={close} />
  ));
}
