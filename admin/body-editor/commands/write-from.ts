import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';

/** Goes to the first place from a position on where there is something to write in, which between two blocks is not there. */
export function writeFrom(editor: Editor, position: number): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(Selection.near(state.doc.resolve(position))).scrollIntoView());
  view.focus();
}
