import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeIndexFile, encodeWord } from '../core/search/pagefind-format.fixture.ts';
import { openWordFile } from '../core/search/word-file.ts';
import type { WordFiles } from '../core/search/word-files.ts';
import { divideWords } from './search-words.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-words-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('divideWords', () => {
  it('keeps every word, in order, in files that their first words name', async () => {
    const keys = Array.from({ length: 4000 }, (_, at) => `từ${String(at).padStart(4, '0')}`);
    await writeChunks([keys.slice(0, 3000), keys.slice(3000)]);
    await divideWords(folder);
    const files = await readList();
    const held = await Promise.all(files.map(([, file]) => readKeys(file)));
    expect(held.flat()).toEqual(keys);
    expect(files.map(([from]) => from)).toEqual(held.map(([first]) => first));
    expect(files.length).toBeGreaterThan(2);
    expect(new Set(await readdir(path.join(folder, 'index')))).toEqual(
      new Set(files.map(([, file]) => `${file}.words`)),
    );
  });

  it('gives a word larger than a file a file of its own', async () => {
    await writeChunks([['a', 'b'.repeat(40_000), 'c']]);
    await divideWords(folder);
    expect((await readList()).map(([from]) => from[0])).toEqual(['a', 'b', 'c']);
  });

  it('gives a file another name where it holds something else, and the same where it does not', async () => {
    const namesOf = async (keys: string[]) => {
      await writeChunks([keys]);
      await divideWords(folder);
      const files = await readList();
      await rm(path.join(folder, 'index'), { recursive: true });
      return files.map(([, file]) => file);
    };
    const [first] = await namesOf(['a', 'b']);
    expect(await namesOf(['a', 'b'])).toEqual([first]);
    expect(await namesOf(['a', 'c'])).not.toContain(first);
  });

  it('lists nothing of an index without words, and leaves a folder without an index alone', async () => {
    await divideWords(folder);
    expect(await readdir(folder)).toEqual([]);
    await writeChunks([]);
    await divideWords(folder);
    expect(await readList()).toEqual([]);
  });
});

async function writeChunks(chunks: string[][]): Promise<void> {
  await mkdir(path.join(folder, 'index'));
  for (const [at, keys] of chunks.entries()) {
    const chunk = encodeIndexFile([keys.map((key, page) => encodeWord(key, page))]);
    await writeFile(path.join(folder, 'index', `vi_${at}.pf_index`), gzipSync(chunk));
  }
  const listed = chunks.map((keys, at) => [keys[0] ?? '', keys.at(-1) ?? '', `vi_${at}`]);
  const meta = encodeIndexFile(['1.6.0', [], listed, [], [], []]);
  await writeFile(path.join(folder, 'pagefind.vi.pf_meta'), gzipSync(meta));
}

async function readList(): Promise<WordFiles> {
  return JSON.parse(await readFile(path.join(folder, 'words.json'), 'utf8')) as WordFiles;
}

async function readKeys(file: string): Promise<string[]> {
  const bytes = await readFile(path.join(folder, 'index', `${file}.words`));
  return openWordFile(bytes).map(({ key }) => key);
}
