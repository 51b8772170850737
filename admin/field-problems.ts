import { useSyncExternalStore } from 'react';
import { placeInForm, problemWords, type FoundProblem } from '../src/core/editing/problem-place.ts';

/** What the last save found wrong in the open form, shown beside each field until the next save. */
export const fieldProblems = {
  show(raw: string, problems: readonly FoundProblem[]): void {
    shown = problems.map((problem) => ({
      path: placeInForm(raw, problem).field.split('.'),
      words: problemWords(raw, problem),
    }));
    for (const notify of listeners) notify();
  },

  clear(): void {
    if (shown.length > 0) fieldProblems.show('', []);
  },
};

/** The words for one field: by its name, and whether it stands within a group or a list. */
export function useFieldProblems(name: string, isNested: boolean): string[] {
  return useSyncExternalStore(subscribe, () => shown)
    .filter(({ path }) => {
      const names = path.filter((part) => !/^\d+$/.test(part));
      return names.at(-1) === name && names.length > 1 === isNested;
    })
    .map(({ words }) => words);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let shown: { path: string[]; words: string }[] = [];
const listeners = new Set<() => void>();
