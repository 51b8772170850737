/** @example capitalise('quận Ba Đình') === 'Quận Ba Đình' */
export function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
