import { diffLists } from './diff-lists.ts';

/**
 * Pairs the members of two lists in order: the same ones, and between them those that are most alike. Members that
 * `likeness` finds nothing in common for stay alone.
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  likeness: (a: Item, b: Item) => number,
): Pair[] {
  const pairs: Pair[] = [];
  let from = 0;
  let to = 0;
  const flush = (removed: number, added: number) => {
    pairs.push(
      ...alignUnlike(before.slice(from, from + removed), after.slice(to, to + added), likeness, from, to),
    );
    from += removed;
    to += added;
  };
  let removed = 0;
  let added = 0;
  for (const change of diffLists(before.map(keyOf), after.map(keyOf))) {
    if (change.removed) removed += change.count;
    else if (change.added) added += change.count;
    else {
      flush(removed, added);
      removed = added = 0;
      for (let count = 0; count < change.count; count++)
        pairs.push({ before: from++, after: to++, isSame: true });
    }
  }
  flush(removed, added);
  return pairs;
}

const MOST_COMPARED = 2_500;

function alignUnlike<Item>(
  before: readonly Item[],
  after: readonly Item[],
  likeness: (a: Item, b: Item) => number,
  from: number,
  to: number,
): Pair[] {
  const rows = before.length;
  const columns = after.length;
  if (rows * columns > MOST_COMPARED || rows * columns === 0) {
    return [
      ...before.map((_, at) => ({ before: from + at, after: undefined, isSame: false })),
      ...after.map((_, at) => ({ before: undefined, after: to + at, isSame: false })),
    ];
  }
  const scores = before.map((a) => after.map((b) => likeness(a, b)));
  // best[i][j]: the most that pairing before[i..] with after[j..] gives.
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  const score = (row: number, column: number) => scores[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const paired = score(row, column) > 0 ? score(row, column) + at(row + 1, column + 1) : 0;
      const line = best[row];
      if (line) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < rows || column < columns) {
    const isPair =
      row < rows &&
      column < columns &&
      score(row, column) > 0 &&
      at(row, column) === score(row, column) + at(row + 1, column + 1);
    if (isPair) pairs.push({ before: from + row++, after: to + column++, isSame: false });
    else if (row < rows && (column >= columns || at(row + 1, column) >= at(row, column + 1)))
      pairs.push({ before: from + row++, after: undefined, isSame: false });
    else pairs.push({ before: undefined, after: to + column++, isSame: false });
  }
  return pairs;
}

export interface Pair {
  before: number | undefined;
  after: number | undefined;
  isSame: boolean;
}
