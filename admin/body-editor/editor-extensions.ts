import type { AnyExtension } from '@tiptap/core';
import { Placeholder } from '@tiptap/extensions';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { bodyNodes } from './schema/body-nodes.ts';
import { BlockKeys } from './commands/block-keys.ts';
import { Timeline } from './commands/timeline.ts';
import { FootnoteNumbers } from './footnote-numbers.ts';
import { slashMenu } from './slash/slash-plugin.ts';
import { TableShape } from './table-shape.ts';
import { BoxView } from './views/box-view.tsx';
import { ComponentView } from './views/component-view.tsx';
import { ImageView } from './views/image-view.tsx';
import { SourceBlockView } from './views/source-block-view.tsx';
import { SourceInlineView } from './views/source-inline-view.tsx';

/** The schema with how its parts look, and what the editor does beside. */
export function editorExtensions(): AnyExtension[] {
  return [
    ...bodyNodes().map((extension) => {
      const view = VIEWS[extension.name];
      return view ? withView(extension, view) : extension;
    }),
    Placeholder.configure({ placeholder: 'Viết ở đây, hoặc gõ / để chèn', showOnlyCurrent: true }),
    BlockKeys,
    Timeline,
    FootnoteNumbers,
    TableShape,
    slashMenu(),
  ];
}

function withView(extension: AnyExtension, view: View): AnyExtension {
  return extension.extend({
    addNodeView: () =>
      ReactNodeViewRenderer(view.component, {
        as: view.isInline === true ? 'span' : 'div',
        ...(view.className ? { className: view.className } : {}),
      }),
  }) as AnyExtension;
}

const VIEWS: Record<string, View> = {
  component: { component: ComponentView, className: 'body-part' },
  componentBox: { component: BoxView, className: 'body-part' },
  sourceBlock: { component: SourceBlockView, className: 'body-part' },
  sourceInline: { component: SourceInlineView, isInline: true },
  image: { component: ImageView, isInline: true },
};

interface View {
  component: Parameters<typeof ReactNodeViewRenderer>[0];
  className?: string;
  isInline?: boolean;
}
