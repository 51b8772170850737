import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../testing/checkout.fixture.ts';
import { createSaveQueue, withLockFile } from './save-lock.ts';

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

describe('the queue', () => {
  it('runs one task at a time, in order, past a failure', async () => {
    const queue = createSaveQueue();
    const seen: string[] = [];
    const task = (name: string) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await wait(3);
      seen.push(`${name} ends`);
      if (name === 'b') throw new Error(name);
    };
    const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => queue(task(name))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('refuses the two hundred and first in line', async () => {
    const queue = createSaveQueue();
    const results = await Promise.allSettled(Array.from({ length: 201 }, () => queue(() => wait(0))));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});

describe('the lock file', () => {
  it('keeps two holders apart and is gone afterwards', async () => {
    const path = join(makeFolder(), 'git', 'x.lock');
    let [now, most] = [0, 0];
    const task = async (): Promise<void> => {
      most = Math.max(most, (now += 1));
      await wait(5);
      now -= 1;
    };
    await Promise.all(Array.from({ length: 8 }, () => withLockFile(path, task)));
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    const path = join(makeFolder(), 'x.lock');
    writeFileSync(path, '999999999 dead\n');
    expect(await withLockFile(path, () => Promise.resolve('mine'))).toBe('mine');
  });

  it('is taken over when it is a minute old', async () => {
    const path = join(makeFolder(), 'x.lock');
    writeFileSync(path, `${process.pid} old\n`);
    const then = new Date(Date.now() - 61_000);
    utimesSync(path, then, then);
    expect(await withLockFile(path, () => Promise.resolve('mine'))).toBe('mine');
  });
});
