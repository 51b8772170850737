import { fork } from 'node:child_process';
import path from 'node:path';
import type { SearchProgress, ShardWork } from './shards.ts';

const PROGRAM = path.join(import.meta.dirname, 'process.ts');

/**
 * Builds shards as `buildShards` does, of the archive of a checkout, in a process of its own: whoever serves pages
 * meanwhile answers at once.
 * @throws {Error} with what the process said; where `signal` ended it, with that
 */
export async function buildShardsApart(
  task: ApartTask,
  { onProgress, signal }: { onProgress?: SearchProgress; signal?: AbortSignal | undefined } = {},
): Promise<ShardWork> {
  const child = fork(PROGRAM, signal ? { signal } : {});
  const { promise, resolve, reject } = Promise.withResolvers<ShardWork>();
  child
    .on('message', (message) => {
      const answer = message as ApartAnswer;
      if ('work' in answer) resolve(answer.work);
      else if ('failure' in answer) reject(new Error(answer.failure));
      else onProgress?.(answer.done, answer.total);
    })
    .on('error', reject)
    .on('exit', (code) => {
      reject(new Error(`The process that builds the search index ended (${String(code)}).`));
    });
  child.send(task);
  return promise;
}

export interface ApartTask {
  checkout: string;
  /** Where the shards are built. */
  folder: string;
  /** Where those lie that may be right already. */
  existing?: string | undefined;
  /** Whether everything else on this machine comes first. */
  isPatient: boolean;
}

/** What the process says. */
export type ApartAnswer = { done: number; total: number } | { work: ShardWork } | { failure: string };
