import type { ListItemNode, TaskItemNode } from './document.ts';
import { readPrefix } from './line-prefix.ts';
import { normalizeBlock } from './normalize.ts';
import { patchInside } from './patch-block.ts';
import { isInQuote, toLines, type Old, type PatchContext } from './patch-context.ts';
import { patchSequence } from './patch-sequence.ts';
import { writeBlocks } from './write-block.ts';
import { listMark, writeItem, type ListNode } from './write-list.ts';

/** A list with other items: the ones that stay keep their signs and numbers. */
export function patchList(old: Old<ListNode>, now: ListNode, context: PatchContext): string | undefined {
  const { node, normal, origin } = old;
  if (now.type !== normal.type || now.attrs.tight !== normal.attrs.tight) return undefined;
  if (now.type === 'orderedList' && normal.type === 'orderedList' && now.attrs.start !== normal.attrs.start)
    return undefined;
  const { source, origins } = context;
  const isTight = now.attrs.tight;
  const inner: PatchContext = {
    ...context,
    isTight,
    isMargin: false,
    prefix: readPrefix(source, origin.start),
  };
  const items = pairItems(node, normal, inner);
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return undefined;
  const mark = (index: number) =>
    markOf(
      now,
      index,
      items.map(({ origin: { start } }) => source.slice(start, start + 12)),
    );
  const write = (item: Item, index: number) =>
    toLines(
      writeItem(item, mark(index), isTight, (blocks, at) =>
        writeBlocks(blocks, { ...at, inQuote: isInQuote(context) }),
      ),
      inner,
    );
  const text = patchSequence<Item>(items, now.content, inner, {
    insert: write,
    patch: (before, after, index) => patchItem(before, after, inner) ?? write(after, index),
  });
  return source.slice(origin.start, first.origin.start) + text + source.slice(last.origin.end, origin.end);

  function patchItem(before: Old<Item>, after: Item, place: PatchContext): string | undefined {
    const { start, end } = before.origin;
    if (before.normal.content.length === 0 || after.content.length === 0) return undefined;
    if (before.normal.content[0]?.type !== after.content[0]?.type) return undefined;
    const inside = patchInside(before.node, after.content, { ...place, inItem: true });
    if (!inside || !before.node.content.some((block) => origins.has(block))) return undefined;
    const box = after.type === 'taskItem' ? `[${after.attrs.checked ? 'x' : ' '}]` : undefined;
    const isTicked =
      before.node.type === 'taskItem' &&
      after.type === 'taskItem' &&
      before.node.attrs.checked !== after.attrs.checked;
    const head = source.slice(start, inside.start);
    return (
      (isTicked && box ? head.replace(/\[[ \txX\r\n]\]/, box) : head) +
      inside.text +
      source.slice(inside.end, end)
    );
  }
}

/** Items beside their normal forms; tasks without words have none. */
function pairItems(node: ListNode, normal: ListNode, context: PatchContext): Old<Item>[] {
  const nodes: readonly Item[] = node.content;
  const normals: readonly Item[] = normal.content;
  const kept =
    nodes.length === normals.length
      ? nodes
      : nodes.filter((item) => item.content.some((block) => normalizeBlock(block, context.rules)));
  return kept.flatMap((item, index) => {
    const form = normals[index];
    const origin = context.origins.get(item);
    return form && origin ? [{ node: item, normal: form, origin }] : [];
  });
}

/** The sign of the list's first item; its next number, or the one number it repeats. */
function markOf(list: ListNode, index: number, starts: readonly string[]): string {
  const found = /^(?:([-*+])|(\d{1,9})([.)]))/.exec(starts[0] ?? '');
  const bullet = found?.[1] as '-' | '*' | '+' | undefined;
  const stop = found?.[3] as '.' | ')' | undefined;
  const second = /^\d+/.exec(starts[1] ?? '')?.[0];
  const isRepeated = second !== undefined && second === found?.[2];
  return listMark(list, isRepeated ? 0 : index, { bullet: bullet ?? '-', stop: stop ?? '.' });
}

type Item = ListItemNode | TaskItemNode;
