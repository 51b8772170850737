import { compareNames } from '../../src/core/text/collate.ts';

/** Stands in for the ordering of Decap's lists, which knows no Vietnamese: names by dictionary, numbers by size. */
export default function vietnameseOrder<Item>(
  items: readonly Item[],
  paths: readonly string[],
  orders: readonly ('asc' | 'desc')[],
): Item[] {
  return [...items].sort((a, b) => {
    for (const [index, path] of paths.entries()) {
      const order = compare(read(a, path), read(b, path));
      if (order !== 0) return orders[index] === 'desc' ? -order : order;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareNames(toText(a), toText(b));
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function read(item: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], item);
}
