/** Applies edits that do not overlap; their offsets are those of the text before any of them. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  // At one offset an insertion stands before a removal, and insertions in the order they came.
  const inOrder = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let done = '';
  let position = 0;
  for (const { start, end, text: put } of inOrder) {
    done += text.slice(position, start) + put;
    position = Math.max(position, end);
  }
  return done + text.slice(position);
}

/** The offset at which the line of `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset after the line break that ends the line of `offset`; an `offset` after a line break is its own. */
export function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

export interface TextEdit {
  start: number;
  end: number;
  text: string;
}
