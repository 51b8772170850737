import type { FoundRecord } from './record.ts';

/** What every file of a Pagefind index begins with. */
export const SIGNATURE = 'pagefind_dcd';

/**
 * Reads a file of a Pagefind index (its own packing undone): the part of CBOR that Pagefind writes.
 * @throws {Error} where it is not one
 */
export function decodeIndexFile(bytes: Uint8Array): unknown {
  return openIndexFile(bytes).read();
}

/** The values of the list that is the first of a file's values. */
function* readFirstList(bytes: Uint8Array): Generator {
  const values = openIndexFile(bytes);
  if (values.readLength() === 0) return;
  for (let left = values.readLength(); left > 0; left--) yield values.read();
}

/** Whether the bytes are as Pagefind wrote them, and not packed. */
export function hasSignature(bytes: Uint8Array): boolean {
  return text.decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;
}

/** What readers are shown of an article. */
export function readShown(bytes: Uint8Array): FoundRecord {
  return JSON.parse(text.decode(bytes.subarray(SIGNATURE.length))) as FoundRecord;
}

/** The parts of the index and how to find them. */
export function readIndexMeta(bytes: Uint8Array): IndexMeta {
  const [version, pages, chunks, filters, , fields] = decodeIndexFile(bytes) as PackedMeta;
  return {
    version,
    pages: pages.map(([id, length]) => ({ id, length })),
    chunks: chunks.map(([from, to, hash]) => ({ from, to, hash })),
    filters: new Map(filters),
    fields,
  };
}

/** The words of a part of the index, one at a time: all their places at once are hundreds of megabytes. */
export function* readWordChunk(bytes: Uint8Array): Generator<IndexedWord> {
  for (const [key, pages, variants] of readFirstList(bytes) as Generator<PackedIndexWord>) {
    yield { key, forms: [[key, pages] as const, ...variants].filter(([, { length }]) => length > 0) };
  }
}

/** Where a form of a word stands, an article at a time. */
export function* readPages(packed: PackedPages): Generator<PageWords> {
  let page = 0;
  for (const [step, locations, fields] of packed) {
    page += step;
    yield { page, positions: readPositions(locations), fields: readFields(fields) };
  }
}

/** The articles of each value of a filter. */
export function readFilterFile(bytes: Uint8Array): Map<string, number[]> {
  const [, values] = decodeIndexFile(bytes) as [string, [string, number[]][]];
  return new Map(values);
}

/** Steps from one to the next, in stretches that begin with a (negative) weight. */
function readPositions(locations: readonly number[]): number[] {
  const positions: number[] = [];
  let position = 0;
  for (const location of locations) {
    if (location < 0) position = 0;
    else positions.push((position += location));
  }
  return positions;
}

const text = new TextDecoder('utf-8', { ignoreBOM: true });

function readFields(locations: readonly number[]): PageWords['fields'] {
  const places: PageWords['fields'] = [];
  let field = 0;
  let position = 0;
  for (const location of locations) {
    if (location < 0) [field, position] = [-1 - location, 0];
    else places.push({ field, position: (position += location) });
  }
  return places;
}

/** One function over local variables: these files have hundreds of thousands of numbers. */
function openIndexFile(bytes: Uint8Array) {
  if (!hasSignature(bytes)) throw new Error('This is no file of a Pagefind index.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;

  function readSize(size: number): number {
    if (size < 24) return size;
    at += 2 ** (size - 24);
    if (size === 24) return view.getUint8(at - 1);
    if (size === 25) return view.getUint16(at - 2);
    if (size === 26) return view.getUint32(at - 4);
    throw new Error(`A file of the Pagefind index has a size that is not known: ${size}`);
  }

  function readText(length: number): string {
    if (at + length > bytes.length) throw new Error('A file of the Pagefind index ends within a word.');
    return text.decode(bytes.subarray(at, (at += length)));
  }

  function read(): unknown {
    const head = view.getUint8(at++);
    const kind = head >> 5;
    if (head === 0xf6) return null;
    const value = readSize(head & 31);
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 3) return readText(value);
    if (kind !== 4) throw new Error(`A file of the Pagefind index has a value that is not known: ${head}`);
    const values: unknown[] = [];
    for (let count = 0; count < value; count++) values.push(read());
    return values;
  }

  return {
    read,
    /** How many values the list has that comes next. */
    readLength() {
      const head = view.getUint8(at++);
      if (head >> 5 !== 4)
        throw new Error(`A file of the Pagefind index has no list where one belongs: ${head}`);
      return readSize(head & 31);
    },
  };
}

type PackedMeta = [
  version: string,
  pages: [id: string, length: number, ...unknown[]][],
  chunks: [from: string, to: string, hash: string][],
  filters: [name: string, hash: string][],
  sorts: unknown,
  fields: string[],
];
type PackedIndexWord = [key: string, pages: PackedPages, variants: [form: string, pages: PackedPages][]];
export type PackedPages = readonly [step: number, locations: number[], fields: number[]][];

export interface IndexMeta {
  version: string;
  /** In the order in which they were given to Pagefind; `length` in words. */
  pages: { id: string; length: number }[];
  /** The files of words: each has those from one to another. */
  chunks: { from: string; to: string; hash: string }[];
  /** The file of each filter. */
  filters: Map<string, string>;
  /** The names of the metadata that are words of the index too. */
  fields: string[];
}

export interface IndexedWord {
  /** Without marks. */
  key: string;
  /** With marks, as they are written. */
  forms: (readonly [form: string, pages: PackedPages])[];
}

export interface PageWords {
  page: number;
  positions: number[];
  /** Which fields of its metadata have it, and where in them. */
  fields: { field: number; position: number }[];
}
