import { readLiteral } from './literal.ts';

const LONGEST_TAG = 20_000;
const TAG_NAME = /[A-Za-z][\w.-]*/y;
const ATTRIBUTE_NAME = /[A-Za-z_$][\w$:.-]*/y;
const SPACE = /[ \t\r\n]*/y;
const BLANK_LINE = /(?:\n|\r(?!\n))[ \t]*[\r\n]/;
const TAG_END = /(?:\/[ \t\r\n]*)?>/y;

/**
 * Reads the tag at `start`, with the place of every attribute. Stricter than MDX: ASCII names, values in
 * quotation marks or literal in braces, nothing spread; so what it accepts the native parser reads alike.
 */
export function readTag(source: string, start: number): Tag | TagFault {
  const isClosing = source[start + 1] === '/';
  const nameAt = start + (isClosing ? 2 : 1);
  const name = match(TAG_NAME, source, nameAt);
  if (!name) return { fault: 'start', at: start, name };
  const attributes: Attribute[] = [];
  for (let at = nameAt + name.length; ;) {
    const gap = match(SPACE, source, at);
    at += gap.length;
    const end = match(TAG_END, source, at);
    if (end) {
      if (isClosing && (end.length > 1 || attributes.length > 0)) return { fault: 'closing', at, name };
      return { name, isClosing, isSelfClosing: end.length > 1, attributes, end: at + end.length };
    }
    const isOver = at >= source.length || at - start > LONGEST_TAG || source[at] === '<';
    if (isOver || BLANK_LINE.test(gap)) return { fault: 'unfinished', at: start, name };
    const attribute = gap
      ? readAttribute(source, at)
      : ({ fault: attributes.length > 0 ? 'quote' : 'attribute', at } as const);
    if ('fault' in attribute) return { ...attribute, name };
    attributes.push(attribute);
    at = attribute.end;
  }
}

function readAttribute(source: string, at: number): Attribute | Omit<TagFault, 'name'> {
  if (source[at] === '{') return { fault: 'spread', at };
  const name = match(ATTRIBUTE_NAME, source, at);
  if (!name || name === 'import' || name === 'export')
    return { fault: /["'“”‘’]/.test(source[at] ?? '') ? 'quote' : 'attribute', at };
  const nameEnd = at + name.length;
  const equals = nameEnd + match(SPACE, source, nameEnd).length;
  if (source[equals] !== '=') return { name, at, end: nameEnd, kind: 'bare', spans: [] };

  const valueAt = equals + 1 + match(SPACE, source, equals + 1).length;
  const mark = source[valueAt];
  if (mark === '{') {
    const literal = readLiteral(source, valueAt);
    if ('fault' in literal) return { fault: 'literal', at: literal.fault, attribute: name };
    return { name, at, end: literal.end, kind: 'literal', value: literal.value, spans: literal.strings };
  }
  if (mark !== '"' && mark !== "'") {
    return { fault: /[“”‘’]/.test(mark ?? '') ? 'curly' : 'unquoted', at: valueAt, attribute: name };
  }
  const length = source.slice(valueAt + 1, valueAt + LONGEST_TAG).indexOf(mark);
  if (length < 0 || BLANK_LINE.test(source.slice(valueAt, valueAt + length)))
    return { fault: 'open', at: valueAt, attribute: name };
  const close = valueAt + 1 + length;
  if (source[close - 1] === '\\') return { fault: 'backslash', at: close - 1, attribute: name };
  return { name, at, end: close + 1, kind: 'string', spans: [{ start: valueAt + 1, end: close }] };
}

function match(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

export interface Tag {
  name: string;
  isClosing: boolean;
  isSelfClosing: boolean;
  attributes: Attribute[];
  /** Offset after the closing `>`. */
  end: number;
}

export interface Attribute {
  name: string;
  /** Offset of the name, and after the value. */
  at: number;
  end: number;
  kind: 'bare' | 'string' | 'literal';
  /** The value of a literal; strings hold entities, which the parser decodes. */
  value?: unknown;
  /** Where its text stands: the insides of quotation marks. */
  spans: { start: number; end: number }[];
}

export interface TagFault {
  fault:
    | 'start'
    | 'unfinished'
    | 'closing'
    | 'attribute'
    | 'spread'
    | 'quote'
    | 'literal'
    | 'curly'
    | 'unquoted'
    | 'open'
    | 'backslash';
  at: number;
  /** Name of the tag, empty when it has none. */
  name: string;
  attribute?: string;
}
