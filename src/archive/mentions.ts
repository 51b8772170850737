import { z } from 'zod';
import { collections } from '../core/schema/collections.ts';
import type { AnyEntry } from '../core/schema/read-entry.ts';
import type { ParsedBody } from '../core/body/parse-body.ts';

/** Lists what an entry names by slug, id or path, so that names without a thing behind them can be found. */
export function listMentions(entry: AnyEntry, body: ParsedBody | undefined): Mention[] {
  const mentions: Mention[] = [];
  collect(collections[entry.collection].schema, entry.data, [], entry, mentions);
  for (const { src, line, column } of body?.images ?? []) {
    if (src.startsWith('/media/')) mentions.push({ kind: 'media', target: src, field: 'body', line, column });
  }
  for (const { href, line, column } of body?.links ?? []) {
    if (href.startsWith('/bai-viet/'))
      mentions.push({ kind: 'article-url', target: href, field: 'body', line, column });
  }
  for (const { id, line, column } of body?.articleIds ?? []) {
    mentions.push({ kind: 'articles', target: id, field: 'body', line, column });
  }
  return mentions;
}

function collect(
  schema: z.ZodType,
  value: unknown,
  path: PropertyKey[],
  entry: AnyEntry,
  out: Mention[],
): void {
  if (value === undefined) return;
  if (schema instanceof z.ZodOptional) {
    collect(schema.unwrap() as z.ZodType, value, path, entry, out);
  } else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      collect(field as z.ZodType, (value as Record<string, unknown>)[key], [...path, key], entry, out);
    }
  } else if (schema instanceof z.ZodArray) {
    for (const [index, item] of (value as unknown[]).entries()) {
      collect(schema.element as z.ZodType, item, [...path, index], entry, out);
    }
  } else {
    const meta = schema.meta();
    const kind = meta?.widget === 'image' ? 'media' : meta?.relation;
    if (kind && typeof value === 'string')
      out.push({ kind, target: value, field: path.join('.'), ...entry.locate(path) });
  }
}

export interface Mention {
  kind: MentionKind;
  target: string;
  field: string;
  line: number;
  column: number;
}

export type MentionKind =
  'media' | 'article-url' | 'articles' | 'authors' | 'districts' | 'organisations' | 'topics';
