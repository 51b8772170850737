import { useEffect, useRef } from 'react';

/** Asks before something is done; Escape and “Quay lại” leave everything as it is. */
export function ConfirmDialog({ title, lines, action, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="desk-notice desk-publish"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose(false);
      }}
    >
      <h2>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="desk-notice-actions">
        <button
          type="button"
          className="desk-publish-main"
          autoFocus
          onClick={() => {
            onClose(true);
          }}
        >
          {action}
        </button>
        <button
          type="button"
          onClick={() => {
            onClose(false);
          }}
        >
          Quay lại
        </button>
      </div>
    </dialog>
  );
}

interface ConfirmDialogProps {
  title: string;
  lines: readonly string[];
  action: string;
  onClose: (isYes: boolean) => void;
}
