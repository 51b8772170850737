import type { NodeViewProps } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';

/** Whether a part has just been inserted, which leaves it selected. */
export function isFresh({ editor, getPos }: Pick<NodeViewProps, 'editor' | 'getPos'>): boolean {
  const { selection } = editor.state;
  return selection instanceof NodeSelection && selection.from === getPos();
}
