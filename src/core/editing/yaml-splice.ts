import { isMap, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FieldOrder } from './field-order.ts';
import { applyEdits, lineEnd, lineStart, type TextEdit } from './text-edits.ts';
import { isRecord, isSame, tidy, type Plain } from './tidy-data.ts';
import { flowEdits } from './yaml-flow.ts';
import { changedItems, scalarEdit, type Change } from './yaml-values.ts';
import { itemText, pairText, parseYaml, yamlOf } from './yaml-text.ts';

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
  if (!isMap(map) || !isRecord(next)) return yamlOf(next);
  const text = source.endsWith('\n') ? source : `${source}\n`;
  for (const isRough of [false, true]) {
    const edits = map.flow
      ? flowEdits({ text, isRough }, map, next)
      : mapEdits({ text, isRough, map: map as BlockMap, next, order });
    const spliced = edits && applyEdits(text, edits);
    const check = spliced === undefined ? undefined : parseYaml(spliced);
    if (spliced !== undefined && check?.failure === undefined && isSame(check?.data ?? {}, next))
      return spliced;
  }
  return yamlOf(next);
}

function mapEdits({ map, next, order, ...change }: MapChange): TextEdit[] {
  const { text } = change;
  const edits: TextEdit[] = [];
  const indent = columnOf(text, keyStart(map.items[0]));
  for (const pair of map.items) {
    const key = String(pair.key.value);
    const value = Object.hasOwn(next, key) ? next[key] : undefined;
    if (value === undefined) edits.push(...removal(text, pair));
    else edits.push(...valueEdits(change, pair, value, order.get(key) ?? new Map()));
  }
  const present = new Set(map.items.map((pair) => String(pair.key.value)));
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

function valueEdits(change: Change, pair: BlockPair, value: Plain, order: FieldOrder): TextEdit[] {
  const { value: node } = pair;
  const edits = nodeEdits(change, node, value, order);
  if (edits) return edits;
  const { text } = change;
  const start = keyStart(pair);
  return [
    { start, end: pairEnd(text, pair), text: pairText(String(pair.key.value), value, columnOf(text, start)) },
  ];
}

/** The edits within a value; undefined where it has to be written anew. */
function nodeEdits(
  change: Change,
  node: Node | null | undefined,
  value: Plain,
  order: FieldOrder,
): TextEdit[] | undefined {
  if (isSame(tidy(node?.toJSON()), value)) return [];
  if (isMap(node) && isRecord(value)) {
    if (node.flow) return flowEdits(change, node, value);
    return mapEdits({ ...change, map: node as BlockMap, next: value, order });
  }
  if (isSeq(node) && Array.isArray(value)) {
    return node.flow ? flowEdits(change, node, value) : listEdits(change, node as BlockSeq, value, order);
  }
  const edit = scalarEdit(change, node, value, false);
  return edit && [edit];
}

/** Items that stay at either end are not touched; those between are changed in pairs, then added or removed. */
function listEdits(change: Change, list: BlockSeq, next: Plain[], order: FieldOrder): TextEdit[] {
  const { text } = change;
  const { head, old, put } = changedItems(list.items, next);
  const indent = dashColumn(text, list.items[0]);
  const edits = old.flatMap((item, index) => itemEdits(change, item, put[index], order, indent));
  const added = put.slice(old.length).map((item) => `${' '.repeat(indent)}${itemText(item, indent)}`);
  if (added.length > 0) {
    const previous = list.items[head + old.length - 1];
    const at = previous ? nodeEnd(text, previous) : lineStart(text, startOf(list.items[0]));
    edits.push({ start: at, end: at, text: added.join('') });
  }
  return edits;
}

function itemEdits(
  change: Change,
  item: Node,
  value: Plain | undefined,
  order: FieldOrder,
  indent: number,
): TextEdit[] {
  const { text } = change;
  const start = lineStart(text, startOf(item));
  const end = nodeEnd(text, item);
  if (value === undefined) return [{ start, end, text: '' }];
  const key = isMap(item) && !item.flow ? (item as BlockMap).items[0]?.key.value : undefined;
  // The first key shares its line with the dash, so it may change but not go.
  const isAnew = key !== undefined && isRecord(value) && !Object.hasOwn(value, String(key));
  const edits = isAnew ? undefined : nodeEdits(change, item, value, order);
  return edits ?? [{ start, end, text: `${' '.repeat(indent)}${itemText(value, indent)}` }];
}

function removal(text: string, pair: BlockPair): TextEdit[] {
  if (tidy(pair.value?.toJSON()) === undefined) return [];
  return [{ start: lineStart(text, keyStart(pair)), end: pairEnd(text, pair), text: '' }];
}

/** After the nearest earlier key of the schema that is there, else before the first key. */
function placeFor(text: string, key: string, map: BlockMap, order: readonly string[]): number {
  const rank = order.indexOf(key);
  const earlier = map.items.filter((pair) => {
    const other = order.indexOf(String(pair.key.value));
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
type Key = Scalar<string | number | boolean>;
type BlockPair = Pair<Key, Node | null>;
type BlockMap = YAMLMap<Key, Node | null> & { items: BlockPair[] };
type BlockSeq = YAMLSeq<Node> & { items: Node[] };

interface MapChange extends Change {
  map: BlockMap;
  next: Record<string, Plain>;
  order: FieldOrder;
}
