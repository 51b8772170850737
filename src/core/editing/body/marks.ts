import type { Mark } from './document.ts';

const ORDER: readonly Mark['type'][] = ['link', 'bold', 'italic', 'strike', 'code'];

/** The marks in the one order documents have them in. */
export function sortMarks(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

export function isSameMark(a: Mark, b: Mark): boolean {
  if (a.type !== 'link' || b.type !== 'link') return a.type === b.type;
  return a.attrs.href === b.attrs.href && a.attrs.title === b.attrs.title;
}

export function isSameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, index) => b[index] && isSameMark(mark, b[index]));
}

export function hasMark(node: { marks?: readonly Mark[] }, type: Mark['type']): boolean {
  return node.marks?.some((mark) => mark.type === type) ?? false;
}
