import { IndexWriter, SIGNATURE } from './index-writer.ts';

/**
 * Words of an index as their bytes lie in its files: an index of thousands of articles has millions of places, and to
 * change it for one article most of them are only passed over.
 */
export interface PackedWord {
  /** Without marks. */
  key: string;
  bytes: Uint8Array;
}

/**
 * Where each word of a file lies in its bytes, in their order.
 * @throws {Error} where it is no file of words
 */
export function* locateWords(file: Uint8Array): Generator<PackedWord> {
  const bytes = openBytes(file, SIGNATURE.length);
  bytes.list();
  for (let left = bytes.list(); left > 0; left--) {
    const start = bytes.position();
    bytes.list();
    const key = bytes.text();
    bytes.skip(2);
    yield { key, bytes: file.subarray(start, bytes.position()) };
  }
}

/** Makes a file of words. */
export function packWords(words: readonly PackedWord[]): Uint8Array<ArrayBuffer> {
  writer.copy(new TextEncoder().encode(SIGNATURE));
  writer.list(1);
  writer.list(words.length);
  for (const { bytes } of words) writer.copy(bytes);
  return writer.take();
}

/** A word with its forms in the order of the alphabet: Pagefind has them in no order one could keep. */
export function sortForms(word: PackedWord): PackedWord {
  const bytes = openBytes(word.bytes, 0);
  bytes.list();
  bytes.skip(2);
  if (bytes.list() < 2) return word;
  const [sorted = word] = mergeWord(word.key, [word]);
  return sorted;
}

/**
 * The words of several indexes as those of one, where each article of theirs has another number in it, or none (-1).
 * In each the new numbers rise as the old ones do.
 */
export function mergeWords(indexes: readonly WordsOfPages[]): PackedWord[] {
  const stretches = numberStretches(indexes);
  const sources = new Map<string, [index: number, bytes: Uint8Array][]>();
  for (const [index, { words }] of indexes.entries()) {
    for (const { key, bytes } of words) {
      const all = sources.get(key);
      if (all) all.push([index, bytes]);
      else sources.set(key, [[index, bytes]]);
    }
  }
  const areSame = indexes.map(({ pages }) => pages.every((page, at) => page === at));
  const words: PackedWord[] = [];
  for (const [key, found] of sources) {
    const [[index, bytes] = [0, NO_BYTES], ...more] = found;
    const pages = indexes[index]?.pages;
    if (pages && more.length === 0 && (areSame[index] || !isMoved(bytes, pages))) words.push({ key, bytes });
    else
      words.push(
        ...mergeWord(
          key,
          found.map(([index, bytes]) => ({ bytes, pages: indexes[index]?.pages, stretches })),
        ),
      );
  }
  return words.sort(byKey);
}

export function byKey(left: PackedWord, right: PackedWord): number {
  return left.key < right.key ? -1 : left.key > right.key ? 1 : 0;
}

/** How many articles have each form of a word in their text. */
export function countForms(word: PackedWord): [form: string, articles: number][] {
  const bytes = openBytes(word.bytes, 0);
  const countPages = () => {
    let count = 0;
    for (let left = bytes.list(); left > 0; left--) {
      bytes.list();
      bytes.skip(1);
      if (bytes.peekList() > 0) count += 1;
      bytes.skip(2);
    }
    return count;
  };
  bytes.list();
  const counts: [string, number][] = [[bytes.text(), countPages()]];
  for (let left = bytes.list(); left > 0; left--) {
    bytes.list();
    counts.push([bytes.text(), countPages()]);
  }
  return counts;
}

/** The word with the articles that are left of it, if there are any. */
function mergeWord(key: string, sources: WordSource[]): PackedWord[] {
  const forms = new Map<string, Run[]>();
  for (const source of sources) {
    for (const [form, runs] of readRuns(source)) forms.set(form, [...(forms.get(form) ?? []), ...runs]);
  }
  for (const [form, runs] of forms) {
    if (runs.length === 0) forms.delete(form);
    else runs.sort((a, b) => a.first - b.first);
  }
  return forms.size === 0 ? [] : [writeWord(key, forms)];
}

/** Between two articles in the same stretch there is none of another index. */
function numberStretches(indexes: readonly WordsOfPages[]): Int32Array {
  const size = indexes.reduce((sum, { pages }) => sum + pages.length, 0);
  const owners = new Int32Array(size).fill(-1);
  for (const [index, { pages }] of indexes.entries()) {
    for (const page of pages) if (page >= 0) owners[page] = index;
  }
  let stretch = 0;
  return owners.map((owner, page) => (page > 0 && owners[page - 1] !== owner ? ++stretch : stretch));
}

