import { diffLists } from './diff-lists.ts';
import { isSameMark } from './marks.ts';
import type { Item, PlacedItem } from './inline-items.ts';

/** Where two lines differ, word by word. */
export function findHunks(before: readonly Item[], after: readonly Item[]): Hunk[] {
  const old = toWords(before);
  const now = toWords(after);
  const changes = diffLists(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  const hunks: Hunk[] = [];
  let from = 0;
  let to = 0;
  let last: Hunk | undefined;
  const oldAt = (index: number) => old[index]?.start ?? before.length;
  const nowAt = (index: number) => now[index]?.start ?? after.length;
  for (const { removed, added, count } of changes) {
    if (!removed && !added) last = undefined;
    else {
      if (!last) hunks.push((last = { a: oldAt(from), b: oldAt(from), c: nowAt(to), d: nowAt(to) }));
      if (removed) last.b = oldAt(from + count);
      else last.d = nowAt(to + count);
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  return hunks;
}

/** One hunk for all. */
export function joinHunks(hunks: readonly Hunk[]): Hunk[] {
  const first = hunks[0];
  const last = hunks.at(-1);
  return first && last ? [{ a: first.a, b: last.b, c: first.c, d: last.d }] : [];
}

/** Moves hunks past equal characters, where that leaves the line breaks of the source in their places. */
export function keepLines(
  hunks: readonly Hunk[],
  before: readonly Item[],
  after: readonly Item[],
  isLineEnd: (index: number) => boolean,
): Hunk[] {
  const kept: Hunk[] = [];
  for (const { a, b, c, d } of hunks) {
    const previous = kept.at(-1);
    const isInsertion = a === b;
    const isMovable = isInsertion
      ? c > 0 && isLineEnd(a - 1) && after[c - 1]?.key === after[d - 1]?.key
      : c === d && a > 0 && isLineEnd(b - 1) && before[a - 1]?.key === before[b - 1]?.key;
    const moved =
      isMovable && a > (previous?.b ?? 0) - 1 ? { a: a - 1, b: b - 1, c: c - 1, d: d - 1 } : { a, b, c, d };
    if (previous && moved.a <= previous.b)
      kept[kept.length - 1] = { a: previous.a, b: moved.b, c: previous.c, d: moved.d };
    else kept.push(moved);
  }
  return kept;
}

/** Widens hunks that are not taken as they are until no mark goes on across their edges, joining those that meet. */
export function widenHunks(
  hunks: readonly Hunk[],
  before: readonly PlacedItem[],
  after: readonly Item[],
  isTaken: (hunk: Hunk) => boolean,
): Hunk[] {
  const done: Hunk[] = [];
  const waiting = hunks.map((hunk) => ({ ...hunk })).toReversed();
  for (let hunk = waiting.pop(); hunk; hunk = waiting.pop()) {
    if (isTaken(hunk)) {
      done.push(hunk);
      continue;
    }
    const previous = done.at(-1);
    const next = waiting.at(-1);
    if (!isClean(before, after, hunk.a, hunk.c) || touches(before[hunk.a - 1], after[hunk.c], hunk)) {
      if (previous && previous.b >= hunk.a) {
        done.pop();
        hunk = { a: previous.a, b: hunk.b, c: previous.c, d: hunk.d };
      } else {
        hunk.a -= 1;
        hunk.c -= 1;
      }
      waiting.push(hunk);
    } else if (!isClean(before, after, hunk.b, hunk.d) || touches(before[hunk.b], after[hunk.d - 1], hunk)) {
      if (next && next.a <= hunk.b) {
        waiting.pop();
        hunk = { a: hunk.a, b: next.b, c: hunk.c, d: next.d };
      } else {
        hunk.b += 1;
        hunk.d += 1;
      }
      waiting.push(hunk);
    } else done.push(hunk);
  }
  return done;
}

/** Whether the edge of a hunk brings something new beside a phrase that would read otherwise then. */
export function touches(neighbour: PlacedItem | undefined, edge: Item | undefined, { c, d }: Hunk): boolean {
  return c < d && (neighbour?.piece?.isSensitive ?? false) && !/^\s$/.test(edge?.character ?? '');
}

/** Whether both lines can be cut at these places without cutting through a mark. */
function isClean(before: readonly PlacedItem[], after: readonly Item[], at: number, to: number): boolean {
  const piece = at > 0 ? before[at - 1]?.piece : undefined;
  if (piece && piece === before[at]?.piece) return false;
  const left = to > 0 ? after[to - 1] : undefined;
  const right = after[to];
  return !left?.marks.some((mark) => right?.marks.some((other) => isSameMark(mark, other)));
}

const WORD = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u;

function toWords(items: readonly Item[]): { key: string; start: number }[] {
  const words: { key: string; start: number; sign: string; isWord: boolean }[] = [];
  items.forEach(({ key, character, sign }, start) => {
    const isWord = character !== undefined && WORD.test(character);
    const last = words.at(-1);
    if (isWord && last?.isWord && last.sign === sign) last.key += character;
    else words.push({ key: isWord ? sign + character : key, start, sign, isWord });
  });
  return words;
}

/** Items a to b of the one line stand as items c to d in the other. */
export interface Hunk {
  a: number;
  b: number;
  c: number;
  d: number;
}
