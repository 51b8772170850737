import type { TableNode, TableRowNode } from './document.ts';
import { readPrefix } from './line-prefix.ts';
import { toLines, type Old, type PatchContext } from './patch-context.ts';
import { patchInline } from './patch-inline.ts';
import { patchSequence } from './patch-sequence.ts';
import { writeRow } from './write-block.ts';

/** A table with other rows or words; undefined when its columns are others. */
export function patchTable(old: Old<TableNode>, now: TableNode, context: PatchContext): string | undefined {
  const { node, normal, origin } = old;
  const columns = ({ content }: TableNode) =>
    content[0]?.content.map(({ attrs }) => attrs.align).join() ?? '';
  if (columns(now) !== columns(normal)) return undefined;
  const { source, origins } = context;
  const inner: PatchContext = {
    ...context,
    isTight: true,
    isMargin: false,
    prefix: readPrefix(source, origin.start),
  };
  const rows = node.content.flatMap((row, index): Old<TableRowNode>[] => {
    const form = normal.content[index];
    const place = origins.get(row);
    return form && place ? [{ node: row, normal: form, origin: place }] : [];
  });
  const [head, ...body] = rows;
  const [newHead, ...newBody] = now.content;
  if (!head || !newHead) return undefined;
  const patchRow = (before: Old<TableRowNode>, after: TableRowNode) =>
    patchCells(before, after, inner) ?? toLines(writeRow(after), inner);
  const first = body[0];
  const last = body.at(-1);
  const rule = source.slice(head.origin.end, first ? first.origin.start : origin.end);
  const text = patchSequence(body, newBody, inner, {
    patch: patchRow,
    insert: (row) => toLines(writeRow(row), inner),
  });
  const start = patchRow(head, newHead);
  if (!first || !last) return start + rule + (text && context.eol + inner.prefix + text);
  const bare = rule.replace(/(?:\r\n|\n|\r)[ \t>]*$/, '');
  return start + (text ? rule + text : bare) + source.slice(last.origin.end, origin.end);
}

function patchCells(
  before: Old<TableRowNode>,
  after: TableRowNode,
  context: PatchContext,
): string | undefined {
  const { source, origins } = context;
  const { start, end } = before.origin;
  let text = '';
  let at = start;
  for (const [index, cell] of after.content.entries()) {
    const old = before.node.content[index];
    const form = before.normal.content[index]?.content[0]?.content ?? [];
    const words = cell.content[0]?.content ?? [];
    if (JSON.stringify(form) === JSON.stringify(words)) continue;
    const inner = old && origins.get(old)?.inner;
    if (!inner || words.length === 0 || context.level > 1) return undefined;
    const place = {
      source,
      isMargin: false,
      inTable: true,
      isOneLine: true,
      isJoined: context.level === 1,
      toLines: (line: string) => line,
    };
    const patched = patchInline(inner, form, words, place);
    if (patched === undefined) return undefined;
    text += source.slice(at, inner.start) + patched;
    at = inner.end;
  }
  return text + source.slice(at, end);
}
