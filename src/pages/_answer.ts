/** The data of one entry that must be there; throws what the archive threw. */
export function entryOf<D extends object>(answer: {
  entry?: { data: D } | undefined;
  error?: Error | undefined;
}): D {
  if (answer.entry) return answer.entry.data;
  throw answer.error ?? new Error('The archive gave no answer.');
}

/** The data of all entries of a list; throws what the archive threw. */
export function entriesOf<D extends object>(answer: {
  entries?: { data: D }[] | undefined;
  error?: Error | undefined;
}): D[] {
  if (answer.entries) return answer.entries.map(({ data }) => data);
  throw answer.error ?? new Error('The archive gave no answer.');
}
