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
  return inTurn(async () => {
    const making = `${folder}.making`;
    const sources = await indexDocuments(documents, making, onIndexed);
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

/**
 * Builds indexes of the documents in folders of this one, some of them in each. No more than these are held: the texts of
 * a year would be most of what a build has in memory.
 */
export async function indexDocuments(
  documents: Iterable<SearchDocument>,
  folder: string,
  onIndexed?: (done: number) => void,
): Promise<IndexSource[]> {
  rmSync(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sources: IndexSource[] = [];
  let done = 0;
  for (const some of inParts(documents)) {
    const own = path.join(folder, String(done));
    await runPagefind(some, own, (indexed) => onIndexed?.(done + indexed));
    const articles = some.map(({ url, publishedAt }) => ({ url, publishedAt }));
    sources.push({ folder: own, content: await readNewIndex(own), articles });
    done += some.length;
  }
  return sources;
}

function* inParts(documents: Iterable<SearchDocument>): Generator<SearchDocument[]> {
  let part: SearchDocument[] = [];
  for (const document of documents) {
    part.push(document);
    if (part.length < AT_ONCE) continue;
    yield part.sort(byDate);
    part = [];
  }
  if (part.length > 0) yield part.sort(byDate);
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
