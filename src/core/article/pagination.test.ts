import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_SIZE, pageNeighbours, pageSlice, stablePageCount } from './pagination.ts';

describe('stable pagination', () => {
  it.each([
    [0, 0],
    [19, 0],
    [39, 0],
    [40, 1],
    [59, 1],
    [60, 2],
  ])('gives %d articles %d stable pages', (count, pages) => {
    expect(stablePageCount(count)).toBe(pages);
  });

  it('shows every article exactly once', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const slices = [...stablePages(count), undefined].map((page) => pageSlice(count, page));
        const shown = slices.flatMap((slice) => range(slice?.from ?? 0, slice?.to ?? 0));
        expect(shown).toEqual(range(0, count));
      }),
    );
  });

  it('keeps 20 to 39 articles on the head once there are 20', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const { from = 0, to = 0 } = pageSlice(count, undefined) ?? {};
        if (count >= PAGE_SIZE) expect(to - from).toBeGreaterThanOrEqual(PAGE_SIZE);
        expect(to - from).toBeLessThan(2 * PAGE_SIZE);
      }),
    );
  });

  it('never changes a stable page when a newer article comes', () => {
    fc.assert(
      fc.property(counts, (count) => {
        for (const page of stablePages(count))
          expect(pageSlice(count + 1, page)).toEqual(pageSlice(count, page));
      }),
    );
  });

  it('leads from the head to the oldest page and back', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const seen: (number | undefined)[] = [undefined];
        for (
          let next = pageNeighbours(count, undefined).older;
          next;
          next = pageNeighbours(count, next).older
        ) {
          seen.push(next);
        }
        expect(seen).toEqual([undefined, ...stablePages(count).reverse()]);
        for (const [index, page] of seen.entries()) {
          if (index > 0) expect(pageNeighbours(count, page).newer).toBe(seen[index - 1] ?? 'head');
        }
      }),
    );
  });

  it.each([0, -1, 1.5, 3])('has no page %d of 60 articles', (page) => {
    expect(pageSlice(60, page)).toBeUndefined();
  });
});

const counts = fc.integer({ min: 0, max: 500 });

function stablePages(count: number): number[] {
  return range(1, stablePageCount(count) + 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
