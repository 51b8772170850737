import type {
  BlockNode,
  BodyDocument,
  CodeBlockNode,
  TableCellNode,
  TableNode,
  TableRowNode,
} from './document.ts';
import { addPrefix } from './line-prefix.ts';
import { normalizeDocument } from './normalize.ts';
import { writeTag } from './write-component.ts';
import { writeInline, wholeLine } from './write-inline.ts';
import { isListNode, writeItem, writeList, type ListSigns } from './write-list.ts';

/** The Markdown of a document, written the way our articles are. */
export function writeBody(document: BodyDocument): string {
  const text = writeBlocks(normalizeDocument(document).content, { isMargin: true });
  return text && `${text}\n`;
}

/** Blocks in normal form, an empty line between each two unless they stand in a tight list. */
export function writeBlocks(blocks: readonly BlockNode[], place: BlockPlace): string {
  let signs = place.signs ?? DEFAULT_SIGNS;
  return blocks
    .map((block, index) => {
      const before = blocks[index - 1];
      // Two lists in a row would be one, but for their signs.
      signs = before && isListNode(before) && isListNode(block) ? otherSigns(signs) : DEFAULT_SIGNS;
      return writeBlock(block, { ...place, signs: index === 0 ? (place.signs ?? signs) : signs });
    })
    .join(place.isTight ? '\n' : '\n\n');
}

/** One block in normal form. Its lines are those of a container's content: the container puts its marks before. */
export function writeBlock(block: BlockNode, place: BlockPlace): string {
  const inner: BlockPlace = { isMargin: false, ...(place.inQuote ? { inQuote: true } : {}) };
  switch (block.type) {
    case 'paragraph':
      return writeInline(block.content ?? [], wholeLine(place));
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${closeHeading(writeInline(block.content ?? [], wholeLine(inner)))}`.replace(
        / $/,
        '',
      );
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return writeList(block, place.signs ?? DEFAULT_SIGNS, (item, mark, tight) =>
        writeItem(item, mark, tight, (blocks, at) => writeBlocks(blocks, { ...inner, ...at })),
      );
    case 'blockquote':
      return addPrefix(`> ${writeBlocks(block.content, { ...inner, inQuote: true })}`, '> ').replace(
        / $/,
        '',
      );
    case 'codeBlock':
      return writeCode(block);
    case 'horizontalRule':
      return place.inItem ? '***' : '---';
    case 'table':
      return writeTable(block);
    case 'footnote':
      return addPrefix(`[^${block.attrs.label}]: ${writeBlocks(block.content, inner)}`, '    ').replace(
        / $/,
        '',
      );
    case 'component':
    case 'componentBox': {
      const { name, props } = block.attrs;
      if (block.type === 'component') return writeTag(name, props, true, place.inQuote);
      const inside = writeBlocks(block.content, { ...inner, isMargin: place.isMargin });
      return `${writeTag(name, props, false, place.inQuote)}\n\n${inside}${inside && '\n\n'}</${name}>`;
    }
    case 'sourceBlock':
      return block.attrs.source;
  }
}

/** Signs of number at the end would be taken for closing ones. */
function closeHeading(text: string): string {
  return text.replace(/(^|[ \t])(#+)$/, '$1\\$2');
}

function writeCode({ attrs: { language }, content }: CodeBlockNode): string {
  const text = content?.[0]?.text ?? '';
  const info = (language ?? '').replace(/[\\&]/g, '\\$&');
  const sign = info.includes('`') ? '~' : '`';
  const runs = text.match(sign === '`' ? /^ *`{3,}/gm : /^ *~{3,}/gm) ?? [];
  const fence = sign.repeat(Math.max(3, ...runs.map((run) => run.trim().length + 1)));
  return text ? `${fence}${info}\n${text}\n${fence}` : `${fence}${info}\n${fence}`;
}

function writeTable({ content }: TableNode): string {
  const [head, ...rows] = content;
  if (!head) return '';
  const rule = head.content.map(({ attrs: { align } }) => RULES[align ?? 'none']);
  return [writeRow(head), `| ${rule.join(' | ')} |`, ...rows.map(writeRow)].join('\n');
}

/** A row of a table in normal form. */
export function writeRow({ content }: TableRowNode): string {
  return `|${content.map((cell) => ` ${writeCell(cell)} |`.replace(/^ {2}/, ' ')).join('')}`;
}

function writeCell({ content }: TableCellNode): string {
  return writeInline(content[0]?.content ?? [], wholeLine({ isMargin: false, inTable: true }));
}

const RULES = { none: '---', left: ':---', center: ':---:', right: '---:' };

function otherSigns({ bullet, stop }: ListSigns): ListSigns {
  return { bullet: bullet === '-' ? '*' : '-', stop: stop === '.' ? ')' : '.' };
}

export const DEFAULT_SIGNS: ListSigns = { bullet: '-', stop: '.' };

export interface BlockPlace {
  /** At the margin, where no container puts anything before the line. */
  isMargin: boolean;
  isTight?: boolean;
  inItem?: boolean;
  inQuote?: boolean;
  /** The signs of the first block, when it is a list. */
  signs?: ListSigns;
}
