const collator = new Intl.Collator('vi', { numeric: true });

/** Compares two Vietnamese names in dictionary order: a ă â … d đ …, and "số 2" before "số 10". */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Whether this runtime orders Vietnamese tones rightly; false where ICU data is missing. */
export function hasVietnameseCollation(): boolean {
  return ['ạ', 'ã', 'ả', 'á', 'à', 'a'].sort(compareNames).join('') === 'aàảãáạ';
}
