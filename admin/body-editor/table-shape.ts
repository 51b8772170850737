import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';

/** Keeps a table that is being changed as Markdown can write it: first row headings, one alignment a column. */
export const TableShape = Extension.create({
  name: 'tableShape',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, { doc, tr }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null;
        const untouched = new Set(tablesOf(before.doc).map(({ table }) => table));
        for (const { table, position } of tablesOf(doc)) {
          if (!untouched.has(table)) shape(tr, table, position);
        }
        return tr.docChanged ? tr : null;
      },
    }),
  ],
});

function tablesOf(doc: Node): { table: Node; position: number }[] {
  const tables: { table: Node; position: number }[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === 'table') tables.push({ table: node, position });
    return !node.isTextblock && node.type.name !== 'table';
  });
  return tables;
}

/** Types and attributes only, so no position moves. */
function shape(tr: Transaction, table: Node, position: number): void {
  const { tableHeader, tableCell } = tr.doc.type.schema.nodes;
  const headings = table.firstChild;
  table.descendants((row, offset, _parent, index) => {
    if (row.type.name !== 'tableRow') return false;
    const type = index === 0 ? tableHeader : tableCell;
    row.forEach((cell, inRow, column) => {
      const align: unknown =
        index === 0 ? cell.attrs.align : (headings?.maybeChild(column)?.attrs.align ?? null);
      if (cell.type !== type || cell.attrs.align !== align)
        tr.setNodeMarkup(position + 1 + offset + 1 + inRow, type, { ...cell.attrs, align });
    });
    return false;
  });
}
