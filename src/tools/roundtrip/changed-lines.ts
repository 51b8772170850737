/** How many lines stand between the lines two texts begin and end with alike. */
export function countChangedLines(before: string, after: string): { removed: number; added: number } {
  const { removed, added } = changedLines(before, after);
  return { removed: removed.length, added: added.length };
}

/** The lines between those two texts begin and end with alike. */
export function changedLines(before: string, after: string): { removed: string[]; added: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { removed: a.slice(head, a.length - tail), added: b.slice(head, b.length - tail) };
}
