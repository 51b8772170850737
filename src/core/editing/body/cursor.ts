import type { BlockNode, BodyDocument, BodyNode, InlineNode } from './document.ts';
import { placeItems } from './inline-items.ts';
import { normalizeBlock, readLabels } from './normalize.ts';
import { readBody, type ReadBody } from './open-body.ts';

/**
 * Where in a source the editor's caret stands, for the raw view: `position` is ProseMirror's in `document`, whose saved
 * source this is. In text to the character, elsewhere to the block.
 */
export function offsetAt(source: string, document: BodyDocument, position: number): number {
  const opened = readBody(source);
  const blocks = saying(document);
  const at = Math.max(
    0,
    blocks.findLastIndex((block) => block.start <= position),
  );
  const block = blocks[at];
  const own = saying(opened.document)[at];
  const origin = own && opened.origins.get(own.node);
  if (!block || !own || !origin) return at === 0 ? 0 : source.length;
  const lines = linesOf(block.node, block.start).filter(({ length }) => length > 0);
  const ownLines = linesOf(own.node, own.start).filter(({ length }) => length > 0);
  const index = Math.max(
    0,
    lines.findLastIndex((line) => line.start <= position),
  );
  const line = lines[index];
  const places = ownLines[index] && placesOf(ownLines[index], opened);
  return (line && places?.[Math.min(places.length - 1, Math.max(0, position - line.start))]) ?? origin.start;
}

/** The other way: the position in the document that `openBody` makes of the source. */
export function positionAt(source: string, offset: number): number {
  const opened = readBody(source);
  const blocks = saying(opened.document);
  const block = blocks.findLast(({ node }) => (opened.origins.get(node)?.start ?? 0) <= offset) ?? blocks[0];
  if (!block) return 0;
  let position: number | undefined;
  for (const line of linesOf(block.node, block.start)) {
    const places = placesOf(line, opened);
    const first = places?.[0];
    if (!places || (position !== undefined && (first ?? 0) > offset)) continue;
    const past = places.findIndex((place) => place >= offset);
    position = line.start + (past < 0 ? line.length : past);
  }
  return position ?? block.start;
}

/** The blocks of the top level that say something, each with its position. */
function saying(document: BodyDocument): Placed[] {
  const rules = { labels: readLabels(document) };
  let start = 0;
  return document.content.flatMap((node) => {
    const placed = { node, start };
    start += sizeOf(node);
    return node.type !== 'paragraph' || normalizeBlock(node, rules) ? [placed] : [];
  });
}

/** The lines of words in a block, each with the position of its first character and its length. */
function linesOf(node: BodyNode, start: number): Line[] {
  const content = 'content' in node ? (node.content as BodyNode[] | undefined) : undefined;
  if (node.type === 'paragraph' || node.type === 'heading') {
    const length = (content ?? []).reduce((sum, child) => sum + sizeOf(child), 0);
    return [{ node, start: start + 1, length }];
  }
  if (node.type === 'codeBlock' || !content) return [];
  let at = start + 1;
  return content.flatMap((child) => {
    const lines = linesOf(child, at).map((line) => ({ ...line, holder: line.holder ?? node }));
    at += sizeOf(child);
    return lines;
  });
}

/** ProseMirror's size of a node: its text, or its content and its two edges; an atom counts one. */
function sizeOf(node: BodyNode): number {
  if (node.type === 'text') return node.text.length;
  if (ATOMS.has(node.type)) return 1;
  const content = 'content' in node ? (node.content as BodyNode[] | undefined) : undefined;
  return (content ?? []).reduce((sum, child) => sum + sizeOf(child), 2);
}

const ATOMS = new Set<string>([
  'horizontalRule',
  'hardBreak',
  'image',
  'footnoteReference',
  'component',
  'sourceBlock',
  'sourceInline',
]);

/** The offset before each character of a line, and after the last one. */
function placesOf({ node, holder }: Line, { origins }: ReadBody): number[] | undefined {
  const inner = (origins.get(node) ?? (holder && origins.get(holder)))?.inner;
  const content = 'content' in node ? (node.content as InlineNode[] | undefined) : undefined;
  if (!inner || !content) return undefined;
  const items = placeItems(content, inner.leaves);
  return (
    items && [...items.map(({ start, leaf }) => (Number.isFinite(start) ? start : leaf.start)), inner.end]
  );
}

interface Placed {
  node: BlockNode;
  start: number;
}

interface Line {
  node: BodyNode;
  start: number;
  length: number;
  /** The node that holds it: a cell stands for the line of its paragraph. */
  holder?: BodyNode;
}
