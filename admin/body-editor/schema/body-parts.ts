import { Node } from '@tiptap/core';
import { data, toData } from './inline-nodes.ts';

/** A component that holds no Markdown. */
export const Component = Node.create({
  name: 'component',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ name, props }),
  parseHTML: () => [{ tag: 'div[data-component]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    { ...HTMLAttributes, 'data-component': String(node.attrs.name) },
  ],
});

/** A component with Markdown between its tags. */
export const ComponentBox = Node.create({
  name: 'componentBox',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({ name, props }),
  parseHTML: () => [{ tag: 'div[data-box]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'div',
    { ...HTMLAttributes, 'data-box': String(node.attrs.name) },
    0,
  ],
});

/** The text of a footnote. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ label: { default: '', parseHTML: data('label'), renderHTML: toData('label') } }),
  parseHTML: () => [{ tag: 'div[data-footnote]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    { ...HTMLAttributes, 'data-footnote': '', class: 'body-note' },
    0,
  ],
});

/** A block that has no visual form; keeps its bytes. */
export const SourceBlock = Node.create({
  name: 'sourceBlock',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ source: { default: '', parseHTML: data('source'), renderHTML: toData('source') } }),
  parseHTML: () => [{ tag: 'pre[data-source]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => ['pre', HTMLAttributes, String(node.attrs.source)],
});

const name = { default: '', parseHTML: data('name'), renderHTML: toData('name') };

const props = {
  default: {},
  parseHTML: (element: HTMLElement): unknown => {
    try {
      return JSON.parse(element.dataset.props ?? '{}');
    } catch {
      return {};
    }
  },
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-props': JSON.stringify(attributes.props) }),
};
