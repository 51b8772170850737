import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { readForm } from '../../src/core/editing/entry-form.ts';
import { findFileFault } from '../../src/core/editing/file-fault.ts';
import { SourceText } from '../body-editor/source-text.tsx';
import { openForm, shapeOf } from '../never-lost/open-form.ts';

/** Stands in for the form of a file that cannot be read as one: its whole text, until it can. */
export function MendFile() {
  const isBroken = useIsBroken();
  const [isMending, setMending] = useState(false);
  // Stays there once mended: nobody wants the page to turn over while typing.
  if (isBroken && !isMending) setMending(true);
  if (!isMending) return null;
  return (
    <FileText
      close={() => {
        setMending(false);
      }}
    />
  );
}

/** Whether the open form is of a file that cannot be read. */
export function useIsBroken(): boolean {
  return useSyncExternalStore(subscribe, () => openForm.read()?.isBroken === true);
}

function FileText({ close }: { close: () => void }) {
  const source = useSyncExternalStore(subscribe, () => openForm.read()?.source ?? '');
  const [text, setText] = useState(source);
  const [seen, setSeen] = useState(source);
  // What was not typed here: a text kept after a crash, or an earlier one from the history.
  if (source !== seen) {
    setSeen(source);
    setText(source);
  }
  const area = useRef<HTMLTextAreaElement>(null);
  const reading = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(reading.current);
    },
    [],
  );

  const read = (typed: string) => {
    const form = openForm.read();
    if (!form || form.source === typed) return;
    setSeen(typed);
    openForm.put(readForm(typed, shapeOf(form)));
  };
  const fault = findFileFault(source, openForm.read()?.path ?? '');
  return (
    <section className="desk-mend" aria-label="Mã nguồn của cả tệp">
      <SourceText
        label="Mã nguồn của cả tệp"
        value={text}
        fault={fault}
        way="Tệp này chưa mở thành các ô được. Sửa xong dòng này thì lưu được, và các ô mở lại được."
        area={area}
        onChange={(typed) => {
          setText(typed);
          clearTimeout(reading.current);
          reading.current = setTimeout(() => {
            read(typed);
          }, READ_PAUSE);
        }}
      >
        <span className="body-bar-words">Mã nguồn của cả tệp</span>
        <button
          type="button"
          className="body-button body-wide"
          disabled={fault !== undefined}
          onClick={() => {
            read(text);
            if (openForm.read()?.isBroken === false) close();
          }}
        >
          Mở các ô
        </button>
      </SourceText>
    </section>
  );
}

function subscribe(listener: () => void): () => void {
  return openForm.subscribe(listener);
}

const READ_PAUSE = 400;
