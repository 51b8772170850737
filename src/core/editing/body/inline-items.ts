import type { InlineNode, Mark } from './document.ts';
import type { Leaf, Piece } from './inline-leaf.ts';
import { joinText } from './join-text.ts';

/** Cuts a line in normal form into its characters and atoms. */
export function toItems(nodes: readonly InlineNode[]): Item[] {
  return nodes.flatMap((node): Item[] => {
    const marks = node.marks ?? [];
    const sign = JSON.stringify(marks);
    if (node.type !== 'text') return [{ key: JSON.stringify(node), node, marks, sign, character: undefined }];
    return node.text.split('').map((character) => ({
      key: character + sign,
      node: { ...node, text: character },
      marks,
      sign,
      character,
    }));
  });
}

/** Joins items into nodes again. */
export function fromItems(items: readonly Item[]): InlineNode[] {
  return joinText(items.map(({ node }) => node));
}

/** The same for a line of the source, each item with its place; undefined when the two do not go together. */
export function placeItems(nodes: readonly InlineNode[], leaves: readonly Leaf[]): PlacedItem[] | undefined {
  const items = toItems(nodes);
  const raw = leaves.flatMap(placeLeaf);
  const placed: PlacedItem[] = [];
  let at = 0;
  for (const item of items) {
    while (at < raw.length && !isSame(item, raw[at])) at += 1;
    const place = raw[at++];
    if (!place) return undefined;
    const { start, end, leaf, piece } = place;
    placed.push({ ...item, start, end, leaf, piece });
  }
  return placed;
}

function placeLeaf(leaf: Leaf): RawItem[] {
  const { node, piece } = leaf;
  if (node.type !== 'text') return [{ what: node.type, start: leaf.start, end: leaf.end, leaf, piece }];
  const places = leaf.places?.();
  return node.text.split('').map((what, index) => ({
    what,
    start: places?.starts[index] ?? NaN,
    end: places?.ends[index] ?? NaN,
    leaf,
    piece,
  }));
}

function isSame(item: Item, raw: RawItem | undefined): boolean {
  if (!raw) return false;
  if (item.character === undefined) return item.node.type === raw.what;
  // In a heading or a cell a break is a space.
  return item.character === raw.what || (raw.what === 'hardBreak' && item.character === ' ');
}

interface RawItem {
  /** A character, or the kind of an atom. */
  what: string;
  start: number;
  end: number;
  leaf: Leaf;
  piece: Piece | undefined;
}

export interface Item {
  key: string;
  node: InlineNode;
  marks: readonly Mark[];
  /** Its marks as a text, to compare. */
  sign: string;
  character: string | undefined;
}

export interface PlacedItem extends Item {
  start: number;
  end: number;
  leaf: Leaf;
  piece: Piece | undefined;
}
