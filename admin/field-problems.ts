import { useState, useSyncExternalStore } from 'react';
import { readFrontMatter } from '../src/core/editing/front-matter-splice.ts';
import { placeInForm, problemWords, type FoundProblem } from '../src/core/editing/problem-place.ts';
import { isSame, tidy } from '../src/core/editing/tidy-data.ts';

/** What the last save found wrong in the open form, shown beside each field until that is changed or saved again. */
export const fieldProblems = {
  show(raw: string, problems: readonly FoundProblem[]): void {
    about = raw;
    const data = problems.length > 0 ? readData(raw) : {};
    shown = problems.map((problem) => {
      const path = placeInForm(raw, problem).field.split('.');
      return { path, value: valueAt(data, path), words: problemWords(raw, problem) };
    });
    for (const notify of listeners) notify();
  },

  clear(): void {
    if (shown.length > 0) fieldProblems.show('', []);
  },

  /** Forgets what was found in any other text than this one, which is opened now. */
  keepAbout(raw: string): void {
    if (raw !== about) fieldProblems.clear();
  },
};

/**
 * The words for one field: by its name, whether it stands within a group or a list, and its value, which tells
 * the items of a list apart.
 */
export function useFieldProblems(name: string, isNested: boolean, value: unknown): string[] {
  const problems = useSyncExternalStore(subscribe, () => shown);
  const [found, setFound] = useState({ problems, value });
  if (found.problems !== problems) setFound({ problems, value });
  // What was changed since may be right by now: the next save tells.
  if (found.problems === problems && !isSame(tidy(plain(found.value)), tidy(plain(value)))) return [];
  return problems
    .filter(({ path, value: wrong }) => {
      const names = path.filter((part) => !/^\d+$/.test(part));
      const isItem = names.length < path.length;
      return (
        names.at(-1) === name &&
        names.length > 1 === isNested &&
        (!isItem || isSame(tidy(plain(value)), wrong))
      );
    })
    .map(({ words }) => words);
}

function readData(raw: string): Record<string, unknown> {
  try {
    return readFrontMatter(raw);
  } catch {
    return {};
  }
}

function valueAt(data: unknown, path: readonly string[]) {
  return tidy(
    path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], data),
  );
}

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'toJS' in value
    ? (value as { toJS: () => unknown }).toJS()
    : value;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let about = '';
let shown: { path: string[]; value: ReturnType<typeof tidy>; words: string }[] = [];
const listeners = new Set<() => void>();
