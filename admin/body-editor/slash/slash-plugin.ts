import { Extension } from '@tiptap/core';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { findInsertItems, runInsertItem, type InsertItem } from '../commands/insert-items.ts';

/** Opens the menu of what can be inserted when `/` is typed at the start of a word; the menu itself is drawn elsewhere. */
export function slashMenu(): Extension<unknown, SlashStorage> {
  return Extension.create<unknown, SlashStorage>({
    name: 'slashMenu',
    addStorage: () => ({ state: undefined, listeners: new Set() }),
    addProseMirrorPlugins() {
      const { editor, storage } = this;
      const show = (state: SlashState | undefined) => {
        storage.state = state;
        for (const notify of storage.listeners) notify();
      };
      const open = (props: SuggestionProps<InsertItem>, at: number) => {
        const rectOf = () => props.clientRect?.() ?? undefined;
        show(
          props.items.length > 0 && rectOf()
            ? { items: props.items, at, rectOf, choose: props.command }
            : undefined,
        );
      };
      return [
        Suggestion<InsertItem, InsertItem>({
          editor,
          char: '/',
          allowSpaces: true,
          items: ({ query }) => findInsertItems(query, editor),
          command: ({ range, props }) => {
            runInsertItem(editor, props, range);
          },
          allow: ({ state }) => {
            const { type } = state.selection.$from.parent;
            return (type.name === 'paragraph' || type.name === 'heading') && !editor.isActive('code');
          },
          render: () => ({
            onStart: (props) => {
              open(props, 0);
            },
            onUpdate: (props) => {
              open(props, 0);
            },
            onExit: () => {
              show(undefined);
            },
            onKeyDown: ({ event }) => onKey(event, storage.state, show),
          }),
        }),
      ];
    },
  });
}

function onKey(
  event: KeyboardEvent,
  state: SlashState | undefined,
  show: (state: SlashState | undefined) => void,
): boolean {
  if (!state) return false;
  const { items, at } = state;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const chosen = items[at];
  if (step !== undefined) show({ ...state, at: (at + step + items.length) % items.length });
  else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) state.choose(chosen);
  else if (event.key === 'Escape') show(undefined);
  else return false;
  return true;
}

export interface SlashState {
  items: InsertItem[];
  at: number;
  /** Where the caret is in the window by now. */
  rectOf: () => DOMRect | undefined;
  choose: (item: InsertItem) => void;
}

interface SlashStorage {
  state: SlashState | undefined;
  listeners: Set<() => void>;
}

declare module '@tiptap/core' {
  interface Storage {
    slashMenu: SlashStorage;
  }
}
