import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { LinkDialog } from './link-dialog.tsx';

/** Opens the dialog for a link over what is selected, or for the link the caret is in. */
export function openLinkDialog(editor: Editor): boolean {
  return (
    !editor.isActive('codeBlock') &&
    !editor.view.dom.dispatchEvent(new CustomEvent(LINK, { cancelable: true }))
  );
}

/** The dialogs of the editor, closed until asked for. */
export function EditorDialogs({ editor }: { editor: Editor }) {
  const [isLinkOpen, setLinkOpen] = useState(false);
  useEffect(() => {
    const { dom } = editor.view;
    const open = (event: Event) => {
      event.preventDefault();
      setLinkOpen(true);
    };
    dom.addEventListener(LINK, open);
    return () => {
      dom.removeEventListener(LINK, open);
    };
  }, [editor]);
  return isLinkOpen ? (
    <LinkDialog
      editor={editor}
      onClose={() => {
        setLinkOpen(false);
        editor.commands.focus();
      }}
    />
  ) : null;
}

const LINK = 'body-link';
