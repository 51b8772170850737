import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { findComponent } from '../../body/components.ts';
import type { TagAtom } from './atom.ts';
import type { BlockNode } from './document.ts';
import { spanOf } from './inline-leaf.ts';
import { readTagProps } from './tag-props.ts';
import { toParagraph } from './to-block.ts';
import { enter, readBlocks, sourceBlock, type ReadContext } from './to-document.ts';

/** Reads the blocks of a container, pairing the tags of components that stand among them. */
export function toComponents(
  nodes: readonly RootContent[],
  context: ReadContext,
  toBlock: (node: RootContent) => BlockNode,
): BlockNode[] {
  const blocks: BlockNode[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const tag = tagOf(node, context);
    if (!tag) {
      blocks.push(toOneLineBox(node, context) ?? toBlock(node));
      continue;
    }
    const last = tag.tag.isSelfClosing ? index : findClosing(nodes, index, tag.tag.name, context);
    const inside = nodes.slice(index + 1, last);
    blocks.push(toComponent(tag, last === undefined ? undefined : nodes[last], inside, context));
    index = last ?? index;
  }
  return blocks;
}

function tagOf(node: RootContent, { source }: ReadContext): TagAtom | undefined {
  const atom = node.type === 'atom' ? source.atoms.get(spanOf(node).start) : undefined;
  return atom?.kind === 'tag' ? atom : undefined;
}

function findClosing(
  nodes: readonly RootContent[],
  from: number,
  name: string,
  context: ReadContext,
): number | undefined {
  let depth = 0;
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index];
    const tag = node && tagOf(node, context)?.tag;
    if (tag?.name !== name || tag.isSelfClosing) continue;
    depth += tag.isClosing ? -1 : 1;
    if (depth <= 0) return depth === 0 && index > from ? index : undefined;
  }
  return undefined;
}

function toComponent(
  open: TagAtom,
  last: RootContent | undefined,
  inside: readonly RootContent[],
  context: ReadContext,
): BlockNode {
  const close = last && tagOf(last, context);
  const { start } = open;
  const end = close?.end ?? open.end;
  const name = open.tag.name;
  const holdsMarkdown = findComponent(name)?.holdsMarkdown ?? false;
  const props = close && readTagProps(open, context.source);
  if (!props || (!holdsMarkdown && inside.length > 0)) return sourceBlock(start, end, context);
  const origin = { start, end, open, close };
  if (!holdsMarkdown) return context.place({ type: 'component', attrs: { name, props } }, origin);
  const content = readBlocks(inside, enter(context, inside[0]));
  const blocks: BlockNode[] = content.length > 0 ? content : [{ type: 'paragraph' }];
  return context.place({ type: 'componentBox', attrs: { name, props }, content: blocks }, origin);
}

/** A box written on one line comes as a paragraph that starts and ends with its tags. */
function toOneLineBox(node: RootContent, context: ReadContext): BlockNode | undefined {
  if (node.type !== 'paragraph' || node.children.length < 3) return undefined;
  const tags = node.children.map((child) => (child.type === 'atom' ? tagOf(child, context) : undefined));
  const open = tags[0];
  const close = tags.at(-1);
  if (!open || !close || tags.filter(Boolean).length > 2 || open.tag.name !== close.tag.name)
    return undefined;
  if (open.tag.isSelfClosing || open.tag.isClosing || !close.tag.isClosing) return undefined;
  const props = readTagProps(open, context.source);
  if (!props || !findComponent(open.tag.name)?.holdsMarkdown) return undefined;
  const children = node.children.slice(1, -1);
  const line = toParagraph({ type: 'paragraph', children, ...between(children) }, context);
  const attrs = { name: open.tag.name, props };
  const origin = { start: open.start, end: close.end, open, close };
  return context.place({ type: 'componentBox', attrs, content: [line] }, origin);
}

function between(children: readonly PhrasingContent[]): Pick<Paragraph, 'position'> {
  const start = children[0]?.position?.start;
  const end = children.at(-1)?.position?.end;
  return start && end ? { position: { start, end } } : {};
}
