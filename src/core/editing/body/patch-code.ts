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
  const [open, ...lines] = source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const fence = /^(`{3,}|~{3,})/.exec(open ?? '')?.[1];
  const old = before === '' ? [] : before.split('\n');
  const now = after === '' ? [] : after.split('\n');
  if (!open || !fence) return undefined;
  // With words behind it a fence in the code ends nothing; how far in it stands says nothing in MDX.
  const end = new RegExp(`^[ \\t]*${fence}${fence.charAt(0)}*[ \\t]*$`);
  if (now.some((line) => end.test(line))) return undefined;
  // What ends with the text or its container has no second fence.
  const isOpen = lines.length === old.length && now.length > 0;
  const close = isOpen ? '' : lines.pop();
  if (close === undefined || lines.length !== old.length) return undefined;
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const added = now
    .slice(head, now.length - tail)
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line) + eol);
  const text = [open, ...lines.slice(0, head), ...added, ...lines.slice(lines.length - tail), close].join('');
  return isOpen && tail === 0 && !/[\r\n]$/.test(source) ? text.slice(0, -eol.length) : text;
}
