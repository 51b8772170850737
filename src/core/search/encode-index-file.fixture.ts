import { SIGNATURE } from './pagefind-format.ts';

const encoder = new TextEncoder();
const NOTHING = 0xf6;
/** Of what a value begins with. */
const LONGEST_HEAD = 5;
const FIRST_SIZE = 4096;

/** A file of an index as Pagefind writes it, before it is packed: the part of CBOR that it uses, in its shortest form. */
export function encodeIndexFile(value: IndexValue): Uint8Array<ArrayBuffer> {
  let bytes = new Uint8Array(FIRST_SIZE);
  let end = encoder.encodeInto(SIGNATURE, bytes).written;

  function write(one: IndexValue): void {
    makeRoom(LONGEST_HEAD);
    if (one === null) {
      bytes[end++] = NOTHING;
    } else if (typeof one === 'number') {
      if (one < 0) writeHead(1, -1 - one);
      else writeHead(0, one);
    } else if (typeof one === 'string') {
      const text = encoder.encode(one);
      writeHead(3, text.length);
      makeRoom(text.length);
      bytes.set(text, end);
      end += text.length;
    } else {
      writeHead(4, one.length);
      for (const each of one) write(each);
    }
  }

  function writeHead(kind: number, size: number): void {
    const head = kind << 5;
    if (size < 24) bytes[end++] = head | size;
    else if (size < 0x100) writeBytes(head | 24, size);
    else if (size < 0x10000) writeBytes(head | 25, size >> 8, size & 0xff);
    else writeBytes(head | 26, size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff);
  }

  function writeBytes(...some: number[]): void {
    for (const byte of some) bytes[end++] = byte;
  }

  function makeRoom(size: number): void {
    if (end + size <= bytes.length) return;
    const larger = new Uint8Array(2 * (end + size));
    larger.set(bytes);
    bytes = larger;
  }

  write(value);
  return bytes.slice(0, end);
}

export type IndexValue = null | number | string | readonly IndexValue[];
