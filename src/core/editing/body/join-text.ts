import type { InlineNode } from './document.ts';
import { isSameMarks } from './marks.ts';

/** Joins neighbouring texts that bear the same marks. */
export function joinText(nodes: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && isSameMarks(last.marks ?? [], node.marks ?? []))
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else if (node.type !== 'text' || node.text !== '') joined.push(node);
  }
  return joined;
}
