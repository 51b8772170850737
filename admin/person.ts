import { useSyncExternalStore } from 'react';
import { readAuthor, type CommitAuthor } from '../src/core/editing/commit-author.ts';

/** Who is at the desk: what was typed here once and kept on this device, else whom git knows on this machine. */
export const person = {
  get(): CommitAuthor | undefined {
    return current;
  },

  /** Whether somebody said who they are on this device. */
  isSaid(): boolean {
    return readStored() !== undefined;
  },

  /** What git offers; it counts until somebody says otherwise. */
  offer(offered: CommitAuthor | null | undefined): void {
    current = readStored() ?? offered ?? undefined;
    tell();
  },

  keep(author: CommitAuthor): void {
    current = author;
    try {
      localStorage.setItem(KEY, JSON.stringify(author));
    } catch (error) {
      console.warn(error);
    }
    tell();
  },
};

export function usePerson(): CommitAuthor | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function readStored(): CommitAuthor | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<CommitAuthor> | null;
    return stored ? readAuthor({ name: stored.name, email: stored.email }).author : undefined;
  } catch {
    return undefined;
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

const KEY = 'desk.person';
const listeners = new Set<() => void>();
let current: CommitAuthor | undefined;
