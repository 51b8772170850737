import { isOneIn } from './one-in.ts';
import type { PackedWord } from './packed-word.ts';

/** Bytes of a file of words. A word of a query needs one, and brings its neighbours along. */
const FILE_SIZE = 3_000;
/** About every so many words one begins a file, whatever came before it. */
const STRETCH = 128;

/**
 * Divides the words of an index, in their order, into those of one file each: a common syllable of Pagefind's files
 * brings a hundred others along. Some words always begin a file, so that a word that comes or grows leaves the files
 * behind the next of them as they are.
 */
export function divideWords(words: readonly PackedWord[]): PackedWord[][] {
  const files: PackedWord[][] = [];
  let size = 0;
  for (const word of words) {
    const length = word.key.length + word.packed.length;
    const open = files.at(-1);
    if (!open || size + length > FILE_SIZE || isOneIn(STRETCH, word.key)) {
      files.push([word]);
      size = length;
    } else {
      open.push(word);
      size += length;
    }
  }
  return files;
}
