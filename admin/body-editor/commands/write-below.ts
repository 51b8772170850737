import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** A press below a last block that takes no words (a table, a picture) makes room to write on; says whether it did. */
export function writeBelow(view: EditorView, event: MouseEvent): boolean {
  const { doc, schema, tr } = view.state;
  const last = view.dom.lastElementChild;
  const { paragraph } = schema.nodes;
  if (event.button !== 0 || !view.editable || !last || !paragraph) return false;
  if (doc.lastChild?.isTextblock !== false || event.clientY <= last.getBoundingClientRect().bottom)
    return false;
  tr.insert(doc.content.size, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView());
  view.focus();
  event.preventDefault();
  return true;
}
