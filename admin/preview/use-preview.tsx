import { useEffect, useState, type ReactNode } from 'react';
import { openForm } from '../never-lost/open-form.ts';
import { hasPage as isShown } from '../never-lost/text-of-form.ts';
import { PreviewPane } from './preview-pane.tsx';

/** The button that opens the preview, and the preview; nothing for what has no page of its own kind. */
export function usePreview(): { toggle: ReactNode; pane: ReactNode } {
  const [isOpen, setOpen] = useState(() => isWide() && localStorage.getItem(OPEN) === 'yes');
  const hasPage = isShown(/^#\/collections\/([a-z]+)\//.exec(location.hash)?.[1] ?? '');
  const show = (open: boolean) => {
    setOpen(open);
    localStorage.setItem(OPEN, open ? 'yes' : 'no');
  };
  const isReady = useIsReady();
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape' && !isWide()) show(false);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [isOpen]);
  if (!hasPage) return { toggle: null, pane: null };
  return {
    toggle: (
      <button
        type="button"
        className="desk-small desk-preview-toggle"
        aria-pressed={isOpen}
        onClick={() => {
          show(!isOpen);
        }}
      >
        Xem trước
      </button>
    ),
    pane:
      isOpen && isReady ? (
        <PreviewPane
          close={() => {
            show(false);
          }}
        />
      ) : null,
  };
}

/** Decap shows the toolbar before it has the entry. */
function useIsReady(): boolean {
  const [isReady, setReady] = useState(() => openForm.read() !== undefined);
  useEffect(
    () =>
      openForm.subscribe(() => {
        setReady(openForm.read() !== undefined);
      }),
    [],
  );
  return isReady;
}

function isWide(): boolean {
  return matchMedia('(min-width: 800px)').matches;
}

const OPEN = 'desk.preview';
