import type { FieldOrder } from './field-order.ts';

/**
 * Data as it belongs in a file: text trimmed and in NFC, what is empty left out, keys in the schema's order
 * (those it does not know come last, as they were). Undefined where nothing is left.
 */
export function tidy(value: unknown, order: FieldOrder = new Map()): Plain | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim().normalize('NFC') || undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => tidy(item, order)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object') return tidyRecord(value as Record<string, unknown>, order);
  return value as Plain;
}

/** Whether two tidied values say the same; the order of keys does not matter. */
export function isSame(one: Plain | undefined, other: Plain | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  }
  if (isRecord(one) && isRecord(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
    );
  }
  return Object.is(one, other);
}

export function isRecord(value: unknown): value is Record<string, Plain> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tidyRecord(record: Record<string, unknown>, order: FieldOrder): Plain | undefined {
  const known = [...order.keys()].filter((key) => Object.hasOwn(record, key));
  const unknown = Object.keys(record).filter((key) => !order.has(key));
  const entries = [...known, ...unknown].flatMap((key) => {
    const value = tidy(record[key], order.get(key));
    return value === undefined ? [] : [[key, value] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

export type Plain = string | number | boolean | Plain[] | { [key: string]: Plain };
