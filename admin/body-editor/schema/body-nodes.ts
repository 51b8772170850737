import type { AnyExtension } from '@tiptap/core';
import { BulletList, ListItem, OrderedList, TaskItem, TaskList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { Code, Link } from './inline-marks.ts';
import { FootnoteReference, InlineImage, SourceInline } from './inline-nodes.ts';
import { Component, ComponentBox, Footnote, SourceBlock } from './body-parts.ts';
import { bodyTable } from './body-table.ts';
import { CodeBlock, Document, Heading } from './plain-blocks.ts';

/**
 * The document the visual editor works on, as TipTap extensions: the nodes and marks of `BodyDocument`, and nothing
 * that `saveBody` could not write.
 */
export function bodyNodes(): AnyExtension[] {
  return [
    Document,
    StarterKit.configure({
      document: false,
      heading: false,
      codeBlock: false,
      code: false,
      link: false,
      underline: false,
      trailingNode: false,
      bulletList: false,
      orderedList: false,
      listItem: false,
      dropcursor: { color: 'var(--link)', width: 2 },
    }),
    Heading,
    CodeBlock,
    ListItem,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (node) => `Xong: ${node.textContent || 'việc chưa ghi'}` },
    }),
    BulletList.extend({ addAttributes: () => ({ tight }) }),
    TaskList.extend({ addAttributes: () => ({ tight }) }),
    OrderedList.extend({
      addAttributes: () => ({
        tight,
        start: { default: 1, parseHTML: (list: HTMLElement) => (list as HTMLOListElement).start || 1 },
      }),
    }),
    ...bodyTable(),
    Link,
    Code,
    InlineImage,
    FootnoteReference,
    Footnote,
    Component,
    ComponentBox,
    SourceBlock,
    SourceInline,
  ];
}

const tight = { default: true, rendered: false };
