import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** Puts a footnote's number at the caret and its text at the end of the body, and goes there to write it. */
export function insertFootnote(editor: Editor): boolean {
  const { state, view } = editor;
  const { footnote, footnoteReference, paragraph } = state.schema.nodes;
  if (!footnote || !footnoteReference || !paragraph) return false;
  if (
    !state.selection.$to.parent.inlineContent ||
    editor.isActive('footnote') ||
    editor.isActive('codeBlock')
  )
    return false;
  const label = freeLabel(state.doc);
  const note = footnote.create({ label }, paragraph.create());
  const tr = state.tr.insert(state.selection.to, footnoteReference.create({ label }));
  const end = tr.doc.content.size;
  tr.insert(end, note).setSelection(TextSelection.create(tr.doc, end + 2));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  return true;
}

/** Goes from a footnote's number to its text, or back. */
export function followFootnote(editor: Editor, label: string, to: 'footnote' | 'footnoteReference'): boolean {
  let target: number | undefined;
  editor.state.doc.descendants((node, position) => {
    if (target === undefined && node.type.name === to && node.attrs.label === label) target = position;
    return target === undefined;
  });
  if (target === undefined) return false;
  return editor
    .chain()
    .focus(to === 'footnote' ? target + 2 : target + 1)
    .scrollIntoView()
    .run();
}

/** The labels of a document's footnotes, in small letters: to Markdown `A` and `a` are one. */
export function takenLabels(doc: Node): Set<string> {
  const taken = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name.startsWith('footnote')) taken.add(String(node.attrs.label).toLowerCase());
  });
  return taken;
}

function freeLabel(doc: Node): string {
  const taken = takenLabels(doc);
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
