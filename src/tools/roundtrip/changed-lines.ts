/** How many lines stand between the lines two texts begin and end with alike. */
export function countChangedLines(before: string, after: string): { removed: number; added: number } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { removed: a.length - head - tail, added: b.length - head - tail };
}
