/**
 * What stands before every further line of the container whose child starts at `offset`: the marks of quotations, and
 * spaces for those of list items and footnotes.
 */
export function readPrefix(source: string, offset: number): string {
  // Step by step: to look for a sign that no line has goes back to the start of the text, for each of its items.
  let start = offset;
  while (start > 0 && !/[\n\r]/.test(source.charAt(start - 1))) start -= 1;
  return source
    .slice(start, offset)
    .replace(/^\ufeff/, '')
    .replace(/\[[ xX\t]\][ \t]$/, '')
    .replace(/\[\^[^\]]*\]:[ \t]*/g, '    ')
    .replace(/[^>\s]/g, ' ');
}

/** Takes the prefix off all lines but the first, as far as each line has it. */
export function stripPrefix(text: string, prefix: string): string {
  if (prefix === '') return text;
  return text.replace(/(\r\n|\n|\r)([^\r\n]*)/g, (_, lineBreak: string, line: string) => {
    let at = 0;
    for (const character of prefix) {
      if (character === '>') {
        const mark = /^[ \t]*>/.exec(line.slice(at))?.[0];
        if (mark === undefined) break;
        at += mark.length;
      } else if (line[at] === ' ' || line[at] === '\t') at += 1;
    }
    return lineBreak + line.slice(at);
  });
}

/** Puts the prefix before all lines but the first; without trailing spaces on empty ones. */
export function addPrefix(text: string, prefix: string): string {
  if (prefix === '') return text;
  const bare = prefix.trimEnd();
  return text.replace(
    /\n(?=([^]?))/g,
    (_, next: string) => '\n' + (next === '\n' || next === '' ? bare : prefix),
  );
}
