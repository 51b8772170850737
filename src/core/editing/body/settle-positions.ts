import type { Heading, List, Nodes, Root } from 'mdast';

/**
 * Sets right what the parser says of places. Of lists within footnotes, where they end and whether they are loose: it
 * takes the indent of a footnote's next line for a part of the item before it. Of an underlined heading, where it
 * begins: it takes a definition just above for a part of it.
 */
export function settlePositions(tree: Root, source: string): void {
  const look = (node: Nodes, isInNote: boolean) => {
    if ('children' in node) {
      for (const child of node.children) look(child, isInNote || node.type === 'footnoteDefinition');
      node.children.forEach((child, at) => {
        if (child.type === 'heading') settleStart(child, node.children[at - 1]);
      });
    }
    if (isInNote && node.type === 'list') settleList(node, source);
  };
  look(tree, false);
}

function settleStart({ position, children: [first] }: Heading, above: Nodes | undefined): void {
  const isWithin = (above?.position?.end.offset ?? -1) > (position?.start.offset ?? 0);
  if (isWithin && position && first?.position) position.start = { ...first.position.start };
}

function settleList(list: List, source: string): void {
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
