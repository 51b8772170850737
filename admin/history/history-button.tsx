import { createRoot } from 'react-dom/client';
import { openForm } from '../never-lost/open-form.ts';
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
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-notice desk-history';
  dialog.setAttribute('aria-labelledby', 'desk-history-title');
  const root = createRoot(dialog);
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  });
  root.render(
    <HistoryPanel
      form={form}
      close={() => {
        dialog.close();
      }}
    />,
  );
  document.body.append(dialog);
  dialog.showModal();
}
