import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ShareTask } from './render-share.ts';

/**
 * In megabytes: what a page is made of is garbage when it is written; with V8's 16 it is copied around before.
 * `npm run build` gives as much, for a site that is not divided.
 */
const ROOM_FOR_PAGES = '--max-semi-space-size=32';
const PROGRAM = path.join(import.meta.dirname, 'render-process.ts');

/**
 * Renders every page of some shares, each share in a process of its own, and answers how many pages those are.
 * Throws where one of them fails.
 */
export async function renderShares(
  tasks: TaskApart[],
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const counts = tasks.map(() => ({ done: 0, total: 0 }));
  const running = tasks.map(async (task, index) => {
    const child = fork(PROGRAM, [JSON.stringify(task)], {
      execArgv: [ROOM_FOR_PAGES],
      env: { ...process.env, NHIP_STILL: '1' },
    });
    child.on('message', (message) => {
      counts[index] = message as { done: number; total: number };
      if (counts.some(({ total }) => total === 0)) return;
      onProgress(sum(counts.map(({ done }) => done)), sum(counts.map(({ total }) => total)));
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0)
      throw new Error(`The process that renders share ${task.share + 1} of ${task.shares} failed.`);
  });
  await Promise.all(running);
  return sum(counts.map(({ total }) => total));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A share, and the file for what its pages read (`archive/collected-reads.ts`). */
export interface TaskApart extends ShareTask {
  reads: string;
}
