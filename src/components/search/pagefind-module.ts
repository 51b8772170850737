import {
  hasSignature,
  readFilterFile,
  readIndexMeta,
  readPages,
  readWordChunk,
  type IndexedWord,
  type WordFile,
} from '../../core/search/pagefind-format.ts';
import { TERMINATOR } from '../../core/search/normalize.ts';
import { NAMES_FROM, toForm, type WordMatches } from '../../core/search/words.ts';
import type { FoundRecord } from '../../core/search/record.ts';

/** Its files are read here and not by Pagefind's own reader, so another version needs a look at them. */
const VERSION = '1.6.';
const text = new TextDecoder();
/** Fewer letters begin so many words that these say nothing. */
const LEAST_START = 3;
const NAMES = 1;
const FIELDS = new Map([
  ['title', 4],
  ['standfirst', 2],
  ['names', NAMES],
  ['kicker', NAMES],
]);

/**
 * Opens a part of the index that Pagefind made. Pagefind's own reader only says which articles have all words of a
 * question, and where any of them stand, but not which; ranking needs every word's places, and reads the files itself.
 * @throws {Error} where a file cannot be read
 */
export async function openPagefind(folder: string): Promise<PagefindInstance> {
  const entry = JSON.parse(text.decode(await load(`${folder}pagefind-entry.json`, 'no-cache'))) as Entry;
  if (!entry.version.startsWith(VERSION))
    throw new Error(`An index of Pagefind ${entry.version} is not known here.`);
  const [language] = Object.values(entry.languages);
  if (!language) throw new Error('The index has no language.');
  const loadingFiles = load(`${folder}words.json`, 'no-cache');
  loadingFiles.catch(() => undefined);
  const meta = readIndexMeta(await load(`${folder}pagefind.${language.hash}.pf_meta`));
  const files = JSON.parse(text.decode(await loadingFiles)) as WordFile[];
  const words = remember((key: string) => findWord(meta.fields, files, key, (file) => chunk(file)));
  const chunk = remember(async (hash: string) =>
    readWordChunk(await load(`${folder}index/${hash}.pf_index`)),
  );
  const filter = remember(async (name: string) => {
    const hash = meta.filters.get(name);
    return hash === undefined
      ? new Map<string, number[]>()
      : readFilterFile(await load(`${folder}filter/${hash}.pf_filter`));
  });
  const vocabulary = remember(
    async (url) => JSON.parse(text.decode(await load(url, 'no-cache'))) as [string, number][],
  );
  return {
    articles: meta.pages.map(({ length }, page) => ({ length, order: page })),
    find: (key, isStart) => words(isStart ? `${key}*` : key),
    filter,
    vocabulary: () => vocabulary(`${folder}vocabulary.json`),
    async read(page) {
      const bytes = await load(`${folder}fragment/${meta.pages[page]?.id ?? ''}.pf_fragment`);
      return JSON.parse(text.decode(bytes.subarray('pagefind_dcd'.length))) as FoundRecord;
    },
  };
}

/** The places of a word, or with a `*` of those that begin so, by article. */
async function findWord(
  fields: string[],
  files: readonly WordFile[],
  asked: string,
  load: (file: string) => Promise<IndexedWord[]>,
): Promise<WordMatches> {
  const isStart = asked.endsWith('*');
  const key = isStart ? asked.slice(0, -1) : asked + TERMINATOR;
  const lists = await Promise.all(Array.from(chooseFiles(files, key, isStart), load));
  const weights = fields.map((field) => FIELDS.get(field) ?? 0);
  const matches: WordMatches = new Map();
  for (const word of lists.flat()) {
    if (word.key.startsWith(key)) addMatches(matches, word, weights);
  }
  return matches;
}

/**
 * The file that has a word, and of the start of a word also the first with longer ones.
 */
function chooseFiles(files: readonly WordFile[], key: string, isStart: boolean): Set<string> {
  const find = (word: string) =>
    files[
      Math.max(
        files.findLastIndex(([from]) => from <= word),
        0,
      )
    ]?.[1];
  const whole = find(isStart ? key + TERMINATOR : key);
  const longer = isStart && key.length >= LEAST_START ? find(key) : undefined;
  return new Set([whole, longer].filter((file) => file !== undefined));
}

function addMatches(matches: WordMatches, { forms }: IndexedWord, weights: number[]): void {
  for (const [written, pages] of forms) {
    const form = toForm(written);
    for (const { page, positions, fields } of readPages(pages)) {
      const match = matches.get(page) ?? { positions: [], forms: [], fields: 0 };
      matches.set(page, match);
      for (const position of positions) {
        match.positions.push(position);
        match.forms.push(form);
      }
      for (const { field, position } of fields) {
        const bit = weights[field] ?? 0;
        match.fields |= bit;
        // Title and standfirst begin the text; the names stand nowhere in it.
        if (bit === NAMES) {
          match.positions.push((field + 1) * NAMES_FROM + position);
          match.forms.push(form);
        }
      }
    }
  }
}

async function load(url: string, cache: RequestCache = 'default'): Promise<Uint8Array> {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // A host may have unpacked it already.
  if (hasSignature(bytes) || bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Asks once for each key, and again after a failure. */
function remember<T>(ask: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    const asked = ask(key);
    answers.set(key, asked);
    asked.catch(() => answers.delete(key));
    return asked;
  };
}

interface Entry {
  version: string;
  languages: Record<string, { hash: string }>;
}

/** A part of the index. Articles are numbered. */
export interface PagefindInstance {
  /** Their words, and their place in the order of dates, oldest first. */
  articles: { length: number; order: number }[];
  /** Where a folded word stands, or every word that begins so. */
  find(key: string, isStart: boolean): Promise<WordMatches>;
  /** The articles of each value of a filter. */
  filter(name: string): Promise<Map<string, number[]>>;
  /** How many articles have each word that more than one has. */
  vocabulary(): Promise<[word: string, articles: number][]>;
  read(page: number): Promise<FoundRecord>;
}
