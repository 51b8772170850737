/** Fewer letters begin so many words that these say nothing. */
export const LEAST_START = 3;
/** Of longer words that begin as the last one of a query, so many files at most. */
const MOST_FILES = 3;

/** The file that has a word and, of the start of one, also the first with longer words. */
export function chooseFiles(files: WordFiles, key: string, isStart: boolean): string[] {
  const at = Math.max(
    files.findLastIndex(([from]) => from <= key),
    0,
  );
  const whole = files.slice(at, at + 1);
  const longer = isStart && key.length >= LEAST_START ? files.slice(at + 1, at + MOST_FILES) : [];
  return [...whole, ...longer.filter(([from]) => from.startsWith(key))].map(([, file]) => file);
}

/** The files of words of a part of the index, in their order: each has the words from its first to that of the next. */
export type WordFiles = [first: string, file: string][];
