import { useSyncExternalStore } from 'react';
import type { OpenForm } from './open-form.ts';

/** Why the last save of the open form did not succeed; nothing once one has, or the form is another. */
export const saveTrouble = {
  /** A save begins, of a form as it is now. */
  begin(form: OpenForm | undefined): void {
    sent = form;
  },

  note(kind: SaveTrouble['kind']): void {
    set({ kind, sent });
  },

  /** A save went through. Decap may put up the form anew right after, so what to tell is kept here. */
  succeed(): void {
    if (current) set(current.kind === 'away' ? { kind: 'over', sent: undefined } : undefined);
  },

  /** There is nothing to tell any more. */
  clear(): void {
    if (current) set(undefined);
  },
};

export function useSaveTrouble(): SaveTrouble | undefined {
  return useSyncExternalStore(subscribe, () => current);
}

function set(trouble: SaveTrouble | undefined): void {
  current = trouble;
  for (const notify of listeners) notify();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let sent: OpenForm | undefined;
let current: SaveTrouble | undefined;
const listeners = new Set<() => void>();

export interface SaveTrouble {
  /** The service did not answer, or it answered and refused, or it was away and the text is saved by now. */
  kind: 'away' | 'refused' | 'over';
  /** What the form held when it was sent. */
  sent: OpenForm | undefined;
}
