/** What every file of a Pagefind index begins with. */
export const SIGNATURE = 'pagefind_dcd';

const encoder = new TextEncoder();

/** Writes the part of CBOR that Pagefind writes, every size as short as it can be. */
export class IndexWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** The beginning of a list of so many values. */
  list(length: number): void {
    this.#head(4, length);
  }

  number(value: number): void {
    if (value < 0) this.#head(1, -1 - value);
    else this.#head(0, value);
  }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.#head(3, bytes.length);
    this.copy(bytes);
  }

  /** Bytes that are written already. */
  copy(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  value(value: IndexValue): void {
    if (value === null) this.copy(NOTHING);
    else if (typeof value === 'number') this.number(value);
    else if (typeof value === 'string') this.text(value);
    else {
      this.list(value.length);
      for (const each of value) this.value(each);
    }
  }

  /** What was written since the last time. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #head(kind: number, size: number): void {
    this.#reserve(5);
    const power = size < 24 ? -1 : size < 0x100 ? 0 : size < 0x10000 ? 1 : 2;
    this.#bytes[this.#length++] = (kind << 5) | (power < 0 ? size : 24 + power);
    if (power < 0) return;
    for (let shift = 8 * (2 ** power - 1); shift >= 0; shift -= 8)
      this.#bytes[this.#length++] = size >>> shift;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}

/** A file of an index as Pagefind writes it, before it is packed. */
export function encodeIndexFile(value: IndexValue): Uint8Array<ArrayBuffer> {
  const writer = new IndexWriter();
  writer.copy(encoder.encode(SIGNATURE));
  writer.value(value);
  return writer.take();
}

const NOTHING = Uint8Array.of(0xf6);

export type IndexValue = null | number | string | readonly IndexValue[];
