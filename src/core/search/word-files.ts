/** Fewer letters begin so many words that these say nothing. */
export const LEAST_START = 3;
/** Of longer words that begin as the last one of a query, so many files at most. */
const MOST_FILES = 3;

/** The file that has a word and, of the start of one, also the first with longer words; `isCut` where more have such. */
export function chooseFiles(files: WordFiles, key: string, isStart: boolean): ChosenFiles {
  const at = findFile(files, key);
  const whole = files.slice(at, at + 1);
  const isAsked = isStart && key.length >= LEAST_START;
  const longer = isAsked ? files.slice(at + 1, at + MOST_FILES) : [];
  return {
    names: [...whole, ...longer.filter(([from]) => from.startsWith(key))].map(([, file]) => file),
    isCut: isAsked && (files[at + MOST_FILES]?.[0].startsWith(key) ?? false),
  };
}

/** Where the file stands that has a word, or would have it. */
export function findFile(files: WordFiles, key: string): number {
  return Math.max(
    files.findLastIndex(([from]) => from <= key),
    0,
  );
}

/** The files of words of a part of the index, in their order: each has the words from its first to that of the next. */
export type WordFiles = [first: string, file: string][];

interface ChosenFiles {
  names: string[];
  isCut: boolean;
}
