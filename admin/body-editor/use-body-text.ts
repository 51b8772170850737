import { useEffect, useRef, useState } from 'react';
import { openBody } from '../../src/core/editing/body/open-body.ts';
import type { BodyDocument, BodyProblem } from '../../src/core/editing/body/document.ts';

/**
 * Keeps the text that the form holds and the document opened from it together. What the form hands back is
 * told from what it was given, so only a text from elsewhere (a recovered one, a merge) is opened anew.
 */
export function useBodyText(value: string, onChange: (value: string) => void): BodyText {
  const [opened, setOpened] = useState<OpenedBody>(() => open(value, 0));
  const current = useRef(value);
  const awaited = useRef<string[]>([]);
  const seen = useRef(value);
  const latest = useRef(onChange);
  latest.current = onChange;

  const [, renderAnew] = useState(0);
  const openText = (text: string): OpenedBody => {
    const next = open(text, serial());
    setOpened(next);
    return next;
  };
  useEffect(() => {
    if (value === seen.current) return;
    seen.current = value;
    const echo = awaited.current.indexOf(value);
    if (echo >= 0) awaited.current.splice(0, echo + 1);
    else if (bare(value) !== bare(current.current)) {
      awaited.current = [];
      current.current = value;
      openText(value);
    }
  }, [value]);

  const emit = (text: string) => {
    if (text === current.current) return;
    current.current = text;
    awaited.current.push(text);
    latest.current(text);
  };
  return {
    opened,
    current: () => current.current,
    emit,
    typeSource: (text) => {
      emit(text);
      renderAnew(serial());
    },
    reopen: () => (opened.source === current.current ? opened : openText(current.current)),
  };
}

function open(source: string, serialNumber: number): OpenedBody {
  return { source, serial: serialNumber, ...openBody(source) };
}

function bare(text: string): string {
  return text.replace(/^\n+/, '').trimEnd();
}

const serial = (() => {
  let last = 0;
  return () => ++last;
})();

/** A text as the editor opened it. */
export interface OpenedBody {
  source: string;
  document: BodyDocument;
  problem?: BodyProblem | undefined;
  /** Another number for every opening. */
  serial: number;
}

interface BodyText {
  opened: OpenedBody;
  /** The text as it is now. */
  current: () => string;
  emit: (text: string) => void;
  typeSource: (text: string) => void;
  /** Opens the text as it is now, where it is another than the one opened. */
  reopen: () => OpenedBody;
}
