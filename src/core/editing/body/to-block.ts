import type { Code, FootnoteDefinition, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { BlockNode, ParagraphNode } from './document.ts';
import { readLabel, spanOf } from './inline-leaf.ts';
import { showCode, showText } from './shown-text.ts';
import { enter, readBlocks, readInline, sourceBlock, type ReadContext } from './to-document.ts';
import { toTable } from './to-table.ts';

/** The editor's node for a block of the tree. */
export function toBlock(node: RootContent, context: ReadContext): BlockNode {
  const span = spanOf(node);
  switch (node.type) {
    case 'paragraph':
      return isForeign(node, context)
        ? sourceBlock(span.start, span.end, context)
        : toParagraph(node, context);
    case 'heading': {
      const { content, inner } = readInline(node.children, context);
      const heading = { type: 'heading', attrs: { level: node.depth } } as const;
      return context.place(content.length > 0 ? { ...heading, content } : heading, { ...span, inner });
    }
    case 'thematicBreak':
      return context.place({ type: 'horizontalRule' }, span);
    case 'blockquote': {
      const content = readBlocks(node.children, enter(context, node.children[0]));
      return context.place({ type: 'blockquote', content: orEmpty(content) }, span);
    }
    case 'list':
      return toList(node, context);
    case 'code':
      return toCode(node, context);
    case 'table':
      return toTable(node, context);
    case 'footnoteDefinition':
      return toFootnote(node, context);
    default:
      return sourceBlock(span.start, span.end, context);
  }
}

export function toParagraph(node: Paragraph, context: ReadContext): ParagraphNode {
  const { content, inner } = readInline(node.children, context);
  const origin = { ...spanOf(node), inner };
  return context.place(content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }, origin);
}

/** Text that starts as a tag or a program does, and is neither to the parser: not to be edited as words. */
function isForeign(node: Paragraph, { source }: ReadContext): boolean {
  const [first] = node.children;
  if (first?.type !== 'text') return false;
  const { start } = spanOf(node);
  const text = source.text.slice(start, start + 10);
  return (
    /^<[A-Za-z/!?]/.test(text) || (/^(?:import|export)[\s{*"']/.test(text) && isAtMargin(source.text, start))
  );
}

function isAtMargin(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n' || text[offset - 1] === '\r';
}

function toList(node: List, context: ReadContext): BlockNode {
  const span = spanOf(node);
  const tight = !node.spread && !node.children.some((item) => item.spread);
  const tasks = node.children.filter((item) => typeof item.checked === 'boolean').length;
  if (tasks === 0) {
    const content = node.children.map((item) =>
      context.place({ type: 'listItem', content: itemBlocks(item, context) }, spanOf(item)),
    );
    return node.ordered
      ? context.place({ type: 'orderedList', attrs: { start: node.start ?? 1, tight }, content }, span)
      : context.place({ type: 'bulletList', attrs: { tight }, content }, span);
  }
  if (tasks < node.children.length || node.ordered) return sourceBlock(span.start, span.end, context);
  const content = node.children.map((item) => {
    const attrs = { checked: item.checked === true };
    return context.place({ type: 'taskItem', attrs, content: itemBlocks(item, context) }, spanOf(item));
  });
  return context.place({ type: 'taskList', attrs: { tight }, content }, span);
}

function itemBlocks(item: ListItem, context: ReadContext): BlockNode[] {
  const blocks = readBlocks(item.children, enter(context, item.children[0]));
  return blocks[0]?.type === 'paragraph' ? blocks : [{ type: 'paragraph' }, ...blocks];
}

function toCode(node: Code, context: ReadContext): BlockNode {
  const language =
    [node.lang, node.meta]
      .filter(Boolean)
      .map((part) => showText(part ?? ''))
      .join(' ') || null;
  const text = showCode(node.value).replace(/\r\n|\r/g, '\n');
  const block = { type: 'codeBlock', attrs: { language } } as const;
  return context.place(text ? { ...block, content: [{ type: 'text', text }] } : block, spanOf(node));
}

function toFootnote(node: FootnoteDefinition, context: ReadContext): BlockNode {
  const span = spanOf(node);
  const attrs = { label: readLabel(context.source.source, span.start) };
  const content = orEmpty(readBlocks(node.children, enter(context, node.children[0])));
  return context.place({ type: 'footnote', attrs, content }, span);
}

function orEmpty(blocks: BlockNode[]): BlockNode[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
}
