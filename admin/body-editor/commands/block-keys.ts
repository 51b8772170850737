import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { openLinkDialog } from '../editor-dialogs.tsx';
import { moveBlock } from './move-block.ts';

/** The keys of a writer: blocks up and down, a link, and a new line of text below what ends the body. */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 200,
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': () => moveBlock(this.editor, -1),
      'Alt-ArrowDown': () => moveBlock(this.editor, 1),
      'Mod-k': () => openLinkDialog(this.editor),
      'Mod-Alt-0': () => this.editor.commands.setParagraph(),
      // A line break within a cell cannot be written in Markdown.
      'Shift-Enter': () => this.editor.isActive('table'),
      'Mod-Enter': () => this.editor.isActive('table'),
    };
  },
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handleClick(view, _position, event) {
            const last = view.state.doc.lastChild;
            const end = view.dom.lastElementChild?.getBoundingClientRect().bottom ?? 0;
            const isWritable = last?.type.name === 'paragraph' || last?.type.name === 'heading';
            if (event.target !== view.dom || event.clientY <= end || isWritable) return false;
            return editor
              .chain()
              .insertContentAt(view.state.doc.content.size, { type: 'paragraph' })
              .focus('end')
              .run();
          },
        },
      }),
    ];
  },
});
