import { isMap, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from './text-edits.ts';
import { isRecord, isSame, tidy, type Plain } from './tidy-data.ts';
import { changedItems, scalarEdit, type Change } from './yaml-values.ts';
import { scalarText } from './yaml-text.ts';

/** The edits within brackets or braces; undefined where they cannot hold the value. */
export function flowEdits(change: Change, node: Node, value: Plain): TextEdit[] | undefined {
  if (isMap(node) && isRecord(value)) return mapEdits(change, node as FlowMap, value);
  if (isSeq(node) && Array.isArray(value)) return listEdits(change, node as YAMLSeq<Node>, value);
  return undefined;
}

function mapEdits(change: Change, { items }: FlowMap, next: Record<string, Plain>): TextEdit[] | undefined {
  const members = items.map(({ key, value }) => ({ start: startOf(key), end: endOf(value ?? key) }));
  const edits: TextEdit[] = [];
  const present = new Set<string>();
  for (const [index, { key, value: node }] of items.entries()) {
    const name = String(key.value);
    present.add(name);
    const value = next[name];
    const isGone = !Object.hasOwn(next, name) || value === undefined;
    if (isGone && tidy(node?.toJSON()) === undefined) continue;
    const found = isGone ? removal(members, index) : valueEdits(change, node, value);
    if (!found) return undefined;
    edits.push(...found);
  }
  const added = Object.entries(next).filter(([name]) => !present.has(name));
  const texts = added.map(([name, value]) =>
    join(scalarText(name, null, true), scalarText(value, null, true)),
  );
  const put = insertion(members, members.length, texts);
  return put && [...edits, ...put];
}

function listEdits(change: Change, { items }: YAMLSeq<Node>, next: Plain[]): TextEdit[] | undefined {
  const members = items.map((item) => ({ start: startOf(item), end: endOf(item) }));
  const { head, old, put } = changedItems(items, next);
  const edits: TextEdit[] = [];
  for (const [index, item] of old.entries()) {
    const value = put[index];
    const found = value === undefined ? removal(members, head + index) : valueEdits(change, item, value);
    if (!found) return undefined;
    edits.push(...found);
  }
  const texts = put.slice(old.length).map((item) => scalarText(item, null, true));
  const added = insertion(members, head + old.length, texts);
  return added && [...edits, ...added];
}

function valueEdits(change: Change, node: Node | null, value: Plain): TextEdit[] | undefined {
  if (!node) return undefined;
  if (isSame(tidy(node.toJSON()), value)) return [];
  const edit = scalarEdit(change, node, value, true);
  return edit ? [edit] : flowEdits(change, node, value);
}

/** With the comma after it, or of the last one with the comma before. */
function removal(members: readonly Member[], index: number): TextEdit[] | undefined {
  const [previous, own, next] = [members[index - 1], members[index], members[index + 1]];
  if (!own || (!previous && !next)) return undefined;
  return [
    next
      ? { start: own.start, end: next.start, text: '' }
      : { start: previous?.end ?? 0, end: own.end, text: '' },
  ];
}

function insertion(
  members: readonly Member[],
  index: number,
  texts: readonly (string | undefined)[],
): TextEdit[] | undefined {
  if (texts.length === 0) return [];
  if (texts.includes(undefined)) return undefined;
  const text = texts.join(', ');
  const previous = members[index - 1];
  if (previous) return [{ start: previous.end, end: previous.end, text: `, ${text}` }];
  const next = members[index];
  return next && [{ start: next.start, end: next.start, text: `${text}, ` }];
}

function join(key: string | undefined, value: string | undefined): string | undefined {
  return key === undefined || value === undefined ? undefined : `${key}: ${value}`;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

type FlowMap = YAMLMap<Scalar, Node | null> & { items: Pair<Scalar, Node | null>[] };

interface Member {
  start: number;
  end: number;
}
