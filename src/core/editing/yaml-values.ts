import { isScalar, type Node } from 'yaml';
import type { TextEdit } from './text-edits.ts';
import { isSame, tidy, type Plain } from './tidy-data.ts';
import { patchScalar } from './yaml-scalar.ts';
import { scalarText } from './yaml-text.ts';

/** The edit that writes a plain value over another in its place; undefined where it does not fit there. */
export function scalarEdit(
  { text, isRough }: Change,
  node: Node | null | undefined,
  value: Plain,
  isInFlow: boolean,
): TextEdit | undefined {
  if (!isScalar(node) || !node.range) return undefined;
  const patch = typeof value === 'string' && !isRough ? patchScalar(text, node, value) : undefined;
  if (patch || String(node.type).startsWith('BLOCK')) return patch;
  const [start, end] = node.range;
  const put = scalarText(value, node.type, isInFlow);
  return start < end && put !== undefined ? { start, end, text: put } : undefined;
}

/** The items between those that stay at either end. */
export function changedItems<Item extends Node>(
  items: readonly Item[],
  next: readonly Plain[],
): ChangedItems<Item> {
  const before = items.map((item) => tidy(item.toJSON()));
  const longest = Math.min(before.length, next.length);
  let head = 0;
  while (head < longest && isSame(before[head], next[head])) head++;
  let tail = 0;
  while (tail < longest - head && isSame(before.at(-1 - tail), next.at(-1 - tail))) tail++;
  return { head, old: items.slice(head, items.length - tail), put: next.slice(head, next.length - tail) };
}

/** A text that is changed; roughly, where finer edits came out wrong: values are then written whole. */
export interface Change {
  text: string;
  isRough: boolean;
}

interface ChangedItems<Item> {
  /** How many stay before them. */
  head: number;
  old: Item[];
  put: Plain[];
}
