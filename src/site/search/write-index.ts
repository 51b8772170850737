import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toSearchRecord, type SearchRecord } from '../../core/search/record.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { readNewIndex } from './index-files.ts';
import { byDate } from './held-articles.ts';
import { joinIndexes, type AddedIndex } from './join-indexes.ts';

/** Records on their way to Pagefind's process at once. */
const BATCH = 32;
/** Pagefind takes more time and memory an article the more of them it has at once. */
const AT_ONCE = 1000;

let lastBuild: Promise<unknown> = Promise.resolve();

/**
 * Builds the search index of the documents into a folder, which it replaces whole, and says how many there were.
 * The same documents give the same bytes, in whatever order they come.
 * @throws {Error} that names the step and the document, with what Pagefind said as its cause
 */
export async function writeSearchIndex(
  documents: Iterable<SearchDocument>,
  folder: string,
  onIndexed?: (done: number) => void,
): Promise<number> {
  return inTurn(async () => {
    const making = `${folder}.making`;
    const sources = await indexRecords(toRecords(documents), making, onIndexed);
    await joinIndexes(sources, folder);
    rmSync(making, { recursive: true, force: true });
    return sources.reduce((sum, { articles }) => sum + articles.length, 0);
  });
}

/** Lets the builds of one process wait for each other: Pagefind has one service for them all. */
export function inTurn<T>(build: () => Promise<T>): Promise<T> {
  const next = lastBuild.then(build);
  lastBuild = next.catch(() => undefined);
  return next;
}

export function* toRecords(documents: Iterable<SearchDocument>): Generator<SearchRecord> {
  for (const document of documents) yield toSearchRecord(document);
}

/**
 * Builds indexes of some records in folders of this one, some of them in each. No more than these are held: the texts of
 * a year would be most of what a build has in memory.
 */
export async function indexRecords(
  records: Iterable<SearchRecord>,
  folder: string,
  onIndexed?: (done: number) => void,
): Promise<AddedIndex[]> {
  rmSync(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sources: AddedIndex[] = [];
  let done = 0;
  for (const some of inParts(records)) {
    const own = path.join(folder, String(done));
    await runPagefind(some, own, (indexed) => onIndexed?.(done + indexed));
    const articles = some.map(datedRecord);
    const { words, ...content } = await readNewIndex(own);
    sources.push({ folder: own, content, words, articles });
    done += some.length;
  }
  return sources;
}

function* inParts(records: Iterable<SearchRecord>): Generator<SearchRecord[]> {
  let part: SearchRecord[] = [];
  const inOrder = () => part.sort((left, right) => byDate(datedRecord(left), datedRecord(right)));
  for (const record of records) {
    part.push(record);
    if (part.length < AT_ONCE) continue;
    yield inOrder();
    part = [];
  }
  if (part.length > 0) yield inOrder();
}

function datedRecord({ url, sort }: SearchRecord) {
  return { url, publishedAt: sort.date };
}

async function runPagefind(
  records: SearchRecord[],
  folder: string,
  onIndexed: (done: number) => void,
): Promise<void> {
  try {
    const { index } = await ask('start', () => createIndex());
    if (!index) throw new Error('Pagefind gave no index.');
    await addAll(index, records, onIndexed);
    await ask('write the index', () => index.writeFiles({ outputPath: folder }));
    await index.deleteIndex();
  } finally {
    await close();
  }
}

async function addAll(
  index: PagefindIndex,
  records: SearchRecord[],
  onAdded: (done: number) => void,
): Promise<void> {
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH);
    await Promise.all(batch.map((record) => ask(`add ${record.url}`, () => index.addCustomRecord(record))));
    onAdded(start + batch.length);
  }
}

/** Pagefind resolves with its errors in a list, and rejects with a string where its process answers amiss. */
async function ask<T extends { errors: string[] }>(step: string, request: () => Promise<T>): Promise<T> {
  const response = await request().catch((cause: unknown) => {
    throw new Error(`Pagefind could not ${step}.`, { cause });
  });
  if (response.errors.length > 0) {
    throw new Error(`Pagefind could not ${step}: ${response.errors.join('; ')}`, { cause: response.errors });
  }
  return response;
}
