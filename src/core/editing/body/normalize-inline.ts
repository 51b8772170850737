import type { InlineNode, Mark, TextNode } from './document.ts';
import { joinText } from './join-text.ts';
import { splitAddresses } from './link-text.ts';
import { hasMark, isSameMark, sortMarks } from './marks.ts';
import { normalizeLabel } from './normalize.ts';

/** The words of a line as Markdown can say them: see `normalizeDocument`. */
export function normalizeInline(nodes: readonly InlineNode[] | undefined, rules: InlineRules): InlineNode[] {
  const known = joinText((nodes ?? []).flatMap((node) => normalizeNode(node, rules)));
  return trimLines(joinText(unmarkSpaces(known.flatMap(linkAddresses))));
}

function normalizeNode(node: InlineNode, { labels, isOneLine, inTable }: InlineRules): InlineNode[] {
  // In a table a backslash before a bar belongs to the bar, in code too.
  const isCode = node.type === 'text' && !(inTable && node.text.includes('\\|'));
  const marks = normalizeMarks(node.marks, isCode);
  switch (node.type) {
    case 'text': {
      const text = dropUnwritable(node.text).replace(/\r\n|[\r\n]/g, ' ');
      return text ? [{ type: 'text', text, ...marks }] : [];
    }
    case 'hardBreak':
      return [isOneLine ? { type: 'text', text: ' ', ...marks } : { type: 'hardBreak', ...marks }];
    case 'image': {
      const { src, alt, title } = node.attrs;
      const attrs = {
        src: oneLine(src),
        alt: oneLine(alt),
        title: title ? oneLine(title) : null,
      };
      return [{ type: 'image', attrs, ...marks }];
    }
    case 'footnoteReference': {
      const label = normalizeLabel(node.attrs.label);
      if (!labels.has(label.toLowerCase())) return [{ type: 'text', text: `[^${label}]`, ...marks }];
      return [{ type: 'footnoteReference', attrs: { label }, ...marks }];
    }
    case 'sourceInline': {
      const source = node.attrs.source.replace(/\r\n|\r/g, '\n');
      return source.trim() ? [{ type: 'sourceInline', attrs: { source }, ...marks }] : [];
    }
    default:
      return [];
  }
}

function normalizeMarks(marks: readonly Mark[] | undefined, isText: boolean): { marks?: Mark[] } {
  const known = (marks ?? []).flatMap((mark): Mark[] => {
    switch (mark.type) {
      case 'link':
        return [
          {
            type: 'link',
            attrs: {
              href: oneLine(mark.attrs.href),
              title: mark.attrs.title ? oneLine(mark.attrs.title) : null,
            },
          },
        ];
      case 'code':
        return isText ? [{ type: 'code' }] : [];
      case 'bold':
      case 'italic':
      case 'strike':
        return [{ type: mark.type }];
      default:
        return [];
    }
  });
  return known.length > 0 ? { marks: sortMarks(known) } : {};
}

function linkAddresses(node: InlineNode): InlineNode[] {
  if (node.type !== 'text' || hasMark(node, 'link') || hasMark(node, 'code')) return [node];
  return splitAddresses(node.text).map(({ text, href }): TextNode => {
    if (href === undefined) return { ...node, text };
    return {
      ...node,
      text,
      marks: sortMarks([...(node.marks ?? []), { type: 'link', attrs: { href, title: null } }]),
    };
  });
}

/** Spaces and line breaks keep only the marks that go on through them. */
function unmarkSpaces(nodes: readonly InlineNode[]): InlineNode[] {
  const parts = nodes.flatMap((node): InlineNode[] => {
    if (node.type !== 'text' || hasMark(node, 'code')) return [node];
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(node.text) ?? [];
    return [before, words, after].filter(Boolean).map((text) => ({ ...node, text }));
  });
  const before: (InlineNode | undefined)[] = [];
  let last: InlineNode | undefined;
  for (const part of parts) {
    before.push(last);
    if (!isSpace(part)) last = part;
  }
  let next: InlineNode | undefined;
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index];
    if (!part) continue;
    if (!isSpace(part)) next = part;
    else {
      const { marks = [], ...bare } = part;
      const kept = marks.filter((mark) => bears(before[index], mark) && bears(next, mark));
      parts[index] = kept.length > 0 ? { ...bare, marks: kept } : bare;
    }
  }
  return parts;
}

function isSpace(node: InlineNode): boolean {
  return (
    node.type === 'hardBreak' || (node.type === 'text' && !hasMark(node, 'code') && node.text.trim() === '')
  );
}

function bears(node: InlineNode | undefined, mark: Mark): boolean {
  return node?.marks?.some((other) => isSameMark(other, mark)) ?? false;
}

/** Without spaces at the start and the end of lines, nor breaks at those of the whole. */
function trimLines(nodes: readonly InlineNode[]): InlineNode[] {
  const lines: InlineNode[] = [];
  for (const node of nodes) {
    const last = lines.at(-1);
    if (node.type === 'hardBreak') {
      trimEnd(lines);
      if (lines.length > 0) lines.push(node);
    } else if (isPlainText(node) && (!last || last.type === 'hardBreak')) {
      const text = node.text.replace(/^[ \t]+/, '');
      if (text) lines.push({ ...node, text });
    } else lines.push(node);
  }
  trimEnd(lines);
  while (lines.at(-1)?.type === 'hardBreak') {
    lines.pop();
    trimEnd(lines);
  }
  return lines;
}

function trimEnd(lines: InlineNode[]) {
  for (let last = lines.at(-1); last && isPlainText(last); last = lines.at(-1)) {
    const text = last.text.replace(/(?<![ \t])[ \t]+$/, '');
    lines.pop();
    if (!text) continue;
    lines.push({ ...last, text });
    return;
  }
}

function isPlainText(node: InlineNode): node is TextNode {
  return node.type === 'text' && !hasMark(node, 'code');
}

/** Forms may leave what is empty null. */
function oneLine(text: string | null | undefined): string {
  return dropUnwritable(text ?? '').replace(/\s*[\r\n]\s*/g, ' ');
}

/** Without what no body may hold: control characters, halves of characters and those that stand for masked ones. */
export function dropUnwritable(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '');
}

const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufeff]/g;

export interface InlineRules {
  /** The notes that exist, in lower case: a mark of another is text. */
  labels: ReadonlySet<string>;
  /** For headings and cells: a break is a space. */
  isOneLine?: boolean;
  inTable?: boolean;
}
