import type { Editor } from '@tiptap/react';
import type { Node } from '@tiptap/pm/model';
import type { BodyNode } from '../../src/core/editing/body/document.ts';
import { readBody } from '../../src/core/editing/body/open-body.ts';

/**
 * Where the caret stands in the source that was just written: in the same characters of the same line of text,
 * or at the beginning of the block it is in.
 */
export function offsetOfCaret(editor: Editor, source: string): number {
  const { $from } = editor.state.selection;
  const path = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.index(depth));
  const { document, origins } = readBody(source);
  let node: BodyNode = document;
  let offset = 0;
  for (const index of path) {
    offset = origins.get(node)?.start ?? offset;
    const inner = origins.get(node)?.inner;
    if (inner) return offsetInLine(inner.leaves, $from.parentOffset) ?? inner.start;
    const child: BodyNode | undefined = childrenOf(node)[index];
    if (!child) return offset;
    node = child;
  }
  return origins.get(node)?.start ?? offset;
}

/** Where in the document a place of its source is. */
export function caretAt(doc: Node, source: string, offset: number): number {
  const { document, origins } = readBody(source);
  let position = 0;
  let shown: Node = doc;
  let node: BodyNode = document;
  for (;;) {
    const inner = origins.get(node)?.inner;
    if (inner) return position + placeInLine(inner.leaves, offset);
    const children: BodyNode[] = childrenOf(node);
    const at = children.findLastIndex((child) => (origins.get(child)?.start ?? Infinity) <= offset);
    const child = children[Math.max(0, at)];
    if (!child || shown.childCount !== children.length || isInline(child)) return position;
    for (let index = 0; index < Math.max(0, at); index++) position += shown.child(index).nodeSize;
    shown = shown.child(Math.max(0, at));
    node = child;
    if (shown.isAtom) return position;
    position += 1;
  }
}

/** The place of a character of a line; characters count as ProseMirror counts them. */
function offsetInLine(leaves: readonly Leaf[], characters: number): number | undefined {
  let left = characters;
  for (const leaf of leaves) {
    const size = sizeOf(leaf);
    if (left <= size) {
      if (leaf.node.type !== 'text') return left === 0 ? leaf.start : leaf.end;
      return placeOf(leaf, left) ?? (left === 0 ? leaf.start : leaf.end);
    }
    left -= size;
  }
  return leaves.at(-1)?.end;
}

function placeInLine(leaves: readonly Leaf[], offset: number): number {
  let before = 0;
  for (const leaf of leaves) {
    const size = sizeOf(leaf);
    if (offset < leaf.end || leaf === leaves.at(-1)) {
      for (let at = 0; at < size; at++) {
        if ((placeOf(leaf, at + 1) ?? leaf.end) > offset) return before + at;
      }
      return before + size;
    }
    before += size;
  }
  return before;
}

/** Where in the source a text's first so many characters end. */
function placeOf(leaf: Leaf, characters: number): number | undefined {
  const places = leaf.places?.();
  if (!places) return undefined;
  return characters === 0 ? places.starts[0] : places.ends[characters - 1];
}

function sizeOf({ node }: Leaf): number {
  return node.type === 'text' ? node.text.length : 1;
}

function childrenOf(node: BodyNode): BodyNode[] {
  return ('content' in node ? node.content : undefined) ?? [];
}

function isInline({ type }: BodyNode): boolean {
  return ['text', 'hardBreak', 'image', 'footnoteReference', 'sourceInline'].includes(type);
}

type Leaf = NonNullable<
  ReturnType<ReturnType<typeof readBody>['origins']['get']>
>['inner'] extends infer Inner
  ? NonNullable<Inner> extends { leaves: (infer Each)[] }
    ? Each
    : never
  : never;
