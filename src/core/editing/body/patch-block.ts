import type { BlockNode, BodyNode, HeadingNode, ParagraphNode } from './document.ts';
import { readPrefix } from './line-prefix.ts';
import { normalizeBlock } from './normalize.ts';
import { patchCode } from './patch-code.ts';
import { isInQuote, toLines, type OldBlock, type PatchContext } from './patch-context.ts';
import { patchInline } from './patch-inline.ts';
import { patchList } from './patch-list.ts';
import { patchSequence, type Beside } from './patch-sequence.ts';
import { patchTable } from './patch-table.ts';
import { patchTag } from './patch-tag.ts';
import { writeBlock } from './write-block.ts';
import { isListNode, type ListSigns } from './write-list.ts';
import { writeInline, wholeLine } from './write-inline.ts';

/** Writes changed blocks of a container into its source; undefined when it held none that stand there. */
export function patchBlocks(
  old: readonly BlockNode[],
  now: readonly BlockNode[],
  context: PatchContext,
  levelOf?: (index: number) => PatchContext['level'],
): PatchedBlocks | undefined {
  const known = pairOld(old, context);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || now.length === 0) return undefined;
  const at = (index: number): PatchContext => ({ ...context, level: levelOf?.(index) ?? context.level });
  const text = patchSequence(known, now, context, {
    patch: (before, after, index, beside) => patchBlock(before, after, at(index), beside),
    insert: (block, index, beside) => insertBlock(block, at(index), beside),
    isRough: (index) => levelOf?.(index) === 3,
  });
  return { text, start: first.origin.start, end: last.origin.end };
}

/** The nodes that say something and stand in the source. */
function pairOld(nodes: readonly BlockNode[], { origins, rules }: PatchContext): OldBlock[] {
  return nodes.flatMap((node) => {
    const origin = origins.get(node);
    const normal = normalizeBlock(node, rules);
    return origin && normal ? [{ node, normal, origin }] : [];
  });
}

/** The children of a container, in what stands before and after them. */
export function patchInside(
  outer: BodyNode & { content: BlockNode[] },
  now: readonly BlockNode[],
  context: PatchContext,
): PatchedBlocks | undefined {
  const first = outer.content.find((node) => context.origins.has(node));
  const start = first && context.origins.get(first)?.start;
  if (start === undefined) return undefined;
  return patchBlocks(outer.content, now, { ...context, prefix: readPrefix(context.source, start) });
}

function patchBlock(old: OldBlock, now: BlockNode, context: PatchContext, beside: Beside): string {
  const patched = context.level < 3 ? patchAlike(old, now, context) : undefined;
  const prefix = readPrefix(context.source, old.origin.start);
  return patched ?? insertBlock(now, { ...context, prefix }, beside);
}

/** Undefined when it has to be written anew. */
function patchAlike(old: OldBlock, now: BlockNode, context: PatchContext): string | undefined {
  const { node, normal, origin } = old;
  const { source } = context;
  const around = (inside: PatchedBlocks | undefined) =>
    inside && source.slice(origin.start, inside.start) + inside.text + source.slice(inside.end, origin.end);
  if (node.type === 'paragraph' && now.type === 'paragraph') return patchLine(old, now, context);
  if (node.type === 'heading' && now.type === 'heading')
    return node.attrs.level === now.attrs.level ? patchLine(old, now, context) : undefined;
  if (isListNode(node) && isListNode(now) && isListNode(normal))
    return patchList({ node, normal, origin }, now, context);
  if (node.type === 'blockquote' && now.type === 'blockquote')
    return around(
      patchInside(node, now.content, { ...context, isTight: false, isMargin: false, inItem: false }),
    );
  if (node.type === 'footnote' && now.type === 'footnote' && node.attrs.label === now.attrs.label)
    return around(
      patchInside(node, now.content, { ...context, isTight: false, isMargin: false, inItem: false }),
    );
  if (node.type === 'codeBlock' && now.type === 'codeBlock') {
    if ((node.attrs.language ?? '') !== (now.attrs.language ?? '')) return undefined;
    const text = source.slice(origin.start, origin.end);
    return patchCode(
      text,
      node.content?.[0]?.text ?? '',
      now.content?.[0]?.text ?? '',
      readPrefix(source, origin.start),
      context.eol,
    );
  }
  if (node.type === 'table' && now.type === 'table' && normal.type === 'table')
    return patchTable({ node, normal, origin }, now, context);
  return patchComponent(old, now, context);
}

function patchComponent(
  { node, origin }: OldBlock,
  now: BlockNode,
  context: PatchContext,
): string | undefined {
  const { source } = context;
  if (node.type !== 'component' && node.type !== 'componentBox') return undefined;
  if (now.type !== node.type || now.attrs.name !== node.attrs.name || origin.open?.kind !== 'tag')
    return undefined;
  const tag = patchTag(origin.open, now.attrs.props, context);
  if (now.type === 'component' || node.type === 'component')
    return tag + source.slice(origin.open.end, origin.end);
  const inside = patchInside(node, now.content, { ...context, isTight: false, inItem: false });
  return (
    inside &&
    tag + source.slice(origin.open.end, inside.start) + inside.text + source.slice(inside.end, origin.end)
  );
}

function patchLine(
  old: OldBlock,
  now: ParagraphNode | HeadingNode,
  context: PatchContext,
): string | undefined {
  const { inner, start, end } = old.origin;
  const { normal } = old;
  if (!inner || !now.content?.length || (normal.type !== 'paragraph' && normal.type !== 'heading'))
    return undefined;
  const isOneLine = now.type === 'heading' && context.source[start] === '#';
  const place = {
    source: context.source,
    isMargin: context.isMargin,
    inTable: false,
    isOneLine,
    isJoined: context.level === 1,
    toLines: (text: string) => toLines(text, context),
  };
  const patched =
    context.level < 2 ? patchInline(inner, normal.content ?? [], now.content, place) : undefined;
  if (now.type === 'heading' && patched === undefined) return undefined;
  if (now.type === 'heading' && /(?:^|[ \t])#+$/.test(patched ?? '')) return undefined;
  const line = patched ?? toLines(writeInline(now.content, wholeLine(context)), context);
  return context.source.slice(start, inner.start) + line + context.source.slice(inner.end, end);
}

function insertBlock(block: BlockNode, context: PatchContext, beside: Beside): string {
  const { isMargin, isTight, inItem } = context;
  return toLines(
    writeBlock(block, { isMargin, isTight, inItem, inQuote: isInQuote(context), signs: chooseSigns(beside) }),
    context,
  );
}

/** A list beside another needs a sign of its own. */
function chooseSigns({ before = '', after = '' }: Beside): ListSigns {
  const taken = [before, after].map((text) => /^(?:([-*+])|\d{1,9}([.)]))(?:\s|$)/.exec(text));
  const bullets = taken.map((found) => found?.[1]);
  const stops = taken.map((found) => found?.[2]);
  return {
    bullet: (['-', '*', '+'] as const).find((sign) => !bullets.includes(sign)) ?? '-',
    stop: (['.', ')'] as const).find((sign) => !stops.includes(sign)) ?? '.',
  };
}

export interface PatchedBlocks {
  text: string;
  /** What it takes the place of. */
  start: number;
  end: number;
}
