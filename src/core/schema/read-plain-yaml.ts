const KEY = /^(?!(?:null|Null|NULL):)([A-Za-z][A-Za-z0-9]*):(?: (.*))?$/;
const NESTED_KEY = /^[A-Za-z][A-Za-z0-9]*:(?: |$)/;
/** A text that YAML reads as nothing but that text. */
const PLAIN = /^[\p{L}\d/](?:[^:#]|:(?=[^\s,])|(?<=\S)#)*$/u;
const SPECIAL_WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
const NUMBER = /^(?:\d+\.?\d*(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const UNUSUAL = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Reads YAML as the desk and people usually write it: fields, nested fields and lists, one line each. Undefined for
 * anything else, and for anything that might be wrong: the full parser, twenty times slower, then decides.
 */
export function readPlainYaml(yaml: string): Record<string, unknown> | undefined {
  if (UNUSUAL.test(yaml)) return undefined;
  const lines = yaml.replace(/\n+$/, '').split('\n');
  try {
    const reader = { lines, at: 0 };
    const data = readFields(reader, 0);
    return reader.at === lines.length ? data : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

function readFields(reader: Reader, indent: number): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  while (reader.at < reader.lines.length && indentAt(reader) === indent) {
    const [, key, value] = KEY.exec((reader.lines[reader.at] ?? '').slice(indent)) ?? [];
    if (key === undefined || Object.hasOwn(data, key)) throw NOT_PLAIN;
    reader.at += 1;
    data[key] = value === undefined ? readNested(reader, indent + 2) : readScalar(value);
  }
  return data;
}

function readNested(reader: Reader, indent: number): unknown {
  if (indentAt(reader) !== indent) throw NOT_PLAIN;
  return isItem(reader, indent) ? readItems(reader, indent) : readFields(reader, indent);
}

function readItems(reader: Reader, indent: number): unknown[] {
  const items: unknown[] = [];
  while (indentAt(reader) === indent && isItem(reader, indent)) {
    const line = reader.lines[reader.at] ?? '';
    const rest = line.slice(indent + 2);
    if (NESTED_KEY.test(rest)) {
      reader.lines[reader.at] = `${' '.repeat(indent + 2)}${rest}`;
      items.push(readFields(reader, indent + 2));
    } else {
      reader.at += 1;
      items.push(readScalar(rest));
    }
  }
  return items;
}

function readScalar(text: string): string | number {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const inner = text.slice(1, -1);
    if (text.length < 2 || text.at(-1) !== quote || inner.includes('\\')) throw NOT_PLAIN;
    if (quote === '"' && inner.includes('"')) throw NOT_PLAIN;
    if (quote === "'" && inner.replaceAll("''", '').includes("'")) throw NOT_PLAIN;
    return quote === "'" ? inner.replaceAll("''", "'") : inner;
  }
  if (INTEGER.test(text)) return Number(text);
  const isPlain = PLAIN.test(text) && !SPECIAL_WORD.test(text) && !NUMBER.test(text);
  if (!isPlain || text.endsWith(' ')) throw NOT_PLAIN;
  return text;
}

function isItem(reader: Reader, indent: number): boolean {
  return reader.lines[reader.at]?.startsWith('- ', indent) ?? false;
}

/** How far a line is indented; -1 after the last, which no line is. */
function indentAt({ lines, at }: Reader): number {
  return lines[at]?.search(/[^ ]|$/) ?? -1;
}

const NOT_PLAIN = new Error('not plain');

interface Reader {
  lines: string[];
  at: number;
}
