import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { divideWords } from '../core/search/divide-words.ts';
import { encodeIndexFile } from '../core/search/index-writer.ts';
import { byKey, locateWords, packWords, sortForms, type PackedWord } from '../core/search/packed-words.ts';
import { readFilterFile, readIndexMeta, type WordFile } from '../core/search/pagefind-format.ts';
import { countWords } from '../core/search/vocabulary.ts';

const ENTRY = 'pagefind-entry.json';
const WORDS = 'words.json';
const FRAGMENT = '.pf_fragment';
/** So many letters of a digest name a file; what is shown of two articles must never be called the same. */
const NAME_LENGTH = 10;
const FRAGMENT_NAME_LENGTH = 12;

/** Reads an index that Pagefind has just written; what readers are shown of its articles gets its names. */
export async function readNewIndex(folder: string): Promise<IndexContent> {
  const content = await readIndexFiles(folder);
  for (const page of content.pages) {
    const former = path.join(folder, 'fragment', page.id + FRAGMENT);
    page.id = nameOf(gunzipSync(await readFile(former)), FRAGMENT_NAME_LENGTH);
    await rename(former, path.join(folder, 'fragment', page.id + FRAGMENT));
  }
  return { ...content, words: content.words.map(sortForms).sort(byKey) };
}

/** Reads an index as Pagefind or {@link writeIndexFiles} wrote it, but for what readers are shown of its articles. */
export async function readIndexFiles(folder: string): Promise<IndexContent> {
  const entry = JSON.parse(await readFile(path.join(folder, ENTRY), 'utf8')) as Entry;
  const [language] = Object.values(entry.languages);
  const meta = readIndexMeta(await unpack(path.join(folder, `pagefind.${language?.hash ?? ''}.pf_meta`)));
  const words: PackedWord[] = [];
  for (const file of await listWordFiles(folder, meta.chunks)) {
    words.push(...locateWords(await unpack(path.join(folder, 'index', `${file}.pf_index`))));
  }
  const filters: IndexContent['filters'] = new Map();
  for (const [name, hash] of meta.filters) {
    filters.set(name, readFilterFile(await unpack(path.join(folder, 'filter', `${hash}.pf_filter`))));
  }
  return { entry, pages: meta.pages, words, filters, fields: meta.fields };
}

/**
 * Writes all of an index but its fragments: smaller files of words than Pagefind's, and each file named by what it
 * holds. So an index of the same articles has the same files however it came about, and a browser that kept a file of
 * an earlier one never takes it for another. Files that `former` has too are taken from there.
 */
export async function writeIndexFiles(content: IndexContent, folder: string, former?: string): Promise<void> {
  const { entry, pages, words, filters, fields } = content;
  const write = async (kind: string, bytes: Uint8Array): Promise<string> => {
    const name = nameOf(bytes);
    const file = path.join(kind, `${name}.pf_${kind}`);
    if (!former || !(await linkFile(path.join(former, file), path.join(folder, file)))) {
      await writeFile(path.join(folder, file), gzipSync(bytes, { level: 9 }));
    }
    return name;
  };
  for (const kind of ['index', 'filter']) await mkdir(path.join(folder, kind), { recursive: true });
  const files: WordFile[] = [];
  for (const group of divideWords(words)) {
    files.push([group[0]?.key ?? '', await write('index', packWords(group))]);
  }
  const named: [string, string][] = [];
  for (const [name, values] of [...filters].sort(byName)) {
    const filled = [...values].filter(([, articles]) => articles.length > 0).sort(byName);
    if (filled.length > 0) named.push([name, await write('filter', encodeIndexFile([name, filled]))]);
  }
  const meta = encodeIndexFile([
    entry.version,
    pages.map(({ id, length }) => [id, length, '']),
    [],
    named,
    [],
    fields,
  ]);
  const hash = nameOf(meta);
  await writeFile(path.join(folder, `pagefind.${hash}.pf_meta`), gzipSync(meta, { level: 9 }));
  const languages = { vi: { hash, wasm: null, page_count: pages.length } };
  await writeJson(path.join(folder, 'vocabulary.json'), countWords(words, pages.length));
  await writeJson(path.join(folder, WORDS), files);
  await writeJson(path.join(folder, ENTRY), { ...entry, languages });
}

/** Takes what readers are shown of an article from one index into another. */
export async function linkFragment(id: string, from: string, to: string): Promise<void> {
  const file = path.join('fragment', id + FRAGMENT);
  if (!(await linkFile(path.join(from, file), path.join(to, file)))) {
    throw new Error(`The search index lacks a file: ${path.join(from, file)}`);
  }
}

export function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value)}\n`);
}

/** The same file under two names, or a copy where the disk has no such thing. False where there is none. */
async function linkFile(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) throw error;
      return isCode(error, 'EEXIST') ? undefined : copyFile(from, to, constants.COPYFILE_FICLONE);
    });
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

async function listWordFiles(folder: string, chunks: { hash: string }[]): Promise<string[]> {
  try {
    const files = JSON.parse(await readFile(path.join(folder, WORDS), 'utf8')) as WordFile[];
    return files.map(([, file]) => file);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    return chunks.map(({ hash }) => hash);
  }
}

async function unpack(file: string): Promise<Uint8Array> {
  return gunzipSync(await readFile(file));
}

function nameOf(bytes: Uint8Array, length = NAME_LENGTH): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, length);
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
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
  /** The metadata that are words of the index too. */
  fields: string[];
}
