import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readIndexMeta } from '../core/search/pagefind-format.ts';
import { readWords } from '../core/search/pagefind-words.ts';
import { packWord, packWordFile } from '../core/search/word-file.ts';
import type { WordFiles } from '../core/search/word-files.ts';

/** Bytes of a file of words. A word of a query needs one, and brings its neighbours along. */
const FILE_SIZE = 3_000;
const NAME_LENGTH = 10;

/**
 * Replaces the files of words that Pagefind wrote by smaller ones in a form of our own (`word-file.ts`), and lists them
 * beside the index: a common syllable of Pagefind's brings a hundred others along. As Pagefind's, they are named by
 * what they hold: a browser that kept one of an earlier index must not take it for its successor.
 */
export async function divideWords(folder: string): Promise<void> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (name === undefined) return;
  const { chunks, fields } = readIndexMeta(gunzipSync(await readFile(path.join(folder, name))));
  const words: PackedWord[] = [];
  for (const { hash } of chunks) {
    const chunk = path.join(folder, 'index', `${hash}.pf_index`);
    for (const { key, list } of readWords(gunzipSync(await readFile(chunk)), fields)) {
      words.push({ key, packed: packWord(list) });
    }
    await rm(chunk);
  }
  // By the plain words, so that those that begin alike stand together.
  words.sort((a, b) => (a.key < b.key ? -1 : 1));
  const files: WordFiles = [];
  for (const group of divide(words)) {
    const bytes = packWordFile(group);
    const file = createHash('sha256').update(bytes).digest('hex').slice(0, NAME_LENGTH);
    files.push([group[0]?.key ?? '', file]);
    await writeFile(path.join(folder, 'index', `${file}.words`), bytes);
  }
  await writeFile(path.join(folder, 'words.json'), `${JSON.stringify(files)}\n`);
}

/** In the order they have, as many to a file as fit. */
function divide(words: readonly PackedWord[]): PackedWord[][] {
  const groups: PackedWord[][] = [];
  let size = Infinity;
  for (const word of words) {
    const length = word.key.length + word.packed.length;
    if (size + length > FILE_SIZE) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(word);
    size += length;
  }
  return groups;
}

interface PackedWord {
  key: string;
  packed: Uint8Array;
}
