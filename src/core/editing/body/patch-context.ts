import type { BlockNode, BodyNode } from './document.ts';
import { addPrefix } from './line-prefix.ts';
import type { InlineRules } from './normalize-inline.ts';
import type { Origin } from './to-document.ts';

/** What writing changes back into a source needs to know of it. */
export interface PatchContext {
  source: string;
  origins: ReadonlyMap<BodyNode, Origin>;
  rules: InlineRules;
  /** The line break of the source. */
  eol: string;
  /** What stands before further lines of the container. */
  prefix: string;
  /** How much is written anew: words, all from the first changed one to the last, whole lines of text, whole blocks. */
  level: PatchLevel;
  isMargin: boolean;
  isTight: boolean;
  inItem: boolean;
}

export type PatchLevel = 0 | 1 | 2 | 3;

/** A node of the opened document beside its normal form. */
export interface Old<Node extends BodyNode = BodyNode> {
  node: Node;
  normal: Node;
  origin: Origin;
}

/** Gives lines of the writer the line breaks of the source and the marks of their container. */
export function toLines(text: string, { prefix, eol }: PatchContext): string {
  const lines = addPrefix(text, prefix);
  return eol === '\n' ? lines : lines.replaceAll('\n', eol);
}

/** In a quotation, whose marks stand before every line. */
export function isInQuote({ prefix }: PatchContext): boolean {
  return prefix.includes('>');
}

export type OldBlock = Old<BlockNode>;
