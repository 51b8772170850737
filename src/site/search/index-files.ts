import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encodeIndexFile } from '../../core/search/encode-index-file.ts';
import { byKey } from '../../core/search/join-words.ts';
import { readFilterFile, readIndexMeta } from '../../core/search/pagefind-format.ts';
import { readWords } from '../../core/search/pagefind-words.ts';
import type { WordFile } from '../../core/search/patch-files.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';
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
export async function readNewIndex(folder: string): Promise<IndexContent & { words: PackedWord[] }> {
  const { content, chunks, fields } = await readAround(folder);
  for (const page of content.pages) {
    const former = path.join(folder, FRAGMENTS, fragmentFile(page.id));
    page.id = nameOf(gunzipSync(await readFile(former)), FRAGMENT_NAME_LENGTH);
    await rename(former, path.join(folder, FRAGMENTS, fragmentFile(page.id)));
  }
  const packed = chunks.values().map(({ hash }) => {
    return gunzipSync(readFileSync(path.join(folder, 'index', `${hash}.pf_index`)));
  });
  const words = readWords(packed, fields).map(({ key, list }) => ({
    key,
    packed: packWord(list, UNDIVIDED),
  }));
  return { ...content, words: words.sort(byKey) };
}

/** Reads an index that {@link writeIndexFiles} wrote, but for its words and what readers are shown of its articles. */
export async function readIndexFiles(folder: string): Promise<IndexContent> {
  return (await readAround(folder)).content;
}

/** Opens the files of words of such an index; each is read when it is asked for. */
export async function openWordFiles(folder: string): Promise<FormerWords> {
  return {
    files: await readJson<WordFiles>(path.join(folder, WORDS)),
    vocabulary: await readJson<Vocabulary>(path.join(folder, VOCABULARY)),
    // At once: they are small, and to wait for each costs ten times as much.
    read: (name) => openWordFile(readFileSync(path.join(folder, wordFile(name)))),
  };
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
  const content: IndexContent = { entry, pages: meta.pages, filters };
  return { content, chunks: meta.chunks, fields: meta.fields };
}

async function readMeta(folder: string) {
  const entry = await readJson<Entry>(path.join(folder, ENTRY));
  const [language] = Object.values(entry.languages);
  const packed = await unpack(path.join(folder, `pagefind.${language?.hash ?? ''}.pf_meta`));
  return { entry, meta: readIndexMeta(packed) };
}

/**
 * Writes all of an index but its fragments: smaller files of words than Pagefind's, in a form of our own
 * (`word-file.ts`), and each file named by what it holds. So an index of the same articles has the same files however
 * it came about, and a browser that kept a file of an earlier one never takes it for another. Files that the index in the
 * folder `former` has too are taken from there.
 * @throws {Error} where that has not what it should have
 */
export async function writeIndexFiles(
  { entry, pages, filters, files, vocabulary }: WrittenIndex,
  folder: string,
  former?: string,
): Promise<void> {
  for (const kind of ['index', 'filter']) await mkdir(path.join(folder, kind), { recursive: true });
  const isThere = (file: string) =>
    former !== undefined && linkFile(path.join(former, file), path.join(folder, file));
  const written: WordFiles = [];
  for (const file of files) {
    const { name, bytes } = 'words' in file ? nameWords(file.words) : { name: file.name };
    written.push([file.first, name]);
    if (isThere(wordFile(name))) continue;
    if (!bytes) throw new Error(`The search index lacks a file: ${wordFile(name)}`);
    await writeFile(path.join(folder, wordFile(name)), bytes);
  }
  const named: [string, string][] = [];
  for (const [name, values] of [...filters].sort(byName)) {
    const filled = [...values].filter(([, articles]) => articles.length > 0).sort(byName);
    if (filled.length === 0) continue;
    const bytes = encodeIndexFile([name, filled]);
    const hash = nameOf(bytes);
    named.push([name, hash]);
    const file = `filter/${hash}.pf_filter`;
    if (!isThere(file)) await writeFile(path.join(folder, file), gzipSync(bytes, { level: 9 }));
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
  await writeJson(path.join(folder, VOCABULARY), vocabulary);
  await writeJson(path.join(folder, WORDS), written);
  await writeJson(path.join(folder, ENTRY), { ...entry, languages });
}

export function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value)}\n`);
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

function nameWords(words: readonly PackedWord[]): { name: string; bytes?: Uint8Array } {
  const bytes = packWordFile(words);
  return { name: nameOf(bytes), bytes };
}

function wordFile(name: string): string {
  return `index/${name}.words`;
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
  /** The articles of each value of each filter. */
  filters: Map<string, Map<string, number[]>>;
}

interface FormerWords {
  files: WordFiles;
  vocabulary: Vocabulary;
  /** The words of a file with this name. */
  read: (name: string) => PackedWord[];
}

/** What is written of an index. */
export type WrittenIndex = IndexContent & { files: readonly WordFile[]; vocabulary: Vocabulary };
