import type { BlockNode, BodyDocument, ListItemNode, TableRowNode, TaskItemNode } from './document.ts';

/** What two nodes in normal form have in common when they mean the same. */
export function keyOf(node: Comparable): string {
  let key = keys.get(node);
  if (key === undefined) {
    key = JSON.stringify(node, (name, value: unknown) => (name === 'props' ? inOrder(value) : value));
    keys.set(node, key);
  }
  return key;
}

const keys = new WeakMap<Comparable, string>();

/** In what order props are written says nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, inOrder(item)]));
}

/** How alike two nodes are, from 0 to 1: by their kind and their words. */
export function likeness(a: Comparable, b: Comparable): number {
  if (a.type !== b.type) return 0;
  const left = countWords(keyOf(a));
  const right = countWords(keyOf(b));
  let shared = 0;
  let total = 0;
  for (const [word, count] of left) {
    shared += Math.min(count, right.get(word) ?? 0);
    total += count;
  }
  for (const count of right.values()) total += count;
  return 0.1 + (0.9 * 2 * shared) / Math.max(1, total);
}

function countWords(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

type Comparable = BodyDocument | BlockNode | ListItemNode | TaskItemNode | TableRowNode;
