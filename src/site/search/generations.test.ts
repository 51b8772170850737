import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGenerations } from './generations.ts';

/** No process has this number. */
const ENDED = '4194305';
const never = () => Promise.resolve(false);

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'generations-'));
});
afterEach(async () => {
  await rm(cache, { recursive: true, force: true });
});

describe('openGenerations', () => {
  it('keeps the three newest folders, newest first', async () => {
    const generations = await openGenerations(cache, never);
    for (let built = 0; built < 5; built++) {
      const folder = generations.next();
      await mkdir(folder);
      await generations.publish(folder);
    }
    expect(generations.newestFirst().map((folder) => path.basename(folder))).toEqual(['5', '4', '3']);
    expect((await readdir(path.join(cache, String(process.pid)))).sort()).toEqual(['3', '4', '5']);
  });

  it('removes what ended processes left, and not what another one uses', async () => {
    await mkdir(path.join(cache, ENDED, '1'), { recursive: true });
    await mkdir(path.join(cache, String(process.ppid), '1'), { recursive: true });
    await openGenerations(cache, never);
    expect((await readdir(cache)).sort()).toEqual([process.ppid, process.pid].map(String).sort());
  });

  it('begins with the newest usable one that an ended process left', async () => {
    for (const [at, name] of ['1', '2', '3'].entries()) {
      const folder = path.join(cache, ENDED, name);
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'name'), name);
      await utimes(folder, 1_000 + at, 1_000 + at);
    }
    const isUsable = (folder: string) => Promise.resolve(!folder.endsWith('3'));
    const generations = await openGenerations(cache, isUsable);
    const [first = ''] = generations.newestFirst();
    expect(await readFile(path.join(first, 'name'), 'utf8')).toBe('2');
    expect(await readdir(cache)).toEqual([String(process.pid)]);
    expect(await readdir(path.join(cache, String(process.pid)))).toEqual(['0']);
  });

  it('leaves its newest to the process after it', async () => {
    const generations = await openGenerations(cache, never);
    for (const name of ['first', 'second']) {
      const folder = generations.next();
      await mkdir(folder);
      await writeFile(path.join(folder, 'name'), name);
      await generations.publish(folder);
    }
    await generations.close();
    const [left = ''] = (await openGenerations(cache, () => Promise.resolve(true))).newestFirst();
    expect(await readFile(path.join(left, 'name'), 'utf8')).toBe('second');
  });
});
