import type { Table, TableRow } from 'mdast';
import type { BlockNode, TableCellNode, TableRowNode } from './document.ts';
import { spanOf } from './inline-leaf.ts';
import { readInline, type ReadContext } from './to-document.ts';

/** A table whose rows are all as long as its head. */
export function toTable(node: Table, context: ReadContext): BlockNode {
  const width = node.children[0]?.children.length ?? 0;
  const content = node.children.map((row, index) =>
    toRow(row, index === 0, width, node.align ?? [], context),
  );
  return context.place({ type: 'table', content }, spanOf(node));
}

function toRow(
  row: TableRow,
  isHead: boolean,
  width: number,
  align: NonNullable<Table['align']>,
  context: ReadContext,
): TableRowNode {
  const content = Array.from({ length: width }, (_, column): TableCellNode => {
    const cell = row.children[column];
    const attrs = { align: align[column] ?? null };
    const type = isHead ? 'tableHeader' : 'tableCell';
    if (!cell) return { type, attrs, content: [{ type: 'paragraph' }] };
    const line = readInline(cell.children, context);
    const paragraph = line.content.length > 0 ? { content: line.content } : {};
    return context.place(
      { type, attrs, content: [{ type: 'paragraph', ...paragraph }] },
      { ...spanOf(cell), inner: line.inner },
    );
  });
  return context.place({ type: 'tableRow', content }, spanOf(row));
}