/** Whether an article of the word has another number now, or is gone. */
function isMoved(word: Uint8Array, pages: Int32Array): boolean {
  const bytes = openBytes(word, 0);
  const isAnyMoved = () => {
    let page = 0;
    for (let left = bytes.list(); left > 0; left--) {
      bytes.list();
      page += bytes.number();
      if (pages[page] !== page) return true;
      bytes.skip(2);
    }
    return false;
  };
  bytes.list();
  bytes.skip(1);
  if (isAnyMoved()) return true;
  for (let left = bytes.list(); left > 0; left--) {
    bytes.list();
    bytes.skip(1);
    if (isAnyMoved()) return true;
  }
  return false;
}

/** Of each form its articles in their order; the plain word comes first. */
function readRuns({ bytes: word, pages, stretches }: WordSource): Map<string, Run[]> {
  const bytes = openBytes(word, 0);
  const readPages = () => {
    const runs: Run[] = [];
    let open: (Run & { stretch: number; shift: number }) | undefined;
    let old = 0;
    for (let left = bytes.list(); left > 0; left--) {
      bytes.list();
      old += bytes.number();
      const start = bytes.position();
      bytes.skip(2);
      const page = pages ? (pages[old] ?? -1) : old;
      const stretch = stretches?.[page] ?? 0;
      if (page < 0) {
        open = undefined;
      } else if (open?.stretch === stretch && open.shift === page - old) {
        open.bytes = word.subarray(open.start, bytes.position());
        open.last = page;
        open.count += 1;
      } else {
        const own = word.subarray(start, bytes.position());
        open = { first: page, last: page, count: 1, start, bytes: own, stretch, shift: page - old };
        runs.push(open);
      }
    }
    return runs;
  };
  bytes.list();
  const forms = new Map([[bytes.text(), readPages()]]);
  for (let left = bytes.list(); left > 0; left--) {
    bytes.list();
    const form = bytes.text();
    forms.set(form, readPages());
  }
  return forms;
}

const writer = new IndexWriter();

function writeWord(key: string, forms: Map<string, Run[]>): PackedWord {
  const writePages = (runs: readonly Run[]) => {
    let before = 0;
    writer.list(runs.reduce((sum, { count }) => sum + count, 0));
    for (const { first, last, bytes } of runs) {
      writer.list(3);
      writer.number(first - before);
      writer.copy(bytes);
      before = last;
    }
  };
  writer.list(3);
  writer.text(key);
  writePages(forms.get(key) ?? []);
  const others = [...forms.keys()].filter((form) => form !== key).sort();
  writer.list(others.length);
  for (const form of others) {
    writer.list(2);
    writer.text(form);
    writePages(forms.get(form) ?? []);
  }
  return { key, bytes: writer.take() };
}

/** One function over local variables, which passes over what nobody asks for. */
function openBytes(bytes: Uint8Array, start: number) {
  let at = start;

  function head(kind: number): number {
    const first = bytes[at++] ?? 0;
    if (first >> 5 !== kind) throw new Error('A file of words of the Pagefind index is not as it should be.');
    return size(first & 31);
  }

  function size(code: number): number {
    if (code < 24) return code;
    if (code > 26) throw new Error('A file of words of the Pagefind index has a size that is not known.');
    let value = 0;
    for (let left = 1 << (code - 24); left > 0; left--) value = value * 256 + (bytes[at++] ?? 0);
    return value;
  }

  function skip(values: number): void {
    for (let left = values; left > 0; left--) {
      if (at >= bytes.length) throw new Error('A file of words of the Pagefind index is cut short.');
      const first = bytes[at++] ?? 0;
      const kind = first >> 5;
      if (first === NOTHING) continue;
      const value = size(first & 31);
      if (kind === 3) at += value;
      else if (kind === 4) left += value;
      else if (kind > 1)
        throw new Error('A file of words of the Pagefind index has a value that is not known.');
    }
    if (at > bytes.length) throw new Error('A file of words of the Pagefind index is cut short.');
  }

  function text(): string {
    const length = head(3);
    return decoder.decode(bytes.subarray(at, (at += length)));
  }

  function peekList(): number {
    const before = at;
    const length = head(4);
    at = before;
    return length;
  }

  return { list: () => head(4), number: () => head(0), text, skip, peekList, position: () => at };
}

const NOTHING = 0xf6;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const NO_BYTES = new Uint8Array();

/** Articles of a word that follow each other as they did: only the step to the first is another. */
interface Run {
  first: number;
  last: number;
  count: number;
  /** Behind the step to the first. */
  start: number;
  bytes: Uint8Array;
}

interface WordSource {
  bytes: Uint8Array;
  /** Where it is not said, they stay as they are. */
  pages?: Int32Array | undefined;
  stretches?: Int32Array;
}

export interface WordsOfPages {
  words: readonly PackedWord[];
  /** The new number of each article. */
  pages: Int32Array;
}
