import type { ImageNode, InlineNode, Mark } from './document.ts';
import { splitAddresses } from './link-text.ts';
import { hasMark, isSameMark } from './marks.ts';

/** Nests the marks of flat nodes, those that last longest outside. */
export function toTokens(nodes: readonly InlineNode[], after: string): Token[] {
  const tokens: Token[] = [];
  const open: Mark[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const mark = open.pop();
      if (mark) tokens.push({ kind: 'close', mark, sign: SIGNS[mark.type] });
    }
  };
  nodes.forEach((node, index) => {
    const isBare = isBareAddress(nodes, index, after);
    const marks = (node.marks ?? []).filter(({ type }) => type !== 'code' && !(isBare && type === 'link'));
    const kept = open.findIndex((mark) => !marks.some((other) => isSameMark(mark, other)));
    closeTo(kept < 0 ? open.length : kept);
    const missing = marks.filter((mark) => !open.some((other) => isSameMark(mark, other)));
    const lengths = new Map(missing.map((mark) => [mark, runLength(nodes, index, mark)]));
    for (const mark of missing.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))) {
      open.push(mark);
      tokens.push({ kind: 'open', mark, sign: SIGNS[mark.type] });
    }
    tokens.push(isBare && node.type === 'text' ? { kind: 'address', text: node.text } : toToken(node));
  });
  closeTo(0);
  return tokens;
}

function toToken(node: InlineNode): Token {
  switch (node.type) {
    case 'text':
      return { kind: hasMark(node, 'code') ? 'code' : 'text', text: node.text };
    case 'hardBreak':
      return { kind: 'break' };
    case 'image':
      return { kind: 'image', node };
    case 'footnoteReference':
      return { kind: 'note', label: node.attrs.label };
    case 'sourceInline':
      return { kind: 'source', source: node.attrs.source };
  }
}

/** An address that is its own link needs no brackets, when spaces around it tell where it ends. */
function isBareAddress(nodes: readonly InlineNode[], index: number, after: string): boolean {
  const node = nodes[index];
  const link = node?.marks?.[0];
  if (node?.type !== 'text' || node.marks?.length !== 1 || link?.type !== 'link' || link.attrs.title)
    return false;
  if (!/^(?:https?:\/\/|www\.)[A-Za-z0-9./%?=#+-]*[A-Za-z0-9/]$/.test(node.text)) return false;
  const parts = splitAddresses(node.text);
  if (parts.length !== 1 || parts[0]?.href !== link.attrs.href) return false;
  const previous = nodes[index - 1];
  const next = nodes[index + 1];
  const startsWell =
    !previous || previous.type === 'hardBreak' || (isPlain(previous) && /[\s(]$/.test(previous.text));
  const endsWell = next ? isPlain(next) && /^\s/.test(next.text) : /^(?:\s|$)/.test(after);
  return startsWell && endsWell;
}

function isPlain(node: InlineNode): node is Extract<InlineNode, { type: 'text' }> {
  return node.type === 'text' && !node.marks?.length;
}

function runLength(nodes: readonly InlineNode[], from: number, mark: Mark): number {
  let length = 0;
  while (nodes[from + length]?.marks?.some((other) => isSameMark(mark, other))) length += 1;
  return length;
}

const SIGNS: Record<Mark['type'], string> = { bold: '**', italic: '*', strike: '~~', link: '', code: '' };

export interface DelimiterToken {
  kind: 'open' | 'close';
  mark: Mark;
  /** Empty for links. */
  sign: string;
}

export type Token =
  | DelimiterToken
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'address'; text: string }
  | { kind: 'break' }
  | { kind: 'image'; node: ImageNode }
  | { kind: 'note'; label: string }
  | { kind: 'source'; source: string };
