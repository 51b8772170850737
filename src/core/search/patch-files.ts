import { beginsFile, FILE_SIZE, fillFiles, sizeOf } from './divide-words.ts';
import type { PackedWord } from './packed-word.ts';
import type { WordPatch } from './patch-words.ts';
import { findFile, type WordFiles } from './word-files.ts';

/**
 * Makes of the files of words of an index those that `divideWords` would make of its patched words. Only files are read
 * that have words which change, or to which words may go over from those before them.
 * @param changed the only words that change; undefined where any may
 */
export function patchFiles(
  files: WordFiles,
  read: (name: string) => PackedWord[],
  patch: WordPatch,
  changed: ReadonlySet<string> | undefined,
  fileSize = FILE_SIZE,
): PatchedFiles {
  const touched = changed && findTouched(files, changed);
  const made: PatchedFiles = { files: [], before: [], after: [] };
  const known = new Map<PackedWord | undefined, { name: string; words: PackedWord[] }>();
  const filler = fillFiles((words) => {
    const [first] = words;
    const same = known.get(first);
    const isSame = same?.words.length === words.length && words.every((word, at) => word === same.words[at]);
    made.files.push({ first: first?.key ?? '', ...(isSame ? { name: same.name } : { words }) });
  }, fileSize);
  /** Of the file that was read last, as it was. */
  let size = 0;
  for (const [at, [first, name]] of files.entries()) {
    const isTouched = touched?.has(at) ?? true;
    // The first word of this one did not go over to a file of that size before.
    if (!isTouched && (beginsFile(first) || filler.size() >= size)) filler.close();
    const words = isTouched || filler.size() > 0 ? read(name) : [];
    const [start] = words;
    if (!isTouched && !(start && filler.fits(start))) {
      filler.close();
      made.files.push({ first, name });
      continue;
    }
    const patched = isTouched ? patch(words, files[at + 1]?.[0]) : words;
    known.set(start, { name, words });
    size = words.reduce((sum, word) => sum + sizeOf(word), 0);
    for (const word of differing(words, patched)) made.before.push(word);
    for (const word of differing(patched, words)) made.after.push(word);
    for (const word of patched) filler.add(word);
  }
  for (const word of patch([])) {
    made.after.push(word);
    filler.add(word);
  }
  filler.close();
  return made;
}

/** The words of a row that another has not. */
function differing(words: readonly PackedWord[], others: readonly PackedWord[]): PackedWord[] {
  if (words === others) return [];
  const there = new Set(others);
  return words.filter((word) => !there.has(word));
}

/** Where the files stand that have words with some keys, or would have them. */
function findTouched(files: WordFiles, keys: Iterable<string>): Set<number> {
  const touched = new Set<number>();
  for (const key of keys) {
    const at = findFile(files, key);
    touched.add(at);
    // Another first word may have room in the file before.
    if (files[at]?.[0] === key && at > 0) touched.add(at - 1);
  }
  return touched;
}

interface PatchedFiles {
  files: WordFile[];
  /** The words that changed, as they were and as they are. */
  before: PackedWord[];
  after: PackedWord[];
}

/** A file of words with its first: one that there is, or words that make one. */
export type WordFile = { first: string } & ({ name: string } | { words: PackedWord[] });
