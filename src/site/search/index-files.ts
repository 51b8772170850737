import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { divideWords } from '../../core/search/divide-words.ts';
import { encodeIndexFile } from '../../core/search/encode-index-file.ts';
import { byKey } from '../../core/search/join-words.ts';
import { readFilterFile, readIndexMeta } from '../../core/search/pagefind-format.ts';
import { readWords } from '../../core/search/pagefind-words.ts';
import { countWords } from '../../core/search/vocabulary.ts';
import { packWord, UNDIVIDED } from '../../core/search/pack-word.ts';
import type { PackedWord } from '../../core/search/packed-word.ts';
import { openWordFile, packWordFile } from '../../core/search/word-file.ts';
import type { WordFiles } from '../../core/search/word-files.ts';
import { compareCodes } from '../../core/text/compare-codes.ts';
import { fragmentFile, FRAGMENTS } from './fragments.ts';
import { linkFile } from './link-file.ts';

const ENTRY = 'pagefind-entry.json';
const WORDS = 'words.json';
const VOCABULARY = 'vocabulary.json';
/** So many letters of a digest name a file; what is shown of two articles must never be called the same. */
const NAME_LENGTH = 10;
const FRAGMENT_NAME_LENGTH = 12;

/** Reads an index that Pagefind has just written; what readers are shown of its articles gets its names. */
export async function readNewIndex(folder: string): Promise<IndexContent> {
  const { content, chunks, fields } = await readAround(folder);
  for (const page of content.pages) {
    const former = path.join(folder, FRAGMENTS, fragmentFile(page.id));
    page.id = nameOf(gunzipSync(await readFile(former)), FRAGMENT_NAME_LENGTH);
    await rename(former, path.join(folder, FRAGMENTS, fragmentFile(page.id)));
  }
  const packed = chunks.values().map(({ hash }) => {
    return gunzipSync(readFileSync(path.join(folder, 'index', `${hash}.pf_index`)));
  });
  for (const { key, list } of readWords(packed, fields))
    content.words.push({ key, packed: packWord(list, UNDIVIDED) });
  content.words.sort(byKey);
  return content;
}

/** Reads an index that {@link writeIndexFiles} wrote, but for what readers are shown of its articles. */
export async function readIndexFiles(folder: string): Promise<ReadIndex> {
  const { content } = await readAround(folder);
  const files: ReadIndex['files'] = [];
  for (const [, name] of JSON.parse(await readFile(path.join(folder, WORDS), 'utf8')) as WordFiles) {
    // One after the other: they are small, and to ask for each in its turn costs ten times as much.
    const words = openWordFile(readFileSync(path.join(folder, 'index', `${name}.words`)));
    files.push({ name, words });
    content.words.push(...words);
  }
  return { ...content, files };
}

/** The names of the files that have what readers are shown of its articles. */
export async function listShown(folder: string): Promise<string[]> {
  const { meta } = await readMeta(folder);
  return meta.pages.map(({ id }) => fragmentFile(id));
}

/** All but the words. */
async function readAround(folder: string) {
  const { entry, meta } = await readMeta(folder);
  const filters: IndexContent['filters'] = new Map();
  for (const [name, hash] of meta.filters) {
    filters.set(name, readFilterFile(await unpack(path.join(folder, 'filter', `${hash}.pf_filter`))));
  }
  const content: IndexContent = { entry, pages: meta.pages, words: [], filters };
  return { content, chunks: meta.chunks, fields: meta.fields };
}

async function readMeta(folder: string) {
  const entry = JSON.parse(await readFile(path.join(folder, ENTRY), 'utf8')) as Entry;
  const [language] = Object.values(entry.languages);
  const packed = await unpack(path.join(folder, `pagefind.${language?.hash ?? ''}.pf_meta`));
  return { entry, meta: readIndexMeta(packed) };
}

/**
 * Writes all of an index but its fragments: smaller files of words than Pagefind's, in a form of our own
 * (`word-file.ts`), and each file named by what it holds. So an index of the same articles has the same files however
 * it came about, and a browser that kept a file of an earlier one never takes it for another. Files that `former` has
 * too are taken from there; those whose words are still the same ones are not even packed.
 */
export async function writeIndexFiles(
  content: IndexContent,
  folder: string,
  former?: { folder: string; content: ReadIndex },
): Promise<void> {
  const { entry, pages, words, filters } = content;
  for (const kind of ['index', 'filter']) await mkdir(path.join(folder, kind), { recursive: true });
  const write = async (file: string, pack: () => Uint8Array): Promise<void> => {
    if (!former || !linkFile(path.join(former.folder, file), path.join(folder, file))) {
      await writeFile(path.join(folder, file), pack());
    }
  };
  const files: WordFiles = [];
  const known = new Map(former?.content.files.map((file) => [file.words[0], file]));
  for (const group of divideWords(words)) {
    const same = known.get(group[0]);
    const isSame = same?.words.length === group.length && group.every((word, at) => word === same.words[at]);
    const bytes = isSame ? undefined : packWordFile(group);
    const name = bytes ? nameOf(bytes) : (same?.name ?? '');
    files.push([group[0]?.key ?? '', name]);
    await write(`index/${name}.words`, () => bytes ?? packWordFile(group));
  }
  const named: [string, string][] = [];
  for (const [name, values] of [...filters].sort(byName)) {
    const filled = [...values].filter(([, articles]) => articles.length > 0).sort(byName);
    if (filled.length === 0) continue;
    const bytes = encodeIndexFile([name, filled]);
    const file = nameOf(bytes);
    named.push([name, file]);
    await write(`filter/${file}.pf_filter`, () => gzipSync(bytes, { level: 9 }));
  }
  const meta = encodeIndexFile([
    entry.version,
    pages.map(({ id, length }) => [id, length, '']),
    [],
    named,
    [],
    [],
  ]);
  const hash = nameOf(meta);
  await writeFile(path.join(folder, `pagefind.${hash}.pf_meta`), gzipSync(meta, { level: 9 }));
  const languages = { vi: { hash, wasm: null, page_count: pages.length } };
  await writeJson(path.join(folder, VOCABULARY), countWords(words, pages.length));
  await writeJson(path.join(folder, WORDS), files);
  await writeJson(path.join(folder, ENTRY), { ...entry, languages });
}

export function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value)}\n`);
}

async function unpack(file: string): Promise<Uint8Array> {
  return gunzipSync(await readFile(file));
}

function nameOf(bytes: Uint8Array, length = NAME_LENGTH): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return compareCodes(left, right);
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}

export interface IndexContent {
  entry: Entry;
  /** Its articles, in the order of their dates, by the name of the file that has what readers are shown of them. */
  pages: { id: string; length: number }[];
  words: PackedWord[];
  /** The articles of each value of each filter. */
  filters: Map<string, Map<string, number[]>>;
}

/** An index that was read. */
export interface ReadIndex extends IndexContent {
  /** The words of each of its files, which are those of the whole. */
  files: { name: string; words: PackedWord[] }[];
}
