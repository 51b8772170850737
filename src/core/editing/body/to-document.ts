import type { Definition, Nodes, Root, RootContent, PhrasingContent } from 'mdast';
import type { Atom } from './atom.ts';
import type { BlockNode, BodyDocument, BodyNode, InlineNode } from './document.ts';
import { readLeaves, spanOf, type Leaf } from './inline-leaf.ts';
import { readPrefix, stripPrefix } from './line-prefix.ts';
import { joinText } from './join-text.ts';
import type { ParsedSource } from './parse-source.ts';
import { toBlock } from './to-block.ts';
import { toComponents } from './to-component.ts';

/** Makes the editor's document of a parsed body, and remembers where each of its nodes stands in the source. */
export function toDocument(source: ParsedSource): OpenedDocument {
  const origins = new Map<BodyNode, Origin>();
  const definitions = readDefinitions(source.tree);
  const context: ReadContext = {
    source,
    prefix: '',
    place(node, origin) {
      origins.set(node, origin);
      return node;
    },
    leaves: (children, prefix) =>
      readLeaves(children, {
        source,
        prefix: { strip: (text) => stripPrefix(text, prefix) },
        definition: (identifier) => definitions.get(identifier),
      }),
  };
  const content = readBlocks(source.tree.children, context);
  const document: BodyDocument = {
    type: 'doc',
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
  origins.set(document, { start: 0, end: source.source.length });
  return { document, origins };
}

/** The blocks of a container; `prefix` of the context is set from where its first child stands. */
export function readBlocks(nodes: readonly RootContent[], context: ReadContext): BlockNode[] {
  return toComponents(nodes, context, (node) => toBlock(node, context));
}

/** The context for what stands inside a container that starts with `first`. */
export function enter(context: ReadContext, first: Nodes | undefined): ReadContext {
  if (!first) return context;
  return { ...context, prefix: readPrefix(context.source.source, spanOf(first).start) };
}

/** The nodes of a line of text, and where that line stands. */
export function readInline(children: readonly PhrasingContent[], context: ReadContext): InlineContent {
  const first = children[0];
  const last = children.at(-1);
  if (!first || !last) return { content: [], inner: undefined };
  const inner = { start: spanOf(first).start, end: spanOf(last).end };
  const leaves = context.leaves(children, context.prefix);
  return { content: joinText(leaves.map(({ node }) => node)), inner: { ...inner, leaves } };
}

/** Part of the source as it is, for what has no form. */
export function sourceBlock(start: number, end: number, context: ReadContext): BlockNode {
  const source = stripPrefix(context.source.source.slice(start, end), context.prefix);
  return context.place({ type: 'sourceBlock', attrs: { source } }, { start, end });
}

function readDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const look = (node: Nodes) => {
    if (node.type === 'definition') {
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    } else if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return definitions;
}

export interface OpenedDocument {
  document: BodyDocument;
  /** Where nodes stand; one that the source does not write, as an empty item's paragraph, has no place. */
  origins: ReadonlyMap<BodyNode, Origin>;
}

export interface Origin {
  start: number;
  end: number;
  /** Of a paragraph, a heading or a cell: its line of text. */
  inner?: InnerLine | undefined;
  /** Of a component: its tags. */
  open?: Atom | undefined;
  close?: Atom | undefined;
}

export interface InnerLine {
  start: number;
  end: number;
  leaves: Leaf[];
}

export interface InlineContent {
  content: InlineNode[];
  inner: InnerLine | undefined;
}

export interface ReadContext {
  source: ParsedSource;
  /** What stands before further lines of the container. */
  prefix: string;
  place<Node extends BodyNode>(node: Node, origin: Origin): Node;
  leaves(children: readonly PhrasingContent[], prefix: string): Leaf[];
}
