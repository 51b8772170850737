import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { saveBody } from '../../src/core/editing/body/save-body.ts';
import { toBodyDocument } from './to-body-document.ts';
import { writeAside } from './write-aside.ts';

/**
 * Writes the document back to its source a moment after the last key, and at once before anything can look at
 * it: when the focus leaves, something else is pressed, the form saves or the page goes. Answers that "at once".
 * A long body is written aside in the meantime, so that the keys are not held up.
 */
export function useSaving(editor: Editor, source: string, onChange: (text: string) => void): () => void {
  const latest = useRef(onChange);
  latest.current = onChange;
  const written = useRef(editor.state.doc);

  const flush = useRef(() => {
    const { doc } = editor.state;
    if (doc === written.current) return;
    written.current = doc;
    latest.current(saveBody(source, toBodyDocument(doc)));
  }).current;

  useEffect(() => {
    written.current = editor.state.doc;
    let isLong = source.length > LONG;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const write = async () => {
      const { doc } = editor.state;
      if (!isLong || doc === written.current) {
        const began = performance.now();
        flush();
        // Thousands of short items are no long text.
        if (performance.now() - began > FELT_MS) isLong = true;
        return;
      }
      const text = await writeAside(source, toBodyDocument(doc));
      if (text === undefined || editor.isDestroyed || editor.state.doc !== doc || doc === written.current)
        return;
      written.current = doc;
      latest.current(text);
    };
    const schedule = () => {
      clearTimeout(pause);
      pause = setTimeout(() => void write(), isLong ? LONG_PAUSE : PAUSE);
    };
    const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key.toLowerCase() === 's' && (ctrlKey || metaKey)) flush();
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !editor.view.dom.closest('.desk-body')?.contains(target)) flush();
    };
    const onBlur = () => void write();
    editor.on('update', schedule);
    editor.on('blur', onBlur);
    // Before whatever else hears of the key or the press.
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('pagehide', flush);
    return () => {
      clearTimeout(pause);
      flush();
      editor.off('update', schedule);
      editor.off('blur', onBlur);
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('pagehide', flush);
    };
  }, [editor]);
  return flush;
}

const PAUSE = 150;
/** Characters from which writing a body back is felt between two keys, or how long it takes where it is sooner. */
const LONG = 20_000;
const FELT_MS = 60;
const LONG_PAUSE = 500;
