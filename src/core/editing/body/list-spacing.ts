import type { BlockNode, ListItemNode, TaskItemNode } from './document.ts';

/** Whether a list wished tight, or loose, can be written so. */
export function fitsTight(items: readonly (ListItemNode | TaskItemNode)[], tight: boolean): boolean {
  if (tight)
    return items.every(({ content }) => content.every((block, at) => !needsGap(content[at - 1], block)));
  return items.length === 1 && (items[0]?.content.length ?? 0) < 2;
}

/** Whether a block needs an empty line between it and the one before. */
function needsGap(before: BlockNode | undefined, block: BlockNode): boolean {
  if (!before) return false;
  switch (before.type) {
    case 'heading':
    case 'codeBlock':
    case 'horizontalRule':
    case 'component':
      return block.type === 'sourceBlock';
    case 'paragraph':
      return !(isSelfEvident(block) || block.type === 'blockquote' || interrupts(block));
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'blockquote':
    case 'table':
      return !isSelfEvident(block);
    default:
      return true;
  }
}

function isSelfEvident({ type }: BlockNode): boolean {
  return type === 'heading' || type === 'codeBlock' || type === 'horizontalRule' || type === 'component';
}

/** A list that can follow a paragraph's line at once: one with words in its first item, numbered from 1 if at all. */
function interrupts(block: BlockNode): boolean {
  if (block.type !== 'bulletList' && block.type !== 'taskList' && block.type !== 'orderedList') return false;
  const first = block.content[0]?.content[0];
  return first?.type === 'paragraph' && (block.type !== 'orderedList' || block.attrs.start === 1);
}
