import type {
  BlockNode,
  BodyDocument,
  ListItemNode,
  ParagraphNode,
  Props,
  TableCellNode,
  TableNode,
  TaskItemNode,
} from './document.ts';
import { fitsTight } from './list-spacing.ts';
import { dropUnwritable, normalizeInline, type InlineRules } from './normalize-inline.ts';

/**
 * The document as Markdown can say it: no empty paragraphs, no spaces at the ends of lines, marks around words only.
 * Two documents mean the same when their normal forms are equal. Nodes may come out empty, unlike in the editor.
 */
export function normalizeDocument(document: BodyDocument): BodyDocument {
  return { type: 'doc', content: normalizeBlocks(document.content, { labels: readLabels(document) }) };
}

/** The labels of the footnotes there are, in lower case. */
export function readLabels(document: BodyDocument): Set<string> {
  const labels = new Set<string>();
  collectLabels(document.content, labels);
  return labels;
}

function normalizeBlocks(blocks: readonly BlockNode[] | undefined, rules: InlineRules): BlockNode[] {
  return (blocks ?? []).flatMap((block) => normalizeBlock(block, rules) ?? []);
}

/** Undefined for what Markdown has no way of writing: an empty paragraph, an empty table. */
export function normalizeBlock(block: BlockNode, rules: InlineRules): BlockNode | undefined {
  switch (block.type) {
    case 'paragraph':
      return normalizeParagraph(block, rules);
    case 'heading': {
      const level = Math.min(6, Math.max(1, Math.trunc(block.attrs.level) || 2));
      const content = normalizeInline(block.content, { ...rules, isOneLine: true });
      return { type: 'heading', attrs: { level }, content };
    }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return normalizeList(block, rules);
    case 'blockquote':
      return { type: 'blockquote', content: normalizeBlocks(block.content, rules) };
    case 'codeBlock': {
      const text = dropUnwritable(
        (block.content ?? []).map((node) => node.text.replace(/\r\n|\r/g, '\n')).join(''),
      );
      const language = (block.attrs.language ?? '').trim().replace(/\s+/g, ' ') || null;
      const content = text ? [{ type: 'text' as const, text: text }] : [];
      return { type: 'codeBlock', attrs: { language }, content };
    }
    case 'horizontalRule':
      return { type: 'horizontalRule' };
    case 'table':
      return normalizeTable(block, rules);
    case 'footnote': {
      const label = normalizeLabel(block.attrs.label);
      return { type: 'footnote', attrs: { label }, content: normalizeBlocks(block.content, rules) };
    }
    case 'component':
      return { type: 'component', attrs: { name: block.attrs.name, props: cleanProps(block.attrs.props) } };
    case 'componentBox': {
      const attrs = { name: block.attrs.name, props: cleanProps(block.attrs.props) };
      return { type: 'componentBox', attrs, content: normalizeBlocks(block.content, rules) };
    }
    case 'sourceBlock': {
      const source = block.attrs.source
        .replace(/\r\n|\r/g, '\n')
        .replace(/^(?:[ \t]*\n)+/, '')
        .trimEnd();
      return source ? { type: 'sourceBlock', attrs: { source } } : undefined;
    }
    default:
      return undefined;
  }
}

function normalizeParagraph(block: ParagraphNode, rules: InlineRules): BlockNode | undefined {
  const content = normalizeInline(block.content, rules);
  const sources = content.flatMap((node) => (node.type === 'sourceInline' ? node.attrs.source : []));
  const text = content.map((node) => (node.type === 'text' ? node.text.trim() : '')).join('');
  if (content.length === 0) return undefined;
  // Standing alone, an expression is a block of its own.
  const isAlone =
    sources.length > 0 && text === '' && content.every((node) => /^(?:text|sourceInline)$/.test(node.type));
  if (isAlone && sources.every((source) => source.startsWith('{')))
    return { type: 'sourceBlock', attrs: { source: sources.join(' ') } };
  return { type: 'paragraph', content };
}

type ListNode = Extract<BlockNode, { type: 'bulletList' | 'orderedList' | 'taskList' }>;

function normalizeList(list: ListNode, rules: InlineRules): BlockNode | undefined {
  if (list.type === 'taskList') {
    const content = list.content.flatMap((item): TaskItemNode[] => {
      const blocks = normalizeBlocks(item.content, rules);
      if (blocks.length === 0) return [];
      // A task's mark needs words after it.
      if (blocks[0]?.type !== 'paragraph')
        blocks.unshift({ type: 'paragraph', content: [{ type: 'text', text: '\u00a0' }] });
      return [{ type: 'taskItem', attrs: { checked: item.attrs.checked }, content: blocks }];
    });
    if (content.length === 0) return undefined;
    return { type: 'taskList', attrs: { tight: fitsTight(content, list.attrs.tight) }, content };
  }
  const content = list.content.map((item): ListItemNode => ({
    type: 'listItem',
    content: normalizeBlocks(item.content, rules),
  }));
  if (content.length === 0) return undefined;
  const tight = fitsTight(content, list.attrs.tight);
  if (list.type === 'bulletList') return { type: 'bulletList', attrs: { tight }, content };
  const start = Math.min(999_999_999, Math.max(0, Math.trunc(list.attrs.start)));
  return { type: 'orderedList', attrs: { start: Number.isFinite(start) ? start : 1, tight }, content };
}

function normalizeTable(table: TableNode, rules: InlineRules): BlockNode | undefined {
  const head = table.content[0]?.content ?? [];
  if (head.length === 0) return undefined;
  const content = table.content.map(({ content: cells }, index) => ({
    type: 'tableRow' as const,
    content: head.map(({ attrs: { align } }, column): TableCellNode => {
      const inline = (cells[column]?.content ?? []).flatMap((paragraph, place) => [
        ...(place > 0 ? [{ type: 'text' as const, text: ' ' }] : []),
        ...(paragraph.content ?? []),
      ]);
      const line = normalizeInline(inline, { ...rules, isOneLine: true, inTable: true });
      return {
        type: index === 0 ? 'tableHeader' : 'tableCell',
        attrs: { align: align ?? null },
        content: [{ type: 'paragraph', content: line }],
      };
    }),
  }));
  return { type: 'table', content };
}

/** A label as it can be written: without spaces and brackets. */
export function normalizeLabel(label: string): string {
  return label.replace(/[\s[\]]+/g, '-') || 'chu-thich';
}

/** Empty fields of a form are no props. */
export function cleanProps(props: Props): Props {
  return clean(props) as Props;
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null && item !== undefined).map(clean);
  if (typeof value === 'string')
    return value
      .replace(/\r\n|\r/g, '\n')
      .split('\n')
      .map(dropUnwritable)
      .join('\n');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .map(([name, item]) => [name, clean(item)]),
  );
}

function collectLabels(blocks: readonly BlockNode[], labels: Set<string>) {
  for (const block of blocks) {
    if (block.type === 'footnote') labels.add(normalizeLabel(block.attrs.label).toLowerCase());
    if (block.type === 'blockquote' || block.type === 'componentBox' || block.type === 'footnote')
      collectLabels(block.content, labels);
    else if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'taskList')
      for (const item of block.content) collectLabels(item.content, labels);
  }
}
