import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearOf } from '../../core/search/shards.ts';
import { sourceOf, thirtyDocuments } from './documents.fixture.ts';
import { updateShards } from './shards.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'asked-names-'));
});
afterAll(async () => {
  await rm(root, { recursive: true });
});

describe('the shards of the index', () => {
  it('are asked for the names of their articles only where those, or any name, may be others', async () => {
    let [all, own] = ['all', ''];
    let documents = thirtyDocuments;
    const asked: string[] = [];
    const next = async () => {
      asked.length = 0;
      const { built } = await updateShards(
        {
          ...sourceOf(documents),
          names(stretch) {
            if (stretch) asked.push(yearOf(stretch.from));
            return stretch ? own : all;
          },
        },
        path.join(root, 'named'),
        path.join(root, 'named-making'),
      );
      return { asked, built };
    };
    const parts = ['2024', '2023', '2022', '2021', '2020'];
    await next();
    expect(await next(), 'nothing').toEqual({ asked: [], built: [] });
    documents = documents.map((each) =>
      each.url.endsWith('/bai-04/') ? { ...each, title: 'Tên mới' } : each,
    );
    expect(await next(), 'an article').toEqual({ asked: ['2023'], built: ['2023'] });
    all = 'another that no article bears';
    expect(await next(), 'a name that is added').toEqual({ asked: parts, built: [] });
    expect(await next(), 'nothing after it').toEqual({ asked: [], built: [] });
    [all, own] = ['others', 'others'];
    expect(await next(), 'a name').toEqual({
      asked: parts,
      built: ['2024-03', '2023', '2022', '2021', '2020'],
    });

    // As an update leaves it that is cut short before it writes the list.
    const list = path.join(root, 'named', 'shards.json');
    const before = await readFile(list, 'utf8');
    [all, own] = ['cut', 'cut'];
    await next();
    await writeFile(list, before);
    [all, own] = ['others', 'others'];
    expect((await next()).built, 'the former names after a cut').toEqual([
      '2024-03',
      '2023',
      '2022',
      '2021',
      '2020',
    ]);
  });
});
