import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldOrder } from './field-order.ts';
import { applyEdits, lineEnd, lineStart, type TextEdit } from './text-edits.ts';
import { isRecord, isSame, tidy, type Plain } from './tidy-data.ts';
import { itemText, pairText, parseYaml, scalarText, yamlOf } from './yaml-text.ts';

/**
 * Writes new data into YAML text and touches only the lines whose values changed: comments, quotes, order and
 * empty lines of all others stay. The same data gives the same text back, byte for byte. Throws SyntaxError where
 * the text is not YAML.
 */
export function spliceYaml(source: string, data: unknown, order: FieldOrder): string {
  const next = tidy(data, order) ?? {};
  const parsed = parseYaml(source);
  if (parsed.failure !== undefined) throw new SyntaxError(parsed.failure);
  if (isSame(parsed.data ?? {}, next)) return source;
  const map = parsed.document.contents;
  if (!isMap(map) || map.flow || !isRecord(next)) return yamlOf(next);
  const text = source.endsWith('\n') ? source : `${source}\n`;
  const spliced = applyEdits(text, mapEdits({ text, map: map as BlockMap, next, order }));
  const check = parseYaml(spliced);
  return check.failure === undefined && isSame(check.data ?? {}, next) ? spliced : yamlOf(next);
}

function mapEdits({ text, map, next, order }: MapChange): TextEdit[] {
  const edits: TextEdit[] = [];
  const indent = columnOf(text, keyStart(map.items[0]));
  for (const pair of map.items) {
    const value = Object.hasOwn(next, pair.key.value) ? next[pair.key.value] : undefined;
    if (value === undefined) edits.push(...removal(text, pair));
    else edits.push(...valueEdits(text, pair, value, order.get(pair.key.value) ?? new Map()));
  }
  const present = new Set(map.items.map((pair) => pair.key.value));
  for (const [key, value] of Object.entries(next)) {
    if (present.has(key)) continue;
    const put = `${' '.repeat(indent)}${pairText(key, value, indent)}`;
    const at = placeFor(text, key, map, [...order.keys()]);
    const last = edits.find((edit) => edit.start === at && edit.end === at);
    if (last) last.text += put;
    else edits.push({ start: at, end: at, text: put });
  }
  return edits;
}

function valueEdits(text: string, pair: BlockPair, value: Plain, order: FieldOrder): TextEdit[] {
  const { value: node } = pair;
  if (isSame(tidy(node?.toJSON()), value)) return [];
  if (isMap(node) && !node.flow && isRecord(value)) {
    return mapEdits({ text, map: node as BlockMap, next: value, order });
  }
  if (isSeq(node) && !node.flow && Array.isArray(value)) {
    return listEdits(text, node as BlockSeq, value, order);
  }
  const inPlace = scalarEdit(node, value);
  if (inPlace) return [inPlace];
  const start = keyStart(pair);
  return [{ start, end: pairEnd(text, pair), text: pairText(pair.key.value, value, columnOf(text, start)) }];
}

/** Items that stay at either end are not touched; those between are changed in pairs, then added or removed. */
function listEdits(text: string, list: BlockSeq, next: Plain[], order: FieldOrder): TextEdit[] {
  const before = list.items.map((item) => tidy(item.toJSON()));
  const longest = Math.min(before.length, next.length);
  let head = 0;
  while (head < longest && isSame(before[head], next[head])) head++;
  let tail = 0;
  while (tail < longest - head && isSame(before.at(-1 - tail), next.at(-1 - tail))) tail++;
  const old = list.items.slice(head, list.items.length - tail);
  const put = next.slice(head, next.length - tail);
  const indent = dashColumn(text, list.items[0]);
  const edits = old.flatMap((item, index) => itemEdits(text, item, put[index], order, indent));
  const added = put.slice(old.length).map((item) => `${' '.repeat(indent)}${itemText(item, indent)}`);
  if (added.length > 0) {
    const previous = list.items[head + old.length - 1];
    const at = previous ? nodeEnd(text, previous) : lineStart(text, startOf(list.items[0]));
    edits.push({ start: at, end: at, text: added.join('') });
  }
  return edits;
}

function itemEdits(
  text: string,
  item: Node,
  value: Plain | undefined,
  order: FieldOrder,
  indent: number,
): TextEdit[] {
  const start = lineStart(text, startOf(item));
  const end = nodeEnd(text, item);
  if (value === undefined) return [{ start, end, text: '' }];
  const inPlace = scalarEdit(item, value);
  if (inPlace) return [inPlace];
  // The first key shares its line with the dash, so it may change but not go.
  if (isMap(item) && !item.flow && isRecord(value)) {
    const map = item as BlockMap;
    if (map.items[0] && Object.hasOwn(value, map.items[0].key.value)) {
      return mapEdits({ text, map, next: value, order });
    }
  }
  return [{ start, end, text: `${' '.repeat(indent)}${itemText(value, indent)}` }];
}

function scalarEdit(node: Node | null | undefined, value: Plain): TextEdit | undefined {
  if (!isScalar(node) || !node.range || String(node.type).startsWith('BLOCK')) return undefined;
  const [start, end] = node.range;
  const put = scalarText(value, node.type);
  return start < end && put !== undefined ? { start, end, text: put } : undefined;
}

function removal(text: string, pair: BlockPair): TextEdit[] {
  if (tidy(pair.value?.toJSON()) === undefined) return [];
  return [{ start: lineStart(text, keyStart(pair)), end: pairEnd(text, pair), text: '' }];
}

/** After the nearest earlier key of the schema that is there, else before the first key. */
function placeFor(text: string, key: string, map: BlockMap, order: readonly string[]): number {
  const rank = order.indexOf(key);
  const earlier = map.items.filter((pair) => {
    const other = order.indexOf(pair.key.value);
    return rank === -1 || (other !== -1 && other < rank);
  });
  const previous = earlier.at(-1);
  if (previous) return pairEnd(text, previous);
  const first = map.items[0];
  const start = lineStart(text, keyStart(first));
  return first && text.slice(start, keyStart(first)).includes('-') ? pairEnd(text, first) : start;
}

function keyStart(pair: BlockPair | undefined): number {
  return pair?.key.range?.[0] ?? 0;
}

function pairEnd(text: string, pair: BlockPair): number {
  return pair.value ? nodeEnd(text, pair.value) : lineEnd(text, pair.key.range?.[1] ?? 0);
}

function nodeEnd(text: string, node: Node): number {
  const pair = isMap(node) && !node.flow ? (node as BlockMap).items.at(-1) : undefined;
  if (pair) return pairEnd(text, pair);
  const item = isSeq(node) && !node.flow ? (node as BlockSeq).items.at(-1) : undefined;
  if (item) return nodeEnd(text, item);
  return lineEnd(text, node.range?.[1] ?? 0);
}

function startOf(node: Node | undefined): number {
  return node?.range?.[0] ?? 0;
}

function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function dashColumn(text: string, item: Node | undefined): number {
  const start = lineStart(text, startOf(item));
  return Math.max(text.indexOf('-', start) - start, 0);
}

type Node = YAMLMap | YAMLSeq | Scalar;
type BlockPair = Pair<Scalar<string>, Node | null>;
type BlockMap = YAMLMap<Scalar<string>, Node | null> & { items: BlockPair[] };
type BlockSeq = YAMLSeq<Node> & { items: Node[] };

interface MapChange {
  text: string;
  map: BlockMap;
  next: Record<string, Plain>;
  order: FieldOrder;
}
