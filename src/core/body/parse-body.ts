import type { ContentError } from '../problems/content-error.ts';
import { openContext, type BodyContext, type BodyPlace } from './body-context.ts';
import { LIMIT_WORDS } from './limit-words.ts';
import { findLimitBreach, MOST_EXPRESSIONS } from './limits.ts';
import { maskSource } from './mask-source.ts';
import { readTree } from './read-tree.ts';
import { reportLostNotes } from './report-footnotes.ts';
import type { Segment } from './segment.ts';
import { toSegments } from './to-segments.ts';

/**
 * Reads the body of an article: Markdown and a closed set of components, never code. Nothing in it is run.
 * Never throws for bad content; a body with problems has no segments, the rest is what could be read.
 */
export function parseBody(source: string, place: BodyPlace): ParsedBody {
  const context = openContext(source, place);
  const segments = isSafeToParse(source, context) ? read(context) : [];
  const problems = context.problems();
  const { headings, textLines, images, links, articleIds, components } = context;
  return {
    segments: problems.length > 0 ? [] : segments,
    headings,
    text: textLines.join('\n'),
    images,
    links,
    articleIds,
    components,
    problems,
  };
}

/** Bounds the body and masks what could run, before the native parser, which can die, sees any of it. */
function isSafeToParse(source: string, context: BodyContext): boolean {
  const breach = findLimitBreach(source);
  if (breach) {
    context.report(breach.offset, breach);
    return false;
  }
  const masked = maskSource(source);
  if (masked.expressions > MOST_EXPRESSIONS) {
    const [message, hint] = LIMIT_WORDS.expressions;
    context.report(0, { message, hint });
    return false;
  }
  // The native parser drops a byte order mark, and every offset after it would be one short.
  context.masked = masked.text.replace(/^\ufeff/, ' ');
  return true;
}

function read(context: BodyContext): Segment[] {
  const tree = readTree(context);
  if (!tree) return [];
  const segments = toSegments(tree.children, context);
  reportLostNotes(context);
  return segments;
}

export interface ParsedBody {
  /** Empty when there is any problem. */
  segments: Segment[];
  headings: { depth: number; id: string; text: string }[];
  /** Plain text for search and excerpts: one line per block. */
  text: string;
  /** Every picture named, in Markdown or in a component. */
  images: { src: string; line: number; column: number }[];
  links: { href: string; line: number; column: number }[];
  /** The articles related links lead to. */
  articleIds: { id: string; line: number; column: number }[];
  /** The tags of components, in file order. */
  components: { name: string; line: number; column: number }[];
  /** In file order. */
  problems: ContentError[];
}

export type { Segment } from './segment.ts';
