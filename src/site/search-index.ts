import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { toSearchRecord } from '../core/search/record.ts';
import type { SearchDocument } from '../core/search/search-document.ts';
import { divideWords } from './search-words.ts';

/** Records on their way to Pagefind's process at once; between batches pages are served. */
const BATCH = 32;
/** Pagefind also writes its reader and three ready-made interfaces, which are not used. */
const NEEDED = /^(?:pagefind-entry\.json|.+\.pf_meta|fragment|index|filter)$/;

let lastBuild: Promise<unknown> = Promise.resolve();

/**
 * Builds the search index of the documents into a folder, which it replaces whole, and says how many there were.
 * The same documents give the same bytes, in whatever order they come. Builds of one process wait for each other,
 * since Pagefind has one service for them all.
 * @throws {Error} that names the step and the document, with what Pagefind said as its cause
 */
export function writeSearchIndex(documents: Iterable<SearchDocument>, folder: string): Promise<number> {
  const build = lastBuild.then(() => buildInto(documents, folder));
  lastBuild = build.catch(() => undefined);
  return build;
}

async function buildInto(documents: Iterable<SearchDocument>, folder: string): Promise<number> {
  const sorted = (await collectDocuments(documents)).sort((a, b) => (a.url < b.url ? -1 : 1));
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  try {
    const { index } = await ask('start', () => createIndex());
    if (!index) throw new Error('Pagefind gave no index.');
    await addAll(index, sorted);
    await ask('write the index', () => index.writeFiles({ outputPath: partial }));
    await index.deleteIndex();
  } finally {
    await close();
  }
  await removeUnneeded(partial);
  await divideWords(partial);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  return sorted.length;
}

/** Reads all documents; between batches pages are served. */
export async function collectDocuments(documents: Iterable<SearchDocument>): Promise<SearchDocument[]> {
  const collected: SearchDocument[] = [];
  for (const document of documents) {
    collected.push(document);
    if (collected.length % BATCH === 0) await setImmediate();
  }
  return collected;
}

async function addAll(index: PagefindIndex, documents: SearchDocument[]): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    const batch = documents.slice(start, start + BATCH);
    await Promise.all(
      batch.map((document) =>
        ask(`add ${document.url}`, () => index.addCustomRecord(toSearchRecord(document))),
      ),
    );
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

async function removeUnneeded(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names
      .filter((name) => !NEEDED.test(name))
      .map((name) => rm(path.join(folder, name), { recursive: true })),
  );
}
