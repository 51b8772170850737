import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toSearchRecord } from '../../src/core/search/record.ts';
import { readCorpus, toDocument } from './corpus.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'corpus-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string) {
  const file = path.join(folder, 'corpus.jsonl');
  await writeFile(file, text);
  return readCorpus(file);
}

describe('readCorpus', () => {
  it.each([
    ['only an id', '{"id":"a"}'],
    ['nothing in its fields', '{"id":"a","title":null,"lead":null,"body":"","date":null}'],
    ['fields of another kind', '{"id":7,"title":["x"],"date":"hôm qua","district":{}}'],
    ['a mark before the first line and Windows line ends', '\uFEFF{"id":"a"}\r\n\r\n'],
  ])('takes an article with %s', async (_, line) => {
    const articles = await read(line);
    const records = articles.map((article) => toSearchRecord(toDocument(article, 0)));
    expect(records.map(({ sort }) => sort.date)).toEqual(['2000-01-01T08:00+07:00']);
  });

  it('keeps two articles of one id', async () => {
    expect(await read('{"id":"a","body":"một"}\n{"id":"a","body":"hai"}')).toHaveLength(2);
  });

  it.each(['{', 'null', '{"title":"không có id"}'])(
    'names the line of %j, which is no article',
    async (line) => {
      await expect(read(`{"id":"a"}\n${line}`)).rejects.toThrow(/corpus\.jsonl:2: /);
    },
  );
});
