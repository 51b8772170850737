import type { BodyNode } from './document.ts';

const BLOCKS = [
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'taskList',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'table',
  'footnote',
  'component',
  'componentBox',
  'sourceBlock',
];
const INLINES = ['text', 'hardBreak', 'image', 'footnoteReference', 'sourceInline'];

const MAY_HOLD: Record<string, readonly string[]> = {
  doc: BLOCKS,
  paragraph: INLINES,
  heading: INLINES,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  taskList: ['taskItem'],
  listItem: BLOCKS,
  taskItem: BLOCKS,
  blockquote: BLOCKS,
  footnote: BLOCKS,
  componentBox: BLOCKS,
  codeBlock: ['text'],
  table: ['tableRow'],
  tableRow: ['tableHeader', 'tableCell'],
  tableHeader: ['paragraph'],
  tableCell: ['paragraph'],
};
const MAY_BE_EMPTY = ['paragraph', 'heading', 'codeBlock'];

/** What in a document breaks the rules its types and comments state; empty when nothing does. */
export function findMisshapes(node: BodyNode, path = ''): string[] {
  const here = `${path}/${node.type}`;
  const content = 'content' in node ? (node.content as BodyNode[] | undefined) : undefined;
  const may = MAY_HOLD[node.type];
  const faults: string[] = [];
  if (content && !may) faults.push(`${here} holds something`);
  if (content?.length === 0 || (may && !content && !MAY_BE_EMPTY.includes(node.type)))
    faults.push(`${here} is empty`);
  for (const child of content ?? [])
    if (!may?.includes(child.type)) faults.push(`${here} holds ${child.type}`);
  if ((node.type === 'listItem' || node.type === 'taskItem') && content?.[0]?.type !== 'paragraph')
    faults.push(`${here} starts with no paragraph`);
  if (
    node.type === 'text' &&
    (node.text === '' || (/[\r\n\ufdd0-\ufdef]/.test(node.text) && !path.endsWith('codeBlock')))
  )
    faults.push(`${here} has a wrong text`);
  if (node.type === 'table' && new Set(node.content.map((row) => row.content.length)).size > 1)
    faults.push(`${here} has rows of different lengths`);
  return [...faults, ...(content ?? []).flatMap((child) => findMisshapes(child, here))];
}
