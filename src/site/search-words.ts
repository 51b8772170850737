import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { locateWords, packWords, readIndexMeta, type WordFile } from '../core/search/pagefind-format.ts';

/** Bytes of a file of words before it is packed; Pagefind's are ten times as large, and a query needs one a word. */
const FILE_SIZE = 16_000;

const NAME_LENGTH = 10;

/**
 * Divides the files of words that Pagefind wrote into smaller ones, in the same form, and lists them beside the index:
 * a common syllable of Pagefind's brings a hundred others along. As Pagefind's, they are named by what they hold: a
 * browser that kept one of an earlier index must not take it for its successor.
 */
export async function divideWords(folder: string): Promise<void> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.pf_meta'));
  if (name === undefined) return;
  const { chunks } = readIndexMeta(gunzipSync(await readFile(path.join(folder, name))));
  const files: WordFile[] = [];
  let open: { from: string; words: Uint8Array[]; size: number } | undefined;
  const close = async () => {
    if (!open) return;
    const words = packWords(open.words);
    const file = createHash('sha256').update(words).digest('hex').slice(0, NAME_LENGTH);
    files.push([open.from, file]);
    const packed = gzipSync(words, { level: 9 });
    await writeFile(path.join(folder, 'index', `${file}.pf_index`), packed);
    open = undefined;
  };
  for (const { hash } of chunks) {
    const chunk = path.join(folder, 'index', `${hash}.pf_index`);
    for (const { key, bytes } of locateWords(gunzipSync(await readFile(chunk)))) {
      if (open && open.size + bytes.length > FILE_SIZE) await close();
      open ??= { from: key, words: [], size: 0 };
      open.words.push(bytes);
      open.size += bytes.length;
    }
    await rm(chunk);
  }
  await close();
  await writeFile(path.join(folder, 'words.json'), `${JSON.stringify(files)}\n`);
}
