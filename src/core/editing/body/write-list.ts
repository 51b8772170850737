import type { BlockNode, ListItemNode, TaskItemNode } from './document.ts';
import { addPrefix } from './line-prefix.ts';

/** A list in normal form. */
export function writeList(
  list: ListNode,
  signs: ListSigns,
  write: (item: ListItemNode | TaskItemNode, mark: string, tight: boolean) => string,
): string {
  const { tight } = list.attrs;
  return list.content
    .map((item, index) => write(item, listMark(list, index, signs), tight))
    .join(tight ? '\n' : '\n\n');
}

/** The sign or the number before an item. */
export function listMark(list: ListNode, index: number, { bullet, stop }: ListSigns): string {
  return list.type === 'orderedList' ? `${list.attrs.start + index}${stop}` : bullet;
}

/** An item, its further lines set in under its words. */
export function writeItem(
  item: ListItemNode | TaskItemNode,
  mark: string,
  isTight: boolean,
  writeBlocks: (blocks: readonly BlockNode[], place: ItemPlace) => string,
): string {
  // The same sign again, on one line, could make a rule: `- - -`.
  const signs: ListSigns = { bullet: mark === '-' ? '*' : '-', stop: '.' };
  const inside = writeBlocks(item.content, { isMargin: false, isTight, inItem: true, signs });
  const box = item.type === 'taskItem' ? `[${item.attrs.checked ? 'x' : ' '}] ` : '';
  return addPrefix(`${mark} ${box}${inside}`, ' '.repeat(mark.length + 1)).replace(/ +$/, '');
}

interface ItemPlace {
  isMargin: boolean;
  isTight: boolean;
  inItem: boolean;
  signs: ListSigns;
}

export function isListNode(block: BlockNode): block is ListNode {
  return block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'taskList';
}

export type ListNode = Extract<BlockNode, { type: 'bulletList' | 'orderedList' | 'taskList' }>;

export interface ListSigns {
  bullet: '-' | '*' | '+';
  stop: '.' | ')';
}
