import type { List, Nodes, Root } from 'mdast';

/**
 * Sets right where lists within footnotes end and whether they are loose: the parser takes the indent of a footnote's
 * next line for a part of the item before it.
 */
export function settleFootnoteLists(tree: Root, source: string): void {
  const look = (node: Nodes, isInNote: boolean) => {
    if ('children' in node)
      for (const child of node.children) look(child, isInNote || node.type === 'footnoteDefinition');
    if (isInNote && node.type === 'list') settle(node, source);
  };
  look(tree, false);
}

function settle(list: List, source: string): void {
  for (const item of list.children) {
    const start = item.position?.start.offset ?? 0;
    const mark = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(start, start + 10))?.[0] ?? '';
    endAt(item, item.children.at(-1)?.position?.end.offset ?? start + mark.length);
    item.spread = hasGap(item.children, source);
  }
  endAt(list, list.children.at(-1)?.position?.end.offset ?? 0);
  list.spread = hasGap(list.children, source);
}

function hasGap(nodes: readonly Nodes[], source: string): boolean {
  return nodes.some((node, at) => {
    const next = nodes[at + 1];
    const between = next && source.slice(node.position?.end.offset, next.position?.start.offset);
    return (between?.match(/\r\n|\n|\r/g)?.length ?? 0) > 1;
  });
}

function endAt({ position }: Nodes, offset: number): void {
  if (position) position.end.offset = offset;
}
