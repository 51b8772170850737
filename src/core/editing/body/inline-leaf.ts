import type { Nodes, PhrasingContent } from 'mdast';
import type { InlineNode, Mark, TextNode } from './document.ts';
import { splitAddresses } from './link-text.ts';
import { sortMarks } from './marks.ts';
import type { ParsedSource } from './parse-source.ts';
import { placeText, showCode, showText, type Places } from './shown-text.ts';

/** The phrases of a paragraph, a heading or a cell as flat nodes with marks, each with its place in the source. */
export function readLeaves(children: readonly PhrasingContent[], context: LeafContext): Leaf[] {
  return children.flatMap((child) => {
    const piece = child.type === 'text' ? undefined : pieceOf(child, context);
    return readPhrase(child, [], piece, context);
  });
}

function readPhrase(
  node: PhrasingContent,
  marks: readonly Mark[],
  piece: Piece | undefined,
  context: LeafContext,
): Leaf[] {
  const { start, end } = spanOf(node);
  const inside = (mark: Mark, children: PhrasingContent[]) =>
    children.flatMap((child) => readPhrase(child, [...marks, mark], piece, context));
  const atom = (leaf: InlineNode): Leaf[] => [{ node: withMarks(leaf, marks), start, end, piece }];
  switch (node.type) {
    case 'text':
      return readText(node.value, start, end, marks, piece, context);
    case 'inlineCode': {
      const code = showCode(node.value).replace(/\r\n|\n|\r/g, ' ');
      return code ? [readCode(code, start, end, marks, piece, context)] : [];
    }
    case 'strong':
      return inside({ type: 'bold' }, node.children);
    case 'emphasis':
      return inside({ type: 'italic' }, node.children);
    case 'delete':
      return inside({ type: 'strike' }, node.children);
    case 'link':
    case 'linkReference': {
      const target = node.type === 'link' ? node : context.definition(node.identifier);
      if (!target || node.children.length === 0) return atom(sourceInline(start, end, context));
      const mark = linkMark(showText(target.url), showTitle(target.title));
      return inside(mark, node.children).map((leaf) => ({ ...leaf, isFixed: isFixed(node, context) }));
    }
    case 'break':
      return atom({ type: 'hardBreak' });
    case 'image':
    case 'imageReference': {
      const target = node.type === 'image' ? node : context.definition(node.identifier);
      if (!target) return atom(sourceInline(start, end, context));
      const attrs = {
        src: showText(target.url),
        alt: showText(node.alt ?? ''),
        title: showTitle(target.title),
      };
      return atom({ type: 'image', attrs });
    }
    case 'footnoteReference':
      return atom({ type: 'footnoteReference', attrs: { label: readLabel(context.source.source, start) } });
    default:
      return atom(sourceInline(start, end, context));
  }
}

function readText(
  value: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  piece: Piece | undefined,
  context: LeafContext,
): Leaf[] {
  const shown = showText(value);
  let known: { places: Places | undefined } | undefined;
  const places = () => (known ??= { places: placeText(value, context.source.text, start, end) }).places;
  const parts = marks.some(({ type }) => type === 'link') ? [{ text: shown }] : splitAddresses(shown);
  let from = 0;
  return parts.map((part): Leaf => {
    const first = from;
    from += part.text.length;
    const last = from;
    const node: TextNode = { type: 'text', text: part.text };
    const at = () => {
      const all = places();
      return all && { starts: all.starts.slice(first, last), ends: all.ends.slice(first, last) };
    };
    if (parts.length === 1 && part.href === undefined)
      return { node: withMarks(node, marks), start, end, piece, places: at };
    const all = places();
    const span = { start: all?.starts[first] ?? start, end: all?.ends[last - 1] ?? end };
    if (part.href === undefined) return { node: withMarks(node, marks), ...span, piece, places: at };
    const link = withMarks(node, [...marks, linkMark(part.href, null)]);
    const own = { ...span, isWhole: true, isSensitive: true };
    return { node: link, ...span, piece: piece ?? own, places: at, isFixed: true };
  });
}

/** Code whose source is not just its text between marks is taken whole when it changes. */
function readCode(
  code: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  piece: Piece | undefined,
  context: LeafContext,
): Leaf {
  const node = withMarks({ type: 'text', text: code }, [...marks, { type: 'code' }]);
  const places = () => placeCode(code, context.source.source.slice(0, end), start);
  return { node, start, end, piece, places };
}

function placeCode(code: string, source: string, start: number): Places | undefined {
  const inside = /^(`+ ?)[^]*?( ?`+)$/.exec(source.slice(start));
  const places: Places = { starts: [], ends: [] };
  let at = start + (inside?.[1]?.length ?? 0);
  for (const character of code.split('')) {
    const lineBreak = character === ' ' ? /^(?:\r\n|\n|\r)[ \t>]*/.exec(source.slice(at, at + 200)) : null;
    if (character === '`' || (!lineBreak && source[at] !== character)) return undefined;
    places.starts.push(at);
    at += lineBreak?.[0].length ?? 1;
    places.ends.push(at);
  }
  return at + (inside?.[2]?.length ?? 0) === source.length ? places : undefined;
}

/** True for a link whose words are its address or its name. */
function isFixed(node: PhrasingContent, { source }: LeafContext): boolean {
  if (node.type === 'linkReference') return node.referenceType !== 'full';
  return node.type === 'link' && source.text[spanOf(node).start] !== '[';
}

function pieceOf(node: PhrasingContent, context: LeafContext): Piece {
  const span = spanOf(node);
  const isWhole = isFixed(node, context);
  const isSigned = node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';
  return { ...span, isWhole, isSensitive: isWhole || isSigned };
}

function sourceInline(start: number, end: number, { source, prefix }: LeafContext): InlineNode {
  return { type: 'sourceInline', attrs: { source: prefix.strip(source.source.slice(start, end)) } };
}

function withMarks<Node extends InlineNode>(node: Node, marks: readonly Mark[]): Node {
  const unique = marks.filter(({ type }, index) => marks.findIndex((mark) => mark.type === type) === index);
  return unique.length > 0 ? { ...node, marks: sortMarks(unique) } : node;
}

function linkMark(href: string, title: string | null): Mark {
  return { type: 'link', attrs: { href, title } };
}

function showTitle(title: string | null | undefined): string | null {
  return title ? showText(title) : null;
}

/** The label of the footnote mark or definition at `start`, as it is written. */
export function readLabel(source: string, start: number): string {
  return /^\[\^((?:\\[^]|[^\]\\])*)\]/.exec(source.slice(start, start + 1_100))?.[1] ?? '';
}

/** Where a node of the tree stands. */
export function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

export interface Leaf {
  node: InlineNode;
  start: number;
  end: number;
  /** What it is part of at the top level of its line, with the marks around it; absent in plain text. */
  piece: Piece | undefined;
  /** Within a link that a change of its words would undo. */
  isFixed?: boolean;
  /** For text: where each character stands, when that can be told. */
  places?: () => Places | undefined;
}

export interface Piece {
  start: number;
  end: number;
  /** A change inside needs it written anew. */
  isWhole: boolean;
  /** It may read otherwise when another character than a space comes beside it. */
  isSensitive: boolean;
}

export interface LeafContext {
  source: ParsedSource;
  prefix: { strip(text: string): string };
  definition(identifier: string): { url: string; title?: string | null | undefined } | undefined;
}
