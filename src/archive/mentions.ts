import { z } from 'zod';
import { oldAddressFile } from '../core/article/old-address.ts';
import { collections } from '../core/schema/collections.ts';
import type { AnyEntry } from '../core/schema/read-entry.ts';
import type { ParsedBody } from '../core/body/parse-body.ts';

/** Lists what an entry names by slug, id or path, so that names without a thing behind them can be found. */
export function listTargets(entry: AnyEntry, body: ParsedBody | undefined): Target[] {
  const targets: Target[] = [];
  for (const { kind, steps } of referencesOf(entry.collection)) {
    follow(entry.data, steps, 0, [], (target, path) => {
      targets.push({ kind, target, field: path.join('.'), path });
    });
  }
  for (const [index, address] of (entry.collection === 'articles'
    ? (entry.data.oldUrls ?? [])
    : []
  ).entries()) {
    const path = ['oldUrls', index];
    targets.push({ kind: 'old-address', target: oldAddressFile(address) ?? '', field: path.join('.'), path });
  }
  for (const { src, line, column } of body?.images ?? []) {
    if (src.startsWith('/media/'))
      targets.push({ kind: 'media', target: src, field: 'body', place: { line, column } });
  }
  for (const { href, line, column } of body?.links ?? []) {
    if (href.startsWith('/bai-viet/'))
      targets.push({ kind: 'article-url', target: href, field: 'body', place: { line, column } });
  }
  for (const { id, line, column } of body?.articleIds ?? []) {
    targets.push({ kind: 'articles', target: id, field: 'body', place: { line, column } });
  }
  return targets;
}

/** The same, each with its place in the file. */
export function listMentions(entry: AnyEntry, body: ParsedBody | undefined): Mention[] {
  return listTargets(entry, body).map(({ kind, target, field, path, place }) => ({
    kind,
    target,
    field,
    ...(place ?? entry.locate(path ?? [])),
  }));
}

/** Calls `found` for each text at a path of keys, in which `*` stands for every item of a list. */
function follow(
  value: unknown,
  steps: string[],
  at: number,
  path: PropertyKey[],
  found: (target: string, path: PropertyKey[]) => void,
): void {
  const step = steps[at];
  if (step === undefined) {
    if (typeof value === 'string') found(value, path);
  } else if (step === '*') {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) follow(item, steps, at + 1, [...path, index], found);
  } else if (typeof value === 'object' && value !== null) {
    follow((value as Record<string, unknown>)[step], steps, at + 1, [...path, step], found);
  }
}

const references = new Map<string, Reference[]>();

/** Which fields of a collection name something, as its schema says. */
function referencesOf(collection: AnyEntry['collection']): Reference[] {
  const known = references.get(collection) ?? collect(collections[collection].schema, []);
  references.set(collection, known);
  return known;
}

function collect(schema: z.ZodType, steps: string[]): Reference[] {
  if (schema instanceof z.ZodOptional) return collect(schema.unwrap() as z.ZodType, steps);
  if (schema instanceof z.ZodArray) return collect(schema.element as z.ZodType, [...steps, '*']);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      collect(field as z.ZodType, [...steps, key]),
    );
  }
  const meta = schema.meta();
  const kind = meta?.widget === 'image' ? 'media' : meta?.relation;
  return kind ? [{ kind, steps }] : [];
}

interface Reference {
  kind: MentionKind;
  steps: string[];
}

/** What an entry names: found by a path in its data, or at a place in its body. */
export interface Target {
  kind: MentionKind;
  target: string;
  field: string;
  path?: PropertyKey[];
  place?: { line: number; column: number };
}

export interface Mention {
  kind: MentionKind;
  target: string;
  field: string;
  line: number;
  column: number;
}

export type MentionKind =
  | 'media'
  | 'article-url'
  | 'old-address'
  | 'articles'
  | 'authors'
  | 'districts'
  | 'organisations'
  | 'series'
  | 'topics'
  | 'units';
