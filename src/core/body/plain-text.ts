import type { TreeNode } from './hast-node.ts';
import { unmaskText, unmaskVerbatim } from './mask-characters.ts';

const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'tr',
  'pre',
]);
/** Rendering refuses what is nested deeper. */
const DEEPEST = 100;
const CELL_BREAK = ' · ';

/** The words of a part of the tree, one line a block; a table's row is one line. Footnote marks are left out. */
export function linesOf(nodes: readonly TreeNode[]): string[] {
  const lines: string[] = [''];
  collect(nodes, lines, false, 0);
  return lines.map(tidy).filter(Boolean);
}

/** The words of a part of the tree as one line. */
export function textOf(nodes: readonly TreeNode[]): string {
  return linesOf(nodes).join(' ');
}

function collect(nodes: readonly TreeNode[], lines: string[], isCode: boolean, depth: number) {
  if (depth > DEEPEST) return;
  for (const node of nodes) {
    if (node.type === 'text') append(lines, isCode ? unmaskVerbatim(node.value) : unmaskText(node.value));
    else if (node.type === 'element') {
      const { tagName, properties, children } = node;
      if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) continue;
      if (properties.id === 'footnote-label') continue;
      if (tagName === 'br') append(lines, ' ');
      if (tagName === 'td' || tagName === 'th') {
        const cell = textOf(children);
        if (cell) append(lines, lines.at(-1)?.trim() ? CELL_BREAK + cell : cell);
        continue;
      }
      if (BLOCKS.has(tagName)) lines.push('');
      collect(children, lines, isCode || tagName === 'code', depth + 1);
      if (BLOCKS.has(tagName)) lines.push('');
    }
  }
}

function append(lines: string[], text: string) {
  lines.push((lines.pop() ?? '') + text);
}

function tidy(line: string): string {
  if (!/\s\s|[^\S ]|^ | $/.test(line)) return line;
  return line.replace(/\s+/g, ' ').trim();
}
