import { z } from 'zod';
import { describeIssue } from '../schema/describe-issue.ts';
import type { FieldRule } from '../schema/fields.ts';
import { unwrapOptional } from './field-order.ts';

/**
 * The regular expression a typed text must match, and the words for one that does not: those of the schema, so
 * that form and build say the same. Undefined where any text will do.
 */
export function fieldPattern(schema: z.ZodType): [pattern: string, message: string] | undefined {
  const text = unwrapOptional(schema);
  if (!(text instanceof z.ZodString)) return undefined;
  const rule = fieldRule(text);
  if (rule) {
    const pattern = rule === 'webAddress' ? WEB_ADDRESS : text.meta()?.pattern;
    return typeof pattern === 'string' ? [pattern, complaint(text, '\u0000')] : undefined;
  }
  const max = text.maxLength;
  if (max === null) return undefined;
  const letters = `(?:${INK}(?:${CHARACTER}{0,${max - 2}}${INK})?)?`;
  return [`^\\s*${letters}\\s*$`, complaint(text, 'x'.repeat(max + 1))];
}

/** What the schema says about a wrong value, as one text. */
function complaint(schema: z.ZodType, wrong: string): string {
  const record = z.object({ field: schema });
  const data = { field: wrong };
  const [issue] = record.safeParse(data).error?.issues ?? [];
  const [words] = issue ? describeIssue(issue, record, data) : [];
  return words ? `${words.message} ${words.hint}` : '';
}

/** The rule a text must keep beyond its length. */
export function fieldRule(schema: z.ZodType): FieldRule | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    const definition = check._zod.def as { check: string; params?: { rule?: FieldRule } };
    if (definition.check === 'custom') return definition.params?.rule;
  }
  return undefined;
}

// The schema counts code points, while Decap asks the pattern without its `u` flag: both halves of one are one.
const PAIR = '[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]';
const CHARACTER = `(?:${PAIR}|[^\\uD800-\\uDFFF])`;
const INK = `(?:${PAIR}|[^\\s\\uD800-\\uDFFF])`;

const WEB_ADDRESS = '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/]\\S*$';
