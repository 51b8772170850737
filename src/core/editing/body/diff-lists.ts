import { diffArrays } from 'diff';

/** What two lists have in common, in order: their equal starts and ends first, so that equal neighbours stay in place. */
export function diffLists(before: readonly string[], after: readonly string[]): Change[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const old = before.slice(head, before.length - tail);
  const now = after.slice(head, after.length - tail);
  const middle: Change[] | undefined = diffArrays(old, now, { maxEditLength: MOST_EDITS });
  const whole: Change[] = [
    { count: old.length, removed: true, added: false },
    { count: now.length, removed: false, added: true },
  ];
  return [
    { count: head, removed: false, added: false },
    ...(middle ?? whole),
    { count: tail, removed: false, added: false },
  ].filter(({ count }) => count > 0);
}

/** Beyond this two lists have little in common, and finding it takes time that grows with its square. */
const MOST_EDITS = 1_000;

export interface Change {
  count: number;
  removed: boolean;
  added: boolean;
}
