const SIGNATURE = 'pagefind_dcd';
const text = new TextEncoder();

/** A file of an index as Pagefind writes it, before it is packed. */
export function encodeIndexFile(value: Value): Uint8Array {
  return Uint8Array.from([...text.encode(SIGNATURE), ...encodeValue(value)]);
}

/** A word that one article has at one place. */
export function encodeWord(key: string, page = 0, position = 0): Value {
  return [key, [[page, [position], []]], []];
}

function encodeValue(value: Value): number[] {
  if (value === null) return [0xf6];
  if (typeof value === 'number') return value < 0 ? encodeHead(1, -1 - value) : encodeHead(0, value);
  if (typeof value === 'string') {
    const bytes = text.encode(value);
    return [...encodeHead(3, bytes.length), ...bytes];
  }
  return [...encodeHead(4, value.length), ...value.flatMap(encodeValue)];
}

function encodeHead(kind: number, size: number): number[] {
  if (size < 24) return [(kind << 5) | size];
  if (size < 0x100) return [(kind << 5) | 24, size];
  if (size < 0x10000) return [(kind << 5) | 25, size >> 8, size & 0xff];
  return [(kind << 5) | 26, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff];
}

export type Value = null | number | string | Value[];
