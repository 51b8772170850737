import type { Editor } from '@tiptap/core';
import { insertFootnote } from '../commands/footnotes.ts';
import { moveBlock } from '../commands/move-block.ts';
import { openLinkDialog } from '../editor-dialogs.tsx';
import type { IconName } from './icon.tsx';

/** The buttons of the toolbar by group, in order. What is `rare` stands behind “Thêm” where there is little room. */
export const BUTTONS: readonly ToolButton[] = [
  mark('bold', 'Đậm', 'Ctrl+B'),
  mark('italic', 'Nghiêng', 'Ctrl+I'),
  {
    icon: 'link',
    label: 'Liên kết',
    keys: 'Ctrl+K',
    run: openLinkDialog,
    isOn: (editor) => editor.isActive('link'),
  },
  { ...mark('strike', 'Gạch bỏ', 'Ctrl+Shift+S'), rare: true },
  { ...mark('code', 'Chữ máy', 'Ctrl+E'), rare: true },
  block(
    'bulletList',
    'Danh sách',
    (editor) => editor.chain().focus().toggleBulletList().run(),
    'Ctrl+Shift+8',
  ),
  block(
    'orderedList',
    'Danh sách đánh số',
    (editor) => editor.chain().focus().toggleOrderedList().run(),
    'Ctrl+Shift+7',
  ),
  block(
    'taskList',
    'Danh sách việc',
    (editor) => editor.chain().focus().toggleTaskList().run(),
    'Ctrl+Shift+9',
  ),
  block(
    'blockquote',
    'Đoạn trích',
    (editor) => editor.chain().focus().toggleBlockquote().run(),
    'Ctrl+Shift+B',
  ),
  {
    icon: 'table',
    label: 'Bảng',
    rare: true,
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  { icon: 'note', label: 'Chú thích cuối bài', rare: true, run: insertFootnote },
  { icon: 'up', label: 'Chuyển lên', keys: 'Alt+↑', rare: true, run: (editor) => moveBlock(editor, -1) },
  { icon: 'down', label: 'Chuyển xuống', keys: 'Alt+↓', rare: true, run: (editor) => moveBlock(editor, 1) },
  {
    icon: 'undo',
    label: 'Hoàn tác',
    keys: 'Ctrl+Z',
    rare: true,
    run: (editor) => editor.chain().focus().undo().run(),
    can: (editor) => editor.can().undo(),
  },
  {
    icon: 'redo',
    label: 'Làm lại',
    keys: 'Ctrl+Y',
    rare: true,
    run: (editor) => editor.chain().focus().redo().run(),
    can: (editor) => editor.can().redo(),
  },
];

/** What a paragraph can be, by the value of the list that offers it. */
export const STYLES = [
  ['0', 'Đoạn văn'],
  ['2', 'Tiêu đề mục'],
  ['3', 'Tiêu đề nhỏ'],
  ['4', 'Tiêu đề nhỏ hơn'],
] as const;

function mark(name: 'bold' | 'italic' | 'strike' | 'code', label: string, keys: string): ToolButton {
  return {
    icon: name,
    label,
    keys,
    run: (editor) => editor.chain().focus().toggleMark(name).run(),
    isOn: (editor) => editor.isActive(name),
  };
}

function block(
  name: 'bulletList' | 'orderedList' | 'taskList' | 'blockquote',
  label: string,
  run: ToolButton['run'],
  keys: string,
): ToolButton {
  return { icon: name, label, keys, rare: true, run, isOn: (editor) => editor.isActive(name) };
}

export interface ToolButton {
  icon: IconName;
  label: string;
  keys?: string;
  rare?: boolean;
  run: (editor: Editor) => unknown;
  /** Whether it is in force where the caret is; without it the button is no switch. */
  isOn?: (editor: Editor) => boolean;
  can?: (editor: Editor) => boolean;
}
