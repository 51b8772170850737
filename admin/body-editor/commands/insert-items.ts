import type { Editor, Range } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { COMPONENTS, findComponent } from '../../../src/core/body/components.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { blankRecord, componentFields } from '../component-form/component-fields.ts';
import { addUpdate, makeTimeline, writeIn } from './timeline.ts';
import { openLinkDialog } from '../editor-dialogs.tsx';
import { insertFootnote } from './footnotes.ts';

/** What the menu offers here for what was typed after `/`, with or without diacritics and spaces. */
export function findInsertItems(typed: string, editor: Editor): InsertItem[] {
  const wanted = fold(typed).replaceAll(' ', '');
  if (typed.startsWith(' ')) return [];
  const fitting = editor.isActive('table') ? insertItems.filter(({ isInline }) => isInline) : insertItems;
  const found = fitting.filter(({ words }) => words.some((word) => word.includes(wanted)));
  const starting = found.filter(({ words }) => words.some((word) => word.startsWith(wanted)));
  return [...starting, ...found.filter((item) => !starting.includes(item))];
}

/** Inserts where the caret is; `range` is what was typed to ask for it. */
export function runInsertItem(editor: Editor, item: InsertItem, range?: Range): void {
  // At once: TipTap's own command would take the focus back from a form that opens now.
  editor.view.focus();
  if (range) editor.commands.deleteRange(range);
  if (item.isBlock) leaveHeading(editor);
  item.run(editor);
}

export interface InsertItem {
  key: string;
  label: string;
  hint: string;
  /** Folded, without spaces. */
  words: string[];
  run: (editor: Editor) => unknown;
  /** It stands in a line, so that a cell of a table can have it, too. */
  isInline?: boolean;
  /** It makes a block of the one the caret is in; a heading with words stays one, and is followed. */
  isBlock?: boolean;
}

function item(
  key: string,
  label: string,
  hint: string,
  run: InsertItem['run'],
  { others = [], ...kind }: { others?: string[]; isInline?: boolean; isBlock?: boolean } = {},
): InsertItem {
  const words = [label, key, ...others].map((word) => fold(word).replaceAll(' ', ''));
  return { key, label, hint, words, run, ...kind };
}

function leaveHeading({ state, view }: Editor): void {
  const { $from } = state.selection;
  const { paragraph } = state.schema.nodes;
  if ($from.parent.type.name !== 'heading' || $from.parent.content.size === 0 || !paragraph) return;
  const at = $from.after();
  const tr = state.tr.insert(at, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)));
}

const SPECIAL: Record<string, InsertItem['run']> = {
  Timeline: (editor) => {
    insertTimeline(editor);
  },
  Update: (editor) => {
    if (!addUpdate(editor)) insertTimeline(editor);
  },
};

const components = COMPONENTS.map(({ name, props, holdsMarkdown }) => {
  const { title = name, description = '' } = props.meta() ?? {};
  const run = SPECIAL[name] ?? ((editor) => insertNew(editor, name, holdsMarkdown));
  return item(name, title, description, run);
});

/** A component as its form begins, selected, which opens the form. */
function insertNew(editor: Editor, name: string, isBox: boolean): boolean {
  const { component, componentBox, paragraph } = editor.schema.nodes;
  const attrs = { name, props: blankRecord(componentFields(name)) };
  const node = isBox ? componentBox?.create(attrs, paragraph?.create()) : component?.create(attrs);
  if (!node) return false;
  const { tr, at } = insertPart(editor, node);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());
  return true;
}

/** A timeline is written in at once. */
function insertTimeline(editor: Editor): void {
  const timeline = makeTimeline(editor.state);
  if (!timeline) return;
  const { tr, at } = insertPart(editor, timeline);
  writeIn(editor, tr, at + 1);
}

/** A component is a block of its own: an empty paragraph makes room, a full one is followed. */
function insertPart(editor: Editor, node: Node): { tr: Transaction; at: number } {
  const { state } = editor;
  const { $from } = state.selection;
  const { paragraph } = state.schema.nodes;
  const depth = holderDepth(editor, node);
  const isEmpty = $from.depth === depth + 1 && $from.parent.isTextblock && $from.parent.content.size === 0;
  const at =
    $from.depth === depth ? state.selection.to : isEmpty ? $from.before(depth + 1) : $from.after(depth + 1);
  const tr = isEmpty ? state.tr.replaceWith(at, $from.after(depth + 1), node) : state.tr.insert(at, node);
  if (at + node.nodeSize === tr.doc.content.size && paragraph)
    tr.insert(tr.doc.content.size, paragraph.create());
  return { tr, at };
}

/** Components stand in the body or in a box, not in a list, a quotation or a cell; boxes only in the body. */
function holderDepth({ state }: Editor, part: Node): number {
  const { $from } = state.selection;
  for (let depth = part.isAtom ? $from.depth : 0; depth > 0; depth--) {
    const { type, attrs } = $from.node(depth);
    if (type.name === 'componentBox' && !findComponent(String(attrs.name))?.holdsOnly) return depth;
  }
  return 0;
}

const heading = (level: number) => (editor: Editor) => editor.commands.setNode('heading', { level });

export const insertItems: readonly InsertItem[] = [
  item('h2', 'Tiêu đề mục', 'Tiêu đề lớn trong bài', heading(2), { others: ['heading'] }),
  item('h3', 'Tiêu đề nhỏ', 'Tiêu đề trong một mục', heading(3), { others: ['heading'] }),
  item('h4', 'Tiêu đề nhỏ hơn', 'Bậc dưới cùng', heading(4), { others: ['heading'] }),
  ...components,
  item('ul', 'Danh sách', 'Mỗi dòng một ý', (editor) => editor.commands.toggleBulletList(), {
    others: ['gạch đầu dòng', 'list'],
    isBlock: true,
  }),
  item('ol', 'Danh sách đánh số', '1, 2, 3', (editor) => editor.commands.toggleOrderedList(), {
    others: ['list'],
    isBlock: true,
  }),
  item('todo', 'Danh sách việc', 'Có ô đánh dấu', (editor) => editor.commands.toggleTaskList(), {
    others: ['list', 'task'],
    isBlock: true,
  }),
  item(
    'quote',
    'Đoạn trích',
    'Lời người khác, giữ trong dòng bài',
    (editor) => editor.commands.toggleBlockquote(),
    { isBlock: true },
  ),
  item(
    'table',
    'Bảng',
    'Ba cột, hàng đầu là tên cột',
    (editor) => editor.commands.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    { isBlock: true },
  ),
  item('link', 'Liên kết', 'Tới một trang khác, hoặc một bài của trang', openLinkDialog, { isInline: true }),
  item('note', 'Chú thích cuối bài', 'Số nhỏ trong câu, lời ở cuối', insertFootnote, {
    others: ['footnote'],
    isInline: true,
  }),
  item('hr', 'Đường ngăn', 'Nghỉ giữa hai phần', (editor) => editor.commands.setHorizontalRule(), {
    isBlock: true,
  }),
  item('code', 'Khối mã', 'Giữ nguyên từng dấu cách', (editor) => editor.commands.setNode('codeBlock'), {
    isBlock: true,
  }),
];
