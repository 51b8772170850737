import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toSearchRecord } from '../../core/search/record.ts';
import type { SearchDocument } from '../../core/search/search-document.ts';
import { readNewIndex } from './index-files.ts';
import { byDate, joinIndexes, type IndexSource } from './join-indexes.ts';

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
  const collected = [...documents];
  await inTurn(async () => {
    const making = `${folder}.making`;
    await joinIndexes(await indexDocuments(collected, making, onIndexed), folder);
    rmSync(making, { recursive: true, force: true });
  });
  return collected.length;
}

/** Lets the builds of one process wait for each other: Pagefind has one service for them all. */
export function inTurn<T>(build: () => Promise<T>): Promise<T> {
  const next = lastBuild.then(build);
  lastBuild = next.catch(() => undefined);
  return next;
}

/** Builds indexes of the documents in folders of this one, some of them in each, in the order of their dates. */
export async function indexDocuments(
  documents: SearchDocument[],
  folder: string,
  onIndexed?: (done: number) => void,
): Promise<IndexSource[]> {
  rmSync(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sorted = [...documents].sort(byDate);
  const sources: IndexSource[] = [];
  for (let start = 0; start < sorted.length; start += AT_ONCE) {
    const some = sorted.slice(start, start + AT_ONCE);
    const own = path.join(folder, String(start));
    await runPagefind(some, own, (done) => onIndexed?.(start + done));
    const articles = some.map(({ url, publishedAt }) => ({ url, publishedAt }));
    sources.push({ folder: own, content: await readNewIndex(own), articles });
  }
  return sources;
}

async function runPagefind(
  documents: SearchDocument[],
  folder: string,
  onIndexed: (done: number) => void,
): Promise<void> {
  try {
    const { index } = await ask('start', () => createIndex());
    if (!index) throw new Error('Pagefind gave no index.');
    await addAll(index, documents, onIndexed);
    await ask('write the index', () => index.writeFiles({ outputPath: folder }));
    await index.deleteIndex();
  } finally {
    await close();
  }
}

async function addAll(
  index: PagefindIndex,
  documents: SearchDocument[],
  onAdded: (done: number) => void,
): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    const batch = documents.slice(start, start + BATCH);
    await Promise.all(
      batch.map((document) =>
        ask(`add ${document.url}`, () => index.addCustomRecord(toSearchRecord(document))),
      ),
    );
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
