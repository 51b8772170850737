import type { Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state';

/** Moves the block or list item of the caret one place up (-1) or down (1); false where it is there already. */
export function moveBlock(editor: Editor, step: -1 | 1): boolean {
  const { state, view } = editor;
  const { selection } = state;
  const depth = movableDepth(selection);
  if (depth === undefined) return false;
  const { $from } = selection;
  const parent = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const other = parent.maybeChild(index + step);
  const block = parent.maybeChild(index);
  if (!other || !block) return false;
  const from = $from.posAtIndex(index, depth - 1);
  const target = step < 0 ? from - other.nodeSize : from + other.nodeSize;
  const tr = state.tr.delete(from, from + block.nodeSize).insert(target, block);
  const shift = target - from;
  const moved = tr.doc.resolve(selection.anchor + shift);
  const isNode = selection instanceof NodeSelection;
  tr.setSelection(
    isNode ? NodeSelection.create(tr.doc, selection.from + shift) : textSelection(moved, selection, shift),
  );
  view.dispatch(tr.scrollIntoView());
  return true;
}

function textSelection($anchor: ResolvedPos, selection: Selection, shift: number): Selection {
  const head = $anchor.doc.resolve(Math.min(selection.head + shift, $anchor.doc.content.size));
  return TextSelection.between($anchor, head);
}

/** The depth of the list item around the selection, or of the block that stands in the body or in a box. */
function movableDepth({ $from }: Selection): number | undefined {
  for (let depth = $from.depth; depth >= 0; depth--) {
    if (HOLDERS.has($from.node(depth).type.name)) return depth + 1;
  }
  return undefined;
}

const HOLDERS = new Set([
  'doc',
  'componentBox',
  'footnote',
  'blockquote',
  'bulletList',
  'orderedList',
  'taskList',
]);
