/**
 * A fenced block with other lines: its fences stay, and so do its unchanged lines. Undefined when the new lines cannot
 * stand between these fences.
 */
export function patchCode(
  source: string,
  before: string,
  after: string,
  prefix: string,
  eol: string,
): string | undefined {
  const lines = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const [open, ...rest] = lines;
  const close = rest.pop();
  const old = before === '' ? [] : before.split('\n');
  const now = after === '' ? [] : after.split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(open ?? '')?.[1];
  if (!open || !close || !fence || rest.length !== old.length) return undefined;
  if (now.some((line) => line.trimStart().startsWith(fence))) return undefined;
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const added = now
    .slice(head, now.length - tail)
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line) + eol);
  return [open, ...rest.slice(0, head), ...added, ...rest.slice(rest.length - tail), close].join('');
}
