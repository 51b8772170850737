import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { EditorState } from '@tiptap/pm/state';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { EditingNeeds } from './editing-needs.ts';
import { editorExtensions } from './editor-extensions.ts';
import { EditorDialogs } from './editor-dialogs.tsx';
import { caretAt, offsetOfCaret } from './caret-place.ts';
import { cleanPastedHtml } from './paste/clean-pasted-html.ts';
import { parsePlainText } from './paste/plain-text.ts';
import { sayLostPictures } from './paste/lost-pictures.ts';
import { takePictures } from './paste/take-pictures.ts';
import { takeVideo } from './paste/take-video.ts';
import { takenLabels } from './commands/footnotes.ts';
import { writeBelow } from './commands/write-below.ts';
import { RefusedBar } from './refused-bar.tsx';
import { SlashMenu } from './slash/slash-menu.tsx';
import { TableBar } from './table-bar.tsx';
import { Toolbar } from './toolbar/toolbar.tsx';
import { useSaving } from './use-saving.ts';
import type { OpenedBody } from './use-body-text.ts';

/** The body as it will look on the site, to be written in. */
export function VisualView({ ref, opened, place, onChange, onRaw, ...needs }: VisualProps) {
  const [notice, setNotice] = useState<string>();
  const latest = useRef(needs);
  latest.current = needs;
  const editor = useEditor({
    extensions: editorExtensions(),
    injectCSS: false,
    // What is pasted is words: `5 * 3 * 2` means what it says.
    enablePasteRules: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        id: needs.id,
        class: 'article-body body-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': needs.label,
      },
      scrollMargin: { top: 260, bottom: 40, left: 0, right: 0 },
      scrollThreshold: { top: 250, bottom: 30, left: 0, right: 0 },
      transformPastedHTML: (html, { state }) => {
        setNotice(sayLostPictures(html));
        return cleanPastedHtml(html, takenLabels(state.doc));
      },
      clipboardTextParser: parsePlainText,
      handleDOMEvents: { mousedown: writeBelow },
      handlePaste: (view, event) =>
        takePictures(view, event.clipboardData, setNotice) || takeVideo(view, event.clipboardData),
      handleDrop: (view, event, _slice, isMoved) =>
        !isMoved && takePictures(view, event.dataTransfer, setNotice, event),
    },
    onFocus: () => {
      latest.current.onFocus();
    },
    onBlur: () => {
      latest.current.onBlur();
    },
  });
  useFilled(editor, opened);
  const flush = useSaving(editor, opened.source, onChange);
  useLabel(editor, needs.id);
  useImperativeHandle(ref, () => ({ flush, place: (source) => offsetOfCaret(editor, source) }));
  useEffect(() => {
    if (place !== undefined) editor.commands.focus(caretAt(editor.state.doc, opened.source, place));
  }, []);

  return (
    <>
      <div className="body-tools">
        <Toolbar editor={editor} onRaw={onRaw} />
        <TableBar editor={editor} />
        <RefusedBar editor={editor} />
        {notice ? (
          <div role="alert" className="body-notice">
            <p>{notice}</p>
            <button
              type="button"
              className="desk-small"
              onClick={() => {
                setNotice(undefined);
              }}
            >
              Đóng
            </button>
          </div>
        ) : null}
      </div>
      <EditorContent editor={editor} className="body-frame" />
      <SlashMenu editor={editor} />
      <EditorDialogs editor={editor} />
    </>
  );
}

/**
 * Puts the text in when the editor stands on the page. Given to it before, a long one is drawn twice: without the looks
 * of its parts, and once more with them.
 */
function useFilled(editor: Editor, { document }: OpenedBody): void {
  useLayoutEffect(() => {
    const doc = editor.schema.nodeFromJSON(document);
    editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
    editor.view.dom.classList.toggle('is-long', doc.childCount > MANY_BLOCKS);
  }, [editor]);
}

/** A label leads to fields only; this leads the one of the form to the text, too. */
function useLabel(editor: Editor, id: string): void {
  useEffect(() => {
    const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
    const focus = () => {
      editor.commands.focus();
    };
    label?.addEventListener('click', focus);
    return () => {
      label?.removeEventListener('click', focus);
    };
  }, [editor, id]);
}

/** From here on what is out of sight is not laid out until it comes near. */
const MANY_BLOCKS = 150;

export interface VisualHandle {
  /** Hands over at once what was typed last. */
  flush: () => void;
  /** Where the caret stands in the source as it is by now. */
  place: (source: string) => number;
}

interface VisualProps extends EditingNeeds {
  ref: Ref<VisualHandle>;
  opened: OpenedBody;
  /** Where in the source the caret comes to stand; undefined leaves the focus where it is. */
  place: number | undefined;
  onChange: (text: string) => void;
  onRaw: () => void;
}
