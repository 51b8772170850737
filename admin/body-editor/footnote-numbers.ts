import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { followFootnote } from './commands/footnotes.ts';

/** Numbers footnotes as the site will, in the order they are first named; a click leads from one end to the other. */
export const FootnoteNumbers = Extension.create({
  name: 'footnoteNumbers',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key,
        state: {
          init: (_config, state) => number(state.doc),
          apply: (tr, before) => (tr.docChanged ? number(tr.doc) : before),
        },
        props: {
          decorations(state) {
            return key.getState(state);
          },
          handleClickOn(_view, _position, node, _at, event) {
            if (node.type.name !== 'footnoteReference' || !(event.target instanceof Element)) return false;
            return (
              event.target.closest('sup') !== null &&
              followFootnote(editor, String(node.attrs.label), 'footnote')
            );
          },
          handleDOMEvents: {
            mousedown(view, event) {
              const { target } = event;
              if (!(target instanceof HTMLElement) || !target.matches('.body-note')) return false;
              const isNumber = event.clientX < target.getBoundingClientRect().left + NUMBER_WIDTH;
              if (!isNumber) return false;
              event.preventDefault();
              return (
                followFootnote(editor, target.dataset.label ?? '', 'footnoteReference') || view.hasFocus()
              );
            },
          },
        },
      }),
    ];
  },
});

function number(doc: Node): DecorationSet {
  const numbers = new Map<string, number>();
  const places: { node: Node; position: number }[] = [];
  doc.descendants((node, position) => {
    const { name } = node.type;
    if (name !== 'footnoteReference' && name !== 'footnote') return;
    places.push({ node, position });
    const label = labelOf(node);
    if (name === 'footnoteReference' && !numbers.has(label)) numbers.set(label, numbers.size + 1);
  });
  if (places.length === 0) return DecorationSet.empty;
  const defined = new Set(
    places.filter(({ node }) => node.type.name === 'footnote').map(({ node }) => labelOf(node)),
  );
  return DecorationSet.create(
    doc,
    places.map(({ node, position }) => {
      const label = labelOf(node);
      const isLost = node.type.name === 'footnote' ? !numbers.has(label) : !defined.has(label);
      return Decoration.node(position, position + node.nodeSize, {
        'data-number': String(numbers.get(label) ?? '?'),
        ...(isLost ? { 'data-lost': '' } : {}),
      });
    }),
  );
}

function labelOf(node: Node): string {
  return String(node.attrs.label).toLowerCase();
}

const NUMBER_WIDTH = 28;
const key = new PluginKey<DecorationSet>('footnoteNumbers');
