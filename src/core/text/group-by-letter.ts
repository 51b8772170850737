/**
 * Groups names, already in dictionary order, under the letters a reader looks for: Đ apart from D, the marks of a
 * vowel ignored (Ô stands under O).
 */
export function groupByLetter<T extends { name: string }>(names: readonly T[]): LetterGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const each of names) {
    const letter = letterOf(each.name);
    groups.set(letter, [...(groups.get(letter) ?? []), each]);
  }
  return [...groups].map(([letter, group]) => ({ letter, id: idOf(letter), names: group }));
}

function letterOf(name: string): string {
  return name.slice(0, 1).normalize('NFD').slice(0, 1).toUpperCase();
}

function idOf(letter: string): string {
  return `van-${letter === 'Đ' ? 'dd' : letter.toLowerCase()}`;
}

export interface LetterGroup<T> {
  letter: string;
  /** For the anchor that leads to it. */
  id: string;
  names: T[];
}
