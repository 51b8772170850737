import { align } from './align.ts';
import type { Old, PatchContext } from './patch-context.ts';
import { keyOf, likeness } from './same-block.ts';
import type { BodyNode } from './document.ts';

/**
 * Writes the changed members of a container, blocks or items or rows, into its source, from the first old one to the
 * last. What is the same keeps its bytes, and so does what stands between two that stay neighbours.
 */
export function patchSequence<Node extends SequenceNode>(
  old: readonly Old<Node>[],
  now: readonly Node[],
  context: PatchContext,
  write: SequenceWriter<Node>,
): string {
  const { source } = context;
  const normals = old.map(({ normal }) => normal);
  const pairs = align(normals, now, keyOf, likeness);
  const members = pairs.flatMap((pair): Member[] => {
    const before = pair.before === undefined ? undefined : old[pair.before];
    const after = pair.after === undefined ? undefined : now[pair.after];
    if (!after) return [];
    const isSame = pair.isSame && !write.isRough?.(pair.after ?? 0);
    return [{ index: pair.after ?? 0, from: before && pair.before, isSame }];
  });
  // What only changed its place keeps its bytes.
  const stays = new Set(members.map(({ from }) => from));
  const moved = new Map(
    old.flatMap((member, at) => (stays.has(at) ? [] : [[keyOf(member.normal), member] as const])),
  );
  const texts: string[] = [];
  members.forEach(({ index, from, isSame }, place) => {
    const after = now[index];
    const before = from === undefined ? undefined : old[from];
    if (!after) return;
    const next = members[place + 1];
    const following = next?.from === undefined ? undefined : old[next.from];
    const beside = {
      before: texts.at(-1),
      after: following && source.slice(following.origin.start, following.origin.end),
    };
    if (isSame && before) texts.push(source.slice(before.origin.start, before.origin.end));
    else if (before) texts.push(write.patch(before, after, index, beside));
    else {
      const origin = write.isRough?.(index) ? undefined : moved.get(keyOf(after))?.origin;
      moved.delete(keyOf(after));
      texts.push(origin ? source.slice(origin.start, origin.end) : write.insert(after, index, beside));
    }
  });
  return texts
    .map((text, place) => {
      const next = members[place + 1];
      return next ? text + gapBetween(members[place], next, old, context) : text;
    })
    .join('');
}

function gapBetween(
  left: Member | undefined,
  right: Member,
  old: readonly Old[],
  { source, isTight, eol, prefix }: PatchContext,
): string {
  const gapAfter = (index: number | undefined) => {
    const before = index === undefined ? undefined : old[index];
    const after = index === undefined ? undefined : old[index + 1];
    return before && after ? source.slice(before.origin.end, after.origin.start) : undefined;
  };
  const from = left?.from;
  const to = right.from;
  if (from !== undefined && to === from + 1) return gapAfter(from) ?? '';
  const known = [gapAfter(from), gapAfter(to === undefined ? undefined : to - 1)];
  const lines = isTight ? 1 : 2;
  const fitting = known.find(
    (gap) => gap !== undefined && countLines(gap) >= lines && (!isTight || countLines(gap) === 1),
  );
  return fitting ?? eol + (isTight ? '' : prefix.trimEnd() + eol) + prefix;
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

interface Member {
  /** Its place among the new ones. */
  index: number;
  /** The old one it was. */
  from: number | undefined;
  isSame: boolean;
}

export interface SequenceWriter<Node extends BodyNode> {
  patch(before: Old<Node>, after: Node, index: number, beside: Beside): string;
  insert(node: Node, index: number, beside: Beside): string;
  /** Whether a member is written anew though it is the same. */
  isRough?(index: number): boolean;
}

/** The texts of the neighbours, as far as they are known. */
export interface Beside {
  before: string | undefined;
  after: string | undefined;
}

type SequenceNode = Parameters<typeof keyOf>[0];
