import { history } from 'decap-cms-core/dist/esm/routing/history.js';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';

const LEFT = 'left';

/**
 * Opens a dialog over the desk. It belongs to the page it is opened on: it closes where the editor goes on by the
 * browser's own ways, but not where the desk gives a new entry its address. Removed once closed.
 */
export function openDialog({ className = '', labelledBy, fill, onClose }: DialogOptions): void {
  const dialog = document.createElement('dialog');
  dialog.className = `desk-notice ${className}`.trim();
  if (labelledBy !== undefined) dialog.setAttribute('aria-labelledby', labelledBy);
  const { pathname } = history.location;
  const stopListening = history.listen((location, action) => {
    if (action === 'POP' && location.pathname !== pathname) dialog.close(LEFT);
  });
  dialog.addEventListener('close', () => {
    stopListening();
    dialog.remove();
    onClose?.(dialog.returnValue === LEFT);
  });
  fill(dialog);
  document.body.append(dialog);
  dialog.showModal();
}

/** The same, of a React element, which is given the way to close it. */
export function openReactDialog(
  { onClose, ...options }: Omit<DialogOptions, 'fill'>,
  render: (close: () => void) => ReactNode,
): void {
  let root: Root | undefined;
  openDialog({
    ...options,
    fill(dialog) {
      root = createRoot(dialog);
      root.render(
        render(() => {
          dialog.close();
        }),
      );
    },
    onClose(isLeft) {
      root?.unmount();
      onClose?.(isLeft);
    },
  });
}

interface DialogOptions {
  className?: string;
  labelledBy?: string;
  fill: (dialog: HTMLDialogElement) => void;
  /** Whether the page it belongs to was left. */
  onClose?: (isLeft: boolean) => void;
}
