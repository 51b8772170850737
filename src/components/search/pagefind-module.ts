import { gunzipSync } from 'fflate';
import { readArticles, readFilter } from '../../core/search/index-parts.ts';
import { hasSignature, readShown } from '../../core/search/pagefind-format.ts';
import type { FoundRecord } from '../../core/search/record.ts';
import { openWordFile } from '../../core/search/word-file.ts';
import { chooseFiles, LEAST_START, type WordFiles } from '../../core/search/word-files.ts';
import { mergeLists, type WordList } from '../../core/search/word-list.ts';
import { remember } from './remember.ts';

/** Its files are read here and not by Pagefind's own reader, so another version needs a look at them. */
const VERSION = '1.6.';
const RETRY_MS = 300;
const text = new TextDecoder();

/**
 * Opens a part of the index that Pagefind made. Pagefind's own reader only says which articles have all words of a
 * question, and where any of them stand, but not which; ranking needs every word's places, and reads the files itself.
 * @throws {Error} where a file cannot be read
 */
export async function openPagefind(folder: string, signal?: AbortSignal): Promise<PagefindInstance> {
  const entry = JSON.parse(
    text.decode(await load(`${folder}pagefind-entry.json`, signal, 'no-cache')),
  ) as Entry;
  if (!entry.version.startsWith(VERSION))
    throw new Error(`An index of Pagefind ${entry.version} is not known here.`);
  const [language] = Object.values(entry.languages);
  if (!language) throw new Error('The index has no language.');
  const loadingFiles = load(`${folder}words.json`, signal, 'no-cache');
  loadingFiles.catch(() => undefined);
  const meta = readArticles(text.decode(await load(`${folder}files/${language.hash}.articles`, signal)));
  const files = JSON.parse(text.decode(await loadingFiles)) as WordFiles;
  const words = remember((key, stop) => findWord(files, key, (file) => chunk(file, stop)));
  const chunk = remember(async (hash, stop) =>
    openWordFile(await load(`${folder}files/${hash}.words`, stop)),
  );
  const filter = remember(async (name, stop) => {
    const hash = meta.filters.get(name);
    return hash === undefined
      ? new Map<string, number[]>()
      : readFilter(text.decode(await load(`${folder}files/${hash}.filter`, stop)));
  });
  const vocabulary = remember(
    async (url, stop) => JSON.parse(text.decode(await load(url, stop, 'no-cache'))) as [string, number][],
  );
  const record = remember(async (id, stop) => {
    return readShown(await load(`${folder}files/${id}.pf_fragment`, stop));
  });
  return {
    articles: meta.pages.map(({ length }, page) => ({ length, order: page })),
    find: (key, isStart, stop) => words(isStart ? `${key}*` : key, stop),
    filter,
    vocabulary: (stop) => vocabulary(`${folder}vocabulary.json`, stop),
    read: (page, stop) => record(meta.pages[page]?.id ?? '', stop),
  };
}

/** The places of a word, or with a `*` of those that begin so. */
async function findWord(
  files: WordFiles,
  asked: string,
  load: (file: string) => Promise<ReturnType<typeof openWordFile>>,
): Promise<WordList> {
  const isStart = asked.endsWith('*');
  const key = isStart ? asked.slice(0, -1) : asked;
  const { names, isCut } = chooseFiles(files, key, isStart);
  const words = (await Promise.all(names.map(load))).flat();
  const meant = words.filter((word) =>
    isStart && key.length >= LEAST_START ? word.key.startsWith(key) : word.key === key,
  );
  const list = mergeLists(meant.map((word) => ({ list: word.read(), first: 0 })));
  return isCut ? { ...list, isCut } : list;
}

async function load(
  url: string,
  signal: AbortSignal | undefined,
  cache: RequestCache = 'default',
): Promise<Uint8Array> {
  const response = await fetchTwice(url, { cache, ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A host may have unpacked it already.
  if (hasSignature(bytes) || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  // The browser's own unpacks as a stream: for the ten small files of a page that takes ten times as long.
  return gunzipSync(bytes);
}

/** A phone that changes its mast loses a request or two. */
async function fetchTwice(url: string, options: RequestInit): Promise<Response> {
  const first = await fetch(url, options).catch(() => undefined);
  if (first && first.status < 500) return first;
  await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  return fetch(url, options);
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}

/** A part of the index. Articles are numbered. What is asked with a signal is no longer loaded once it is aborted. */
export interface PagefindInstance {
  /** Their words, and their place in the order of dates, oldest first. */
  articles: { length: number; order: number }[];
  /** Where a folded word stands, or every word that begins so. */
  find(key: string, isStart: boolean, signal?: AbortSignal): Promise<WordList>;
  /** The articles of each value of a filter. */
  filter(name: string, signal?: AbortSignal): Promise<Map<string, number[]>>;
  /** How many articles have each word that more than one has. */
  vocabulary(signal?: AbortSignal): Promise<[word: string, articles: number][]>;
  read(page: number, signal?: AbortSignal): Promise<FoundRecord>;
}
