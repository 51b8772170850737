import { z } from 'zod';

/** The order in which a record's keys are written to its file, taken from its schema. */
export function fieldOrder(schema: z.ZodType): FieldOrder {
  const inner = unwrapOptional(schema);
  if (inner instanceof z.ZodArray) return fieldOrder(inner.element as z.ZodType);
  if (!(inner instanceof z.ZodObject)) return new Map();
  return new Map(Object.entries(inner.shape).map(([name, field]) => [name, fieldOrder(field as z.ZodType)]));
}

/** The schema inside any number of `.optional()`. */
export function unwrapOptional(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapOptional(schema.unwrap() as z.ZodType) : schema;
}

/** Keys in order, each with the order of what it holds; empty for a plain value. */
export type FieldOrder = ReadonlyMap<string, FieldOrder>;
