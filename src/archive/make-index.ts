import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { DatabaseSync } from 'node:sqlite';
import { makeDatabase } from './database.ts';
import { doubtAll, type Doubts } from './doubts.ts';
import { gatherMentions } from './gather-mentions.ts';
import { gatherPostings } from './gather-postings.ts';
import { createFileIndexer } from './index-file.ts';
import { mediaUrl } from './media-url.ts';
import { settleDoubts } from './problems.ts';
import { writeSeen } from './seen-content.ts';

const FILES_A_TURN = 200;
const TELL_EVERY_MS = 250;
const PROGRAM = path.join(import.meta.dirname, 'make-index-process.ts');

/** From here on a process of its own pays: the memory of its parser is gone when it ends. */
const WORTH_A_PROCESS = 2_000;

/**
 * Makes the index of some content files anew. Nobody has published from an index that is being made, so nothing is
 * noted as touched.
 */
export async function makeIndex(index: IndexToMake, onProgress?: SyncProgress): Promise<void> {
  await (index.files.size < WORTH_A_PROCESS ? fillIndex : fillIndexApart)(index, onProgress);
}

/** The same in a process of its own. */
export async function fillIndexApart(index: IndexToMake, onProgress?: SyncProgress): Promise<void> {
  const child = fork(PROGRAM, { serialization: 'advanced' });
  child.on('message', (done) => onProgress?.(Number(done), index.files.size));
  child.send(index);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The process that makes the index failed.');
}

/** The same in this process. */
export async function fillIndex(
  { file, version, checkout, files, seen }: IndexToMake,
  onProgress?: SyncProgress,
): Promise<void> {
  await makeDatabase(
    file,
    version,
    async (database) => {
      await fill(database, checkout, files, onProgress);
      writeSeen(database, seen);
    },
    (database) => {
      doubtAll(database);
      settleDoubts(database);
    },
  );
}

async function fill(
  database: DatabaseSync,
  checkout: string,
  files: Map<string, string>,
  onProgress?: SyncProgress,
): Promise<void> {
  const postings = gatherPostings(database);
  const mentions = gatherMentions(database);
  const indexer = createFileIndexer(database, { postings, mentions, doubts: UNDOUBTED });
  const all = [...files];
  let toldAt = 0;
  for (let done = 0; done < all.length;) {
    const turn = all.slice(done, done + FILES_A_TURN);
    // In a row: after each that is taken in, the processor has half forgotten how files are read. But for pictures,
    // of which some are large.
    const texts = turn.map(([name]) => (mediaUrl(name) ? undefined : readIfThere(path.join(checkout, name))));
    for (const [index, [name, blob]] of turn.entries()) {
      const bytes = mediaUrl(name) ? readIfThere(path.join(checkout, name)) : texts[index];
      if (bytes) indexer.add(name, blob, bytes);
    }
    done += turn.length;
    if (performance.now() - toldAt > TELL_EVERY_MS || done === files.size) {
      onProgress?.(done, files.size);
      toldAt = performance.now();
    }
    // The native parser's memory is given back only between turns of the event loop: 8 kB a body, 0.8 GB in all.
    await setImmediate();
  }
  postings.finish();
  mentions.finish();
}

/** All is doubted in the end. */
const UNDOUBTED: Doubts = { note: () => undefined };

export function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

export interface IndexToMake {
  /** Where it is to lie. */
  file: string;
  /** Of the code. */
  version: string;
  checkout: string;
  /** Blob id by path. */
  files: Map<string, string>;
  /** The state of the checkout that has these files (`seen-content.ts`). */
  seen: string;
}

export type SyncProgress = (done: number, total: number) => void;
