import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  readArticles,
  readFilter,
  writeArticles,
  writeFilter,
  type IndexArticles,
} from '../../core/search/index-parts.ts';
import { byKey } from '../../core/search/join-words.ts';
import { readFilterFile, readIndexMeta, readShown } from '../../core/search/pagefind-format.ts';
import { readWords } from '../../core/search/pagefind-words.ts';
import type { WordFile } from '../../core/search/patch-files.ts';
import type { SearchRecord } from '../../core/search/record.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';
import { packWord, UNDIVIDED } from '../../core/search/pack-word.ts';
import type { PackedWord } from '../../core/search/packed-word.ts';
import { openWordFile, packWordFile } from '../../core/search/word-file.ts';
import type { WordFiles } from '../../core/search/word-files.ts';
import { compareCodes } from '../../core/text/compare-codes.ts';
import { articlesFile, FILES, filterFile, fragmentFile, wordFile, type Gathering } from './held-files.ts';

/** In the folder of an index that Pagefind has just written. */
export const FRAGMENTS = 'fragment';
const ENTRY = 'pagefind-entry.json';
const WORDS = 'words.json';
const VOCABULARY = 'vocabulary.json';
/** So many letters of a digest name a file; what is shown of two articles must never be called the same. */
const NAME_LENGTH = 10;
const FRAGMENT_NAME_LENGTH = 12;

/** Reads an index that Pagefind has just written; what readers are shown of its articles gets its names. */
export async function readNewIndex(folder: string): Promise<IndexContent & { words: PackedWord[] }> {
  const entry = await readEntry(folder);
  const meta = readIndexMeta(await unpack(path.join(folder, `pagefind.${hashOf(entry)}.pf_meta`)));
  const filters = await readFilters(meta, async (hash) =>
    readFilterFile(await unpack(path.join(folder, 'filter', `${hash}.pf_filter`))),
  );
  for (const page of meta.pages) {
    const former = path.join(folder, FRAGMENTS, fragmentFile(page.id));
    page.id = nameOf(gunzipSync(await readFile(former)), FRAGMENT_NAME_LENGTH);
    await rename(former, path.join(folder, FRAGMENTS, fragmentFile(page.id)));
  }
  const packed = meta.chunks.values().map(({ hash }) => {
    return gunzipSync(readFileSync(path.join(folder, 'index', `${hash}.pf_index`)));
  });
  const words = readWords(packed, meta.fields).map(({ key, list }) => ({
    key,
    packed: packWord(list, UNDIVIDED),
  }));
  return { entry, pages: meta.pages, filters, words: words.sort(byKey) };
}

/** Reads an index that {@link writeIndexFiles} wrote, but for its words and what readers are shown of its articles. */
export async function readIndexFiles(folder: string): Promise<IndexContent> {
  const { entry, ...articles } = await readAround(folder);
  const filters = await readFilters(articles, async (hash) =>
    readFilter(await unpackText(path.join(folder, FILES, filterFile(hash)))),
  );
  return { entry, pages: articles.pages, filters };
}

/** What readers are shown of an article of such an index: of what it was indexed, all but its language and its sort keys. */
export function readFragment(folder: string, id: string): Omit<SearchRecord, 'language' | 'sort'> {
  const bytes = gunzipSync(readFileSync(path.join(folder, FILES, fragmentFile(id))));
  const { url, content, meta, filters } = readShown(bytes) as SearchRecord;
  return { url, content, meta, filters };
}

/** Opens the files of words of such an index; each is read when it is asked for. */
export async function openWordFiles(folder: string): Promise<FormerWords> {
  return {
    files: await readJson<WordFiles>(path.join(folder, WORDS)),
    vocabulary: await readJson<Vocabulary>(path.join(folder, VOCABULARY)),
    // At once: they are small, and to wait for each costs ten times as much.
    read: (name) => openWordFile(readFileSync(path.join(folder, FILES, wordFile(name)))),
  };
}

/** The names of the files of such an index that are named by what they hold. */
export async function listFiles(folder: string): Promise<string[]> {
  const { entry, pages, filters } = await readAround(folder);
  const words = await readJson<WordFiles>(path.join(folder, WORDS));
  return [
    articlesFile(hashOf(entry)),
    ...pages.map(({ id }) => fragmentFile(id)),
    ...filters.values().map(filterFile),
    ...words.map(([, name]) => wordFile(name)),
  ];
}

async function readAround(folder: string): Promise<IndexArticles & { entry: Entry }> {
  const entry = await readEntry(folder);
  return { entry, ...readArticles(await unpackText(path.join(folder, FILES, articlesFile(hashOf(entry))))) };
}

async function readFilters(
  { filters }: IndexArticles,
  read: (hash: string) => Promise<Map<string, number[]>>,
): Promise<IndexContent['filters']> {
  const all: IndexContent['filters'] = new Map();
  for (const [name, hash] of filters) all.set(name, await read(hash));
  return all;
}

function readEntry(folder: string): Promise<Entry> {
  return readJson<Entry>(path.join(folder, ENTRY));
}

function hashOf({ languages }: Entry): string {
  return Object.values(languages)[0]?.hash ?? '';
}

/**
 * Writes all of an index but its fragments: smaller files of words than Pagefind's, in a form of our own
 * (`word-file.ts`), and each file named by what it holds. So an index of the same articles has the same files however
 * it came about, and a browser that kept a file of an earlier one never takes it for another.
 */
export function writeIndexFiles(
  { entry, pages, filters, files, vocabulary }: WrittenIndex,
  folder: string,
  gathering: Gathering,
): void {
  const words: WordFiles = [];
  for (const file of files) {
    if ('words' in file) {
      const bytes = packWordFile(file.words);
      const name = nameOf(bytes);
      words.push([file.first, name]);
      gathering.write(wordFile(name), () => bytes);
    } else {
      words.push([file.first, file.name]);
      gathering.keep(wordFile(file.name));
    }
  }
  const write = (text: string, fileOf: (name: string) => string): string => {
    const bytes = Buffer.from(text);
    const name = nameOf(bytes);
    gathering.write(fileOf(name), () => gzipSync(bytes, { level: 9 }));
    return name;
  };
  const named = new Map<string, string>();
  for (const [name, values] of [...filters].sort(byName)) {
    const filled = [...values].filter(([, articles]) => articles.length > 0).sort(byName);
    if (filled.length > 0) named.set(name, write(writeFilter(filled), filterFile));
  }
  const hash = write(writeArticles({ pages, filters: named }), articlesFile);
  const languages = { vi: { hash, wasm: null, page_count: pages.length } };
  writeJson(path.join(folder, VOCABULARY), vocabulary);
  writeJson(path.join(folder, WORDS), words);
  writeJson(path.join(folder, ENTRY), { ...entry, languages });
}

/** At once: what waits for each file makes a copy of its text first. */
export function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}

async function unpack(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file));
}

async function unpackText(file: string): Promise<string> {
  return (await unpack(file)).toString();
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
