import { useEditorState, type Editor } from '@tiptap/react';
import { CellSelection, TableMap } from '@tiptap/pm/tables';
import { moveFocus } from './toolbar/move-focus.ts';

/** What can be done to the table the caret is in; nothing elsewhere. */
export function TableBar({ editor }: { editor: Editor }) {
  const isInside = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') });
  const align = useEditorState({ editor, selector: ({ editor: now }) => alignOf(now) });
  if (!isInside) return null;
  const button = ([words, run]: Action) => (
    <button key={words} type="button" className="body-button body-wide" onClick={() => run(editor)}>
      {words}
    </button>
  );
  return (
    <div className="body-bar body-table-bar" role="toolbar" aria-label="Bảng" onKeyDown={moveFocus}>
      {ACTIONS.map(button)}
      <select
        className="body-style"
        aria-label="Canh cột"
        value={align}
        onChange={({ target }) => {
          alignColumn(editor, target.value === '' ? null : target.value);
        }}
      >
        <option value="">Canh cột: thường</option>
        <option value="left">Canh trái</option>
        <option value="center">Canh giữa</option>
        <option value="right">Canh phải</option>
      </select>
    </div>
  );
}

/** Aligns the columns the selection touches, from heading to foot. */
function alignColumn(editor: Editor, align: string | null): void {
  const { state, view } = editor;
  const { $from } = state.selection;
  const depth = tableDepth(editor);
  if (depth === undefined) return;
  const table = $from.node(depth);
  const start = $from.start(depth);
  const map = TableMap.get(table);
  const cells =
    state.selection instanceof CellSelection
      ? [state.selection.$anchorCell.pos, state.selection.$headCell.pos]
      : [$from.before(depth + 2)];
  const columns = cells.map((cell) => map.colCount(cell - start));
  const tr = state.tr;
  for (let column = Math.min(...columns); column <= Math.max(...columns); column++) {
    for (let row = 0; row < map.height; row++) {
      tr.setNodeAttribute(start + map.positionAt(row, column, table), 'align', align);
    }
  }
  view.dispatch(tr);
  view.focus();
}

function alignOf(editor: Editor): string {
  const cell = editor.isActive('tableHeader') ? 'tableHeader' : 'tableCell';
  return String(editor.getAttributes(cell).align ?? '');
}

function tableDepth({ state }: Editor): number | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type.name === 'table') return depth;
  }
  return undefined;
}

const ACTIONS: Action[] = [
  ['Thêm hàng trên', (editor) => editor.chain().focus().addRowBefore().run()],
  ['Thêm hàng dưới', (editor) => editor.chain().focus().addRowAfter().run()],
  ['Bỏ hàng', (editor) => editor.chain().focus().deleteRow().run()],
  ['Thêm cột trái', (editor) => editor.chain().focus().addColumnBefore().run()],
  ['Thêm cột phải', (editor) => editor.chain().focus().addColumnAfter().run()],
  ['Bỏ cột', (editor) => editor.chain().focus().deleteColumn().run()],
  ['Bỏ bảng', (editor) => editor.chain().focus().deleteTable().run()],
];

type Action = [words: string, run: (editor: Editor) => boolean];
