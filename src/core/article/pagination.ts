export const PAGE_SIZE = 20;

/**
 * How many stable pages a list of `count` articles has. Page k holds the articles 20(k-1) to 20k, oldest first,
 * for ever; the head page holds the newest 20 to 39 (fewer only where there are fewer), so that an addition
 * changes the head alone, and a new stable page appears once in twenty additions.
 */
export function stablePageCount(count: number): number {
  return Math.max(0, Math.floor(count / PAGE_SIZE) - 1);
}

/** The slice of a list, counted from the oldest article (0), that a page shows; `page` undefined is the head. */
export function pageSlice(count: number, page: number | undefined): { from: number; to: number } | undefined {
  const stable = stablePageCount(count);
  if (page === undefined) return { from: stable * PAGE_SIZE, to: count };
  if (!Number.isInteger(page) || page < 1 || page > stable) return undefined;
  return { from: (page - 1) * PAGE_SIZE, to: page * PAGE_SIZE };
}

/** The neighbours of a page: `newer` is 'head' for the newest stable page, undefined for the head itself. */
export function pageNeighbours(count: number, page: number | undefined): PageNeighbours {
  const stable = stablePageCount(count);
  if (page === undefined) return { older: stable > 0 ? stable : undefined, newer: undefined };
  return { older: page > 1 ? page - 1 : undefined, newer: page < stable ? page + 1 : 'head' };
}

export interface PageNeighbours {
  older: number | undefined;
  newer: number | 'head' | undefined;
}
