import { isOneIn } from './one-in.ts';
import type { PackedWord } from './packed-word.ts';

/** Bytes of a file of words. A word of a query needs one, and brings its neighbours along. */
export const FILE_SIZE = 3_000;
/** The same in the part of a month: each article that comes has words of most of its files, which are written again. */
export const MONTH_FILE_SIZE = 6_000;
/** About every so many words one begins a file, whatever came before it. */
const STRETCH = 128;

/**
 * Divides the words of an index, in their order, into those of one file each: a common syllable of Pagefind's files
 * brings a hundred others along. Some words always begin a file, so that a word that comes or grows leaves the files
 * behind the next of them as they are.
 */
export function divideWords(words: readonly PackedWord[], size = FILE_SIZE): PackedWord[][] {
  const files: PackedWord[][] = [];
  const filler = fillFiles((file) => files.push(file), size);
  for (const word of words) filler.add(word);
  filler.close();
  return files;
}

/** Fills files with words that come in their order, and gives each when the next begins or it is closed. */
export function fillFiles(give: (words: PackedWord[]) => void, most = FILE_SIZE): FileFiller {
  let open: PackedWord[] = [];
  let size = 0;
  const fits = (word: PackedWord) => open.length > 0 && size + sizeOf(word) <= most && !beginsFile(word.key);
  const close = () => {
    if (open.length > 0) give(open);
    open = [];
    size = 0;
  };
  return {
    size: () => size,
    fits,
    close,
    add(word) {
      if (!fits(word)) close();
      open.push(word);
      size += sizeOf(word);
    },
  };
}

/** Whether a word begins a file whatever came before it. */
export function beginsFile(key: string): boolean {
  return isOneIn(STRETCH, key);
}

/** What a word adds to its file, in bytes. */
export function sizeOf({ key, packed }: PackedWord): number {
  return key.length + packed.length;
}

interface FileFiller {
  /** Of the file that is open; 0 where none is. */
  size: () => number;
  /** Whether a word would stand in the file that is open. */
  fits: (word: PackedWord) => boolean;
  add: (word: PackedWord) => void;
  close: () => void;
}
