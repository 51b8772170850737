import { SIGNATURE } from './pagefind-format.ts';

/** A file of an index as Pagefind writes it, before it is packed: the part of CBOR that it uses, in its shortest form. */
export function encodeIndexFile(value: IndexValue): Uint8Array<ArrayBuffer> {
  const bytes = [...encoder.encode(SIGNATURE)];
  writeValue(bytes, value);
  return new Uint8Array(bytes);
}

function writeValue(bytes: number[], value: IndexValue): void {
  if (value === null) {
    bytes.push(NOTHING);
  } else if (typeof value === 'number') {
    if (value < 0) writeHead(bytes, 1, -1 - value);
    else writeHead(bytes, 0, value);
  } else if (typeof value === 'string') {
    const text = encoder.encode(value);
    writeHead(bytes, 3, text.length);
    for (const byte of text) bytes.push(byte);
  } else {
    writeHead(bytes, 4, value.length);
    for (const each of value) writeValue(bytes, each);
  }
}

function writeHead(bytes: number[], kind: number, size: number): void {
  const head = kind << 5;
  if (size < 24) bytes.push(head | size);
  else if (size < 0x100) bytes.push(head | 24, size);
  else if (size < 0x10000) bytes.push(head | 25, size >> 8, size & 0xff);
  else bytes.push(head | 26, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff);
}

const encoder = new TextEncoder();
const NOTHING = 0xf6;

export type IndexValue = null | number | string | readonly IndexValue[];
