import type { AnyExtension } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** Tables as GFM has them: one line of text a cell, a first row of headings, columns with an alignment. */
export function bodyTable(): AnyExtension[] {
  return [
    Table.extend({
      renderHTML: () => ['div', { class: 'body-table' }, ['table', ['tbody', 0]]],
      // TipTap's own draws column widths, which Markdown has not.
      addNodeView: () => null,
    }).configure({ resizable: false }),
    TableRow.extend({ content: '(tableCell | tableHeader)+' }),
    TableCell.extend({ content: 'paragraph', addAttributes: () => cellAttributes }),
    TableHeader.extend({ content: 'paragraph', addAttributes: () => cellAttributes }),
  ];
}

const always = <T>(value: T) => ({ default: value, parseHTML: () => value, rendered: false });

/** The spans are asked for by the commands that add and remove rows; a cell never spans. */
const cellAttributes = {
  colspan: always(1),
  rowspan: always(1),
  colwidth: always<null>(null),
  align: {
    default: null,
    parseHTML: (cell: HTMLElement) => {
      const align = cell.getAttribute('align') ?? cell.style.textAlign;
      return ['left', 'center', 'right'].includes(align) ? align : null;
    },
  },
};
