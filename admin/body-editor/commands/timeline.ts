import { Extension, type Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { toStamp } from '../../../src/core/text/date.ts';

/** A new update, of now, on top of the timeline the caret is in, else of the body's first; false where there is none. */
export function addUpdate(editor: Editor): boolean {
  const at = timelineAt(editor.state);
  if (at === undefined) return false;
  const tr = editor.state.tr.insert(at + 1, makeUpdate(editor.state));
  writeIn(editor, tr, at + 1);
  return true;
}

/** A timeline with its first update, to be written at once. */
export function makeTimeline(state: EditorState): Node | undefined {
  return state.schema.nodes.componentBox?.create({ name: TIMELINE, props: {} }, makeUpdate(state));
}

/** Puts the caret into the first words of an update. */
export function writeIn(editor: Editor, tr: Transaction, update: number): void {
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, update + 2)).scrollIntoView());
  editor.view.focus();
}

/**
 * The keys of a timeline, and its one rule: what is written, pasted or dropped between updates becomes an update of
 * now. What a file brings along stays, also when it is written in.
 */
export const Timeline = Extension.create({
  name: 'timeline',
  priority: 200,
  addKeyboardShortcuts() {
    return { 'Mod-Shift-Enter': () => addUpdate(this.editor) };
  },
  addProseMirrorPlugins() {
    return [
      new Plugin({
        appendTransaction: (transactions, before, now) => {
          if (!transactions.some(({ docChanged }) => docChanged)) return null;
          const places = straysOf(before.doc).map(({ position }) =>
            transactions.reduce((place, { mapping }) => mapping.map(place), position),
          );
          return wrapStrays(new Set(places), now);
        },
      }),
    ];
  },
});

function wrapStrays(known: ReadonlySet<number>, { doc, tr, schema }: EditorState): Transaction | null {
  for (const { node, position } of straysOf(doc).reverse()) {
    if (known.has(position)) continue;
    const update = schema.nodes.componentBox?.create({ name: UPDATE, props: blankUpdate() }, node);
    if (!update) continue;
    const { anchor } = tr.selection;
    const isInside = anchor > position && anchor < position + node.nodeSize;
    tr.replaceWith(position, position + node.nodeSize, update);
    if (isInside) tr.setSelection(TextSelection.near(tr.doc.resolve(anchor + 1)));
  }
  return tr.docChanged ? tr : null;
}

/** What stands in timelines beside their updates; parts kept as source are comments, and may. */
function straysOf(doc: Node): { node: Node; position: number }[] {
  const strays: { node: Node; position: number }[] = [];
  doc.forEach((block, offset) => {
    if (!isTimeline(block)) return;
    block.forEach((node, inner) => {
      if (!isUpdate(node) && node.type.name !== 'sourceBlock')
        strays.push({ node, position: offset + 1 + inner });
    });
  });
  return strays;
}

function timelineAt({ doc, selection: { $from } }: EditorState): number | undefined {
  const block = $from.depth > 0 ? $from.node(1) : $from.nodeAfter;
  if (block && isTimeline(block)) return $from.depth > 0 ? $from.before(1) : $from.pos;
  let first: number | undefined;
  doc.forEach((node, offset) => {
    if (isTimeline(node)) first ??= offset;
  });
  return first;
}

function makeUpdate({ schema }: EditorState): Node {
  const { componentBox, paragraph } = schema.nodes;
  if (!componentBox || !paragraph) throw new Error('The schema has no boxes.');
  return componentBox.create({ name: UPDATE, props: blankUpdate() }, paragraph.create());
}

function blankUpdate() {
  return { time: toStamp(new Date()) };
}

function isTimeline({ type, attrs }: Node): boolean {
  return type.name === 'componentBox' && attrs.name === TIMELINE;
}

function isUpdate({ type, attrs }: Node): boolean {
  return type.name === 'componentBox' && attrs.name === UPDATE;
}

const TIMELINE = 'Timeline';
const UPDATE = 'Update';
