import { diffArrays } from 'diff';

/**
 * Merges two changed versions of a list of texts by what each changed of their common base. Changes beside each
 * other both come in; a conflict is only where both changed the same items, or both put something in one gap.
 */
export function mergeSequences(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Hunk[] {
  const edits = [
    ...editsOf(base, mine).map((edit) => ({ ...edit, isMine: true })),
    ...editsOf(base, theirs).map((edit) => ({ ...edit, isMine: false })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const hunks: Hunk[] = [];
  let done = 0;
  for (const cluster of clustersOf(edits)) {
    if (cluster.from > done) hunks.push(same(base.slice(done, cluster.from)));
    hunks.push(hunkOf(base, cluster));
    done = cluster.to;
  }
  if (done < base.length) hunks.push(same(base.slice(done)));
  return hunks;
}

/** What stands in the merged list for a hunk without conflict. */
export function itemsOf(hunk: Hunk): string[] {
  return hunk.kind === 'theirs' ? hunk.theirs : hunk.kind === 'same' ? hunk.base : hunk.mine;
}

function hunkOf(base: readonly string[], { from, to, edits }: Cluster): Hunk {
  const side = (isMine: boolean) => {
    const own = edits.filter((edit) => edit.isMine === isMine);
    return own.length === 0 ? undefined : applied(base, from, to, own);
  };
  const before = base.slice(from, to);
  const [mine, theirs] = [side(true), side(false)];
  const sides = { base: before, mine: mine ?? before, theirs: theirs ?? before };
  if (theirs === undefined) return { kind: 'mine', ...sides };
  if (mine === undefined) return { kind: 'theirs', ...sides };
  const isEqual = mine.length === theirs.length && mine.every((item, index) => item === theirs[index]);
  return { kind: isEqual ? 'both' : 'conflict', ...sides };
}

function applied(base: readonly string[], from: number, to: number, edits: readonly Edit[]): string[] {
  const items: string[] = [];
  let at = from;
  for (const edit of edits) {
    items.push(...base.slice(at, edit.from), ...edit.put);
    at = edit.to;
  }
  return [...items, ...base.slice(at, to)];
}

function clustersOf(edits: readonly SidedEdit[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const edit of edits) {
    const last = clusters.at(-1);
    if (last && overlaps(last, edit)) {
      last.to = Math.max(last.to, edit.to);
      last.edits.push(edit);
    } else clusters.push({ from: edit.from, to: edit.to, edits: [edit] });
  }
  return clusters;
}

/** Of two stretches of the base, the first of which does not begin later. */
function overlaps(first: Stretch, second: Stretch): boolean {
  const isGap = first.from === first.to && second.from === second.to;
  return isGap ? first.from === second.from : second.from < first.to && first.from < first.to;
}

function editsOf(base: readonly string[], side: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | undefined;
  for (const { added, removed, value } of diffArrays([...base], [...side])) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    if (!open) edits.push((open = { from: at, to: at, put: [] }));
    if (added) open.put.push(...value);
    else open.to = at += value.length;
  }
  return edits;
}

function same(items: string[]): Hunk {
  return { kind: 'same', base: items, mine: items, theirs: items };
}

/** A stretch of the merged list: untouched, changed by one side, by both alike, or by both otherwise. */
export interface Hunk {
  kind: 'same' | 'mine' | 'theirs' | 'both' | 'conflict';
  base: string[];
  mine: string[];
  theirs: string[];
}

interface Stretch {
  from: number;
  to: number;
}

interface Edit extends Stretch {
  put: string[];
}

interface SidedEdit extends Edit {
  isMine: boolean;
}

interface Cluster extends Stretch {
  edits: SidedEdit[];
}
