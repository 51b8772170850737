import { useEffect } from 'react';
import { NotOpened, useOpening } from './opening.tsx';

/**
 * Stands where Decap asks to log in. The desk of this machine needs no login and opens by itself, once the
 * newsroom service answers.
 */
export function ComeIn({ onLogin }: { onLogin: (credentials: object) => void }) {
  const { isOpen, refusal, enter } = useOpening();
  useEffect(() => {
    if (isOpen) onLogin({});
  }, [isOpen]);
  // The lists may have met the service since.
  useEffect(() => {
    if (refusal === undefined) return undefined;
    window.addEventListener('hashchange', enter);
    return () => {
      window.removeEventListener('hashchange', enter);
    };
  }, [refusal]);
  if (refusal === undefined) return <p className="desk-wait">Đang mở bàn biên tập…</p>;
  return <NotOpened refusal={refusal} enter={enter} />;
}
