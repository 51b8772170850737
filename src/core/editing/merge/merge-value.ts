import { isRecord, isSame, type Plain } from '../tidy-data.ts';
import { itemsOf, mergeSequences } from './merge-sequence.ts';

/**
 * Merges two changed versions of a value: groups by their fields, lists by their items. Where both changed the
 * same thing, mine stands for now and the conflict is named.
 */
export function mergeValues({ base, mine, theirs }: Sides, path: readonly string[] = []): ValueMerge {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, conflicts: [] };
  if (isSame(base, mine)) return { value: theirs, conflicts: [] };
  if (isRecord(mine) && isRecord(theirs)) {
    return mergeRecords(isRecord(base) ? base : {}, mine, theirs, path);
  }
  const list = Array.isArray(mine) && Array.isArray(theirs) ? mergeLists(base, mine, theirs) : undefined;
  return list ? { value: list, conflicts: [] } : { value: mine, conflicts: [{ path, base, mine, theirs }] };
}

/** The value with what was chosen put at a path. */
export function putAt(
  value: Plain | undefined,
  path: readonly string[],
  put: Plain | undefined,
): Plain | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const { [key]: before, ...others } = isRecord(value) ? value : {};
  const after = putAt(before, rest, put);
  return after === undefined ? others : { ...others, [key]: after };
}

function mergeRecords(
  base: Record<string, Plain>,
  mine: Record<string, Plain>,
  theirs: Record<string, Plain>,
  path: readonly string[],
): ValueMerge {
  const keys = new Set([...Object.keys(base), ...Object.keys(theirs), ...Object.keys(mine)]);
  const merged = [...keys].map((key) => {
    const sides = { base: base[key], mine: mine[key], theirs: theirs[key] };
    return { key, ...mergeValues(sides, [...path, key]) };
  });
  const kept = merged.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const]));
  return {
    value: kept.length > 0 ? Object.fromEntries(kept) : undefined,
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
  };
}

/** Undefined where both changed the same item; two additions of single words at one place both come in. */
function mergeLists(base: Plain | undefined, mine: Plain[], theirs: Plain[]): Plain[] | undefined {
  const [before, one, other] = [Array.isArray(base) ? base : [], mine, theirs].map((list) =>
    list.map((item) => JSON.stringify(sortKeys(item))),
  );
  const hunks = mergeSequences(before ?? [], one ?? [], other ?? []);
  const items: string[] = [];
  for (const hunk of hunks) {
    if (hunk.kind !== 'conflict') items.push(...itemsOf(hunk));
    else if (hunk.base.length === 0 && [...hunk.mine, ...hunk.theirs].every((item) => item.startsWith('"')))
      items.push(...[...hunk.mine, ...hunk.theirs].sort());
    else return undefined;
  }
  const isSet = items.every((item) => item.startsWith('"'));
  return (isSet ? [...new Set(items)] : items).map((item) => JSON.parse(item) as Plain);
}

function sortKeys(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  const sorted = Object.keys(value).sort();
  return Object.fromEntries(sorted.map((key) => [key, sortKeys(value[key] ?? '')]));
}

interface Sides {
  base: Plain | undefined;
  mine: Plain | undefined;
  theirs: Plain | undefined;
}

export interface ValueMerge {
  value: Plain | undefined;
  conflicts: ValueConflict[];
}

export interface ValueConflict extends Sides {
  /** The names of the fields that lead to it: `['cover', 'alt']`. */
  path: readonly string[];
}
