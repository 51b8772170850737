import type { InlineNode, Mark } from './document.ts';
import { escapeText } from './escape-text.ts';
import { findHunks, joinHunks, keepLines, touches, widenHunks, type Hunk } from './inline-hunks.ts';
import { fromItems, placeItems, toItems, type Item, type PlacedItem } from './inline-items.ts';
import { hasMark } from './marks.ts';
import type { InnerLine } from './to-document.ts';
import { writeInline, type Edge } from './write-inline.ts';

/**
 * Writes a changed line of text into its source, touching the changed words only. `before` is the line as opened, in
 * normal form. Undefined when it cannot be done; that the result reads as wanted is for the caller to check.
 */
export function patchInline(
  line: InnerLine,
  before: readonly InlineNode[],
  after: readonly InlineNode[],
  place: LinePlace,
): string | undefined {
  const old = placeItems(before, line.leaves);
  if (!old) return undefined;
  const now = toItems(after);
  const spots = new Map<Hunk, number>();
  const isTaken = (hunk: Hunk) => {
    const spot = findSpot(hunk, old, now, place.source);
    if (spot !== undefined) spots.set(hunk, spot);
    return spot !== undefined;
  };
  const { source } = place;
  let written = '';
  let at = line.start;
  const isLineEnd = (index: number) => old[index] !== undefined && endsLine(old[index], source);
  const found = findHunks(old, now);
  const hunks = keepLines(place.isJoined ? joinHunks(found) : found, old, now, isLineEnd);
  for (const hunk of widenHunks(hunks, old, now, isTaken)) {
    const { a, b, c, d } = hunk;
    const spot = spots.get(hunk);
    const start = spot ?? startOf(hunk, old, line, source);
    const end =
      spot === undefined ? endOf(hunk, start, old, line, source) : a < b ? (old[b - 1]?.end ?? NaN) : spot;
    if (!(start >= at && end >= start && end <= line.end)) return undefined;
    const edge = edgeAt(start, end, line, place);
    const items = now.slice(c, d);
    const text = spot === undefined ? writeInline(fromItems(items), edge) : writeWords(items, edge);
    written += source.slice(at, start) + place.toLines(text);
    at = end;
  }
  return written + source.slice(at, line.end);
}

/** Where a hunk of plain words goes when it lies within one text of the source, whatever marks are around that. */
function findSpot(
  hunk: Hunk,
  old: readonly PlacedItem[],
  now: readonly Item[],
  source: string,
): number | undefined {
  const { a, b, c, d } = hunk;
  const removed = old.slice(a, b);
  const added = now.slice(c, d);
  const neighbours = [old[a - 1], old[b]];
  const sign = added[0]?.sign ?? removed[0]?.sign ?? '';
  if (![...removed, ...added].every((item) => item.character !== undefined && item.sign === sign))
    return undefined;
  const host =
    removed[0] ??
    neighbours.find((item) => item?.sign === sign && item.character !== undefined && !item.leaf.isFixed);
  if (!host || host.leaf.isFixed || isMoved(host) || !removed.every(({ leaf }) => leaf === host.leaf))
    return undefined;
  const isKept = neighbours.some((item) => item?.leaf === host.leaf);
  if (added.length === 0 && !isKept) return undefined;
  if (hasMark(host.node, 'code')) {
    const isInside = neighbours.every((item) => item?.leaf === host.leaf);
    const text = added.map(({ character }) => character).join('');
    const isWord = removed.length > 0 && /^\S(?:[^]*\S)?$/.test(text);
    if (!(isInside || isWord) || /[`|\\]/.test(text)) return undefined;
  }
  if (!host.piece && (touches(old[a - 1], now[c], hunk) || touches(old[b], now[d - 1], hunk)))
    return undefined;
  const isAfter = host === old[a - 1];
  if (isAfter && endsLine(host, source) && removed.length === 0) {
    const right = old[b];
    return right?.sign === sign && right.character !== undefined && right.leaf === host.leaf
      ? right.start
      : undefined;
  }
  const spot = removed[0]
    ? removed[0].start
    : isAfter
      ? host.end
      : beforeSpaces(host.start, old[a - 1], source);
  return Number.isFinite(spot) ? spot : undefined;
}

/** Spaces stand within marks in the source that normal form takes them out of. */
function isMoved({ sign, leaf }: PlacedItem): boolean {
  return sign !== JSON.stringify(leaf.node.marks ?? []);
}

/** Before the spaces at the end of a line, which say nothing. */
function beforeSpaces(spot: number, left: PlacedItem | undefined, source: string): number {
  if (!left || !/[\r\n]/.test(source[spot] ?? '')) return spot;
  let at = spot;
  while (at > (left.piece?.end ?? left.end) && /[ \t]/.test(source[at - 1] ?? '')) at -= 1;
  return at;
}

function startOf({ a, b }: Hunk, old: readonly PlacedItem[], line: InnerLine, source: string): number {
  const left = old[a - 1];
  const right = old[a];
  if (right && (a < b || (left && endsLine(left, source)))) return right.piece?.start ?? right.start;
  return left ? (left.piece?.end ?? left.end) : line.start;
}

function endOf(
  { a, b }: Hunk,
  start: number,
  old: readonly PlacedItem[],
  line: InnerLine,
  source: string,
): number {
  const last = old[b - 1];
  const right = old[b];
  if (!last || a === b) return a === b ? start : line.end;
  if (right && endsLine(last, source)) return right.piece?.start ?? right.start;
  return last.piece?.end ?? last.end;
}

/** Whether an item is the end of a line of the source: what follows it there is the marks of the container. */
function endsLine({ start, end }: PlacedItem, source: string): boolean {
  return /[\r\n]/.test(source.slice(start, end));
}

function writeWords(items: readonly Item[], edge: Edge): string {
  const text = items.map(({ character }) => character ?? '').join('');
  const has = (mark: Mark['type']) => items[0]?.marks.some(({ type }) => type === mark) ?? false;
  return has('code') ? text : escapeText(text, { ...edge, inLink: has('link') });
}

function edgeAt(
  start: number,
  end: number,
  line: InnerLine,
  { source, isMargin, inTable, isOneLine }: LinePlace,
): Edge {
  const before = source.slice(Math.max(line.start, start - 100), start);
  const after = source.slice(end, Math.min(line.end, end + 100));
  const isLineStart = !isOneLine && (start === line.start || /[\r\n][ \t>]*$/.test(before));
  return {
    before: isLineStart ? '' : before,
    after: after.split(/[\r\n]/, 1)[0] ?? '',
    isLineStart,
    inTable,
    isMargin: isMargin && isLineStart,
  };
}

export interface LinePlace {
  source: string;
  isMargin: boolean;
  inTable: boolean;
  /** Headings and cells, where no mark of a block can stand. */
  isOneLine: boolean;
  /** Everything from the first changed word to the last is written anew. */
  isJoined: boolean;
  /** Gives lines of the writer the line breaks of the source and the marks of their container. */
  toLines(text: string): string;
}
