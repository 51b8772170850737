import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ArticleBodyControl } from '../widgets/article-body.tsx';
import type { ControlProps } from '../widgets/control.tsx';

/** Mounts the body's control as the form does, over a value of its own. */
export function openForm(body: string): OpenForm {
  const holder = document.createElement('div');
  document.querySelector('#desk')?.append(holder);
  const root = createRoot(holder);
  let changes = 0;
  let current = body;
  const note = (next: string) => {
    changes += 1;
    current = next;
  };
  let receive: (next: string) => void = nothing;
  const take = (set: typeof receive) => {
    receive = set;
  };
  flushSync(() => {
    root.render(<Form body={body} onChange={note} onReady={take} />);
  });
  const text = () => holder.querySelector<HTMLElement & { editor?: Editor }>('.ProseMirror');
  return {
    value: () => current,
    changes: () => changes,
    view: () => (text() ? 'visual' : 'raw'),
    editor: () => text()?.editor,
    // What the desk's own button does before it saves: a press anywhere else.
    receive: (next) => {
      current = next;
      receive(next);
    },
    press: () => holder.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
    close: () => {
      root.unmount();
      holder.remove();
    },
  };
}

function Form({ body, onChange, onReady }: FormProps) {
  const [value, setValue] = useState(body);
  onReady(setValue);
  const props: ControlProps<string> = {
    value,
    onChange: (next) => {
      setValue(String(next));
      onChange(String(next));
    },
    field: { get: (option, otherwise) => (option === 'name' ? 'body' : otherwise) },
    forID: 'body-field',
    classNameWrapper: '',
    setActiveStyle: nothing,
    setInactiveStyle: nothing,
    getEntry: nothing,
    parentIds: [],
  };
  return <ArticleBodyControl {...props} />;
}

const nothing = () => undefined;

interface FormProps {
  body: string;
  onChange: (body: string) => void;
  onReady: (receive: (next: string) => void) => void;
}

export interface OpenForm {
  /** What the form holds by now. */
  value: () => string;
  /** How often the control has changed it. */
  changes: () => number;
  view: () => 'visual' | 'raw';
  editor: () => Editor | undefined;
  /** Puts another text into the form, as a recovery or a merge does. */
  receive: (body: string) => void;
  press: () => void;
  close: () => void;
}
