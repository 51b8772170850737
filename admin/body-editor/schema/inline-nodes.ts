import { Node } from '@tiptap/core';

/** A picture within a line, as Markdown has them; new pictures become a `Figure` instead. */
export const InlineImage = Node.create({
  name: 'image',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ src: { default: '' }, alt: { default: '' }, title: { default: null } }),
  parseHTML: () => [{ tag: 'img[src]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', HTMLAttributes],
});

/** The raised number that leads to a footnote. */
export const FootnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label: { default: '', parseHTML: data('label'), renderHTML: toData('label') } }),
  parseHTML: () => [{ tag: 'sup[data-label]' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', { ...HTMLAttributes, class: 'body-note-mark' }],
});

/** A piece of a line that has no visual form; keeps its bytes. */
export const SourceInline = Node.create({
  name: 'sourceInline',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ source: { default: '', parseHTML: data('source'), renderHTML: toData('source') } }),
  parseHTML: () => [{ tag: 'code[data-source]', priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => ['code', HTMLAttributes, String(node.attrs.source)],
});

/** Reads an attribute from the `data-` attribute of the same name, for copying within the editor. */
export function data(name: string): (element: HTMLElement) => string {
  return (element) => element.dataset[name] ?? '';
}

/** Writes an attribute to the `data-` attribute of the same name. */
export function toData(name: string): (attributes: Record<string, unknown>) => Record<string, unknown> {
  return (attributes) => ({ [`data-${name}`]: attributes[name] });
}
