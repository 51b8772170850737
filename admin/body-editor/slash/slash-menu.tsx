import type { Editor } from '@tiptap/react';
import { useEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import { InsertList } from './insert-list.tsx';

/** The menu that `/` opens, at the caret; the focus stays in the text, which the keys still reach. */
export function SlashMenu({ editor }: { editor: Editor }) {
  const { listeners } = editor.storage.slashMenu;
  const state = useSyncExternalStore(
    (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    () => editor.storage.slashMenu.state,
  );
  const menu = useRef<HTMLDivElement>(null);
  const chosen = state?.items[state.at];

  useEffect(() => {
    const text = editor.view.dom;
    if (!chosen) {
      text.removeAttribute('aria-activedescendant');
      text.removeAttribute('aria-controls');
      return;
    }
    text.setAttribute('aria-controls', LIST_ID);
    text.setAttribute('aria-activedescendant', `${LIST_ID}-${chosen.key}`);
    menu.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [editor, chosen]);

  // The text moves under it when one scrolls or turns the phone.
  const [, moved] = useReducer((times: number) => times + 1, 0);
  const isOpen = state !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    const options = { capture: true, passive: true };
    window.addEventListener('scroll', moved, options);
    window.addEventListener('resize', moved);
    return () => {
      window.removeEventListener('scroll', moved, options);
      window.removeEventListener('resize', moved);
    };
  }, [isOpen]);

  const rect = state?.rectOf();
  if (!state || !rect) return null;
  const height = Math.min(MENU_HEIGHT, state.items.length * ITEM_HEIGHT);
  const isAbove = rect.bottom + height > window.innerHeight && rect.top > height;
  const left = Math.max(8, Math.min(rect.left, window.innerWidth - MENU_WIDTH - 8));
  return (
    <div
      ref={menu}
      className="body-menu body-slash"
      style={isAbove ? { left, bottom: window.innerHeight - rect.top + 6 } : { left, top: rect.bottom + 6 }}
    >
      <InsertList id={LIST_ID} items={state.items} at={state.at} onChoose={state.choose} />
    </div>
  );
}

const LIST_ID = 'body-slash-list';
const MENU_HEIGHT = 330;
const ITEM_HEIGHT = 60;
const MENU_WIDTH = 320;
