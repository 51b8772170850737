import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGenerations } from './search-generations.ts';

let cache: string;

beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'generations-'));
});
afterEach(async () => {
  await rm(cache, { recursive: true, force: true });
});

describe('openGenerations', () => {
  it('keeps the three newest folders, newest first', async () => {
    const generations = await openGenerations(cache);
    for (let built = 0; built < 5; built++) {
      const folder = generations.next();
      await mkdir(folder);
      await generations.publish(folder);
    }
    expect(generations.newestFirst().map((folder) => path.basename(folder))).toEqual(['5', '4', '3']);
    expect((await readdir(path.join(cache, String(process.pid)))).sort()).toEqual(['3', '4', '5']);
  });

  it('removes what ended processes left, and not what another one uses', async () => {
    await mkdir(path.join(cache, '4194305', '1'), { recursive: true });
    await mkdir(path.join(cache, String(process.ppid), '1'), { recursive: true });
    await openGenerations(cache);
    expect((await readdir(cache)).sort()).toEqual([process.ppid, process.pid].map(String).sort());
  });
});
