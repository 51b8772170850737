import { isDateTime } from '../text/date.ts';

/** A slug nobody has: the one wanted, or with the next number where it is taken. */
export function freeAddress(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted || 'khong-ten';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** What is wrong with a typed slug, in the editor's words. */
export function addressProblem(slug: string): string | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    return 'Địa chỉ chỉ gồm chữ thường không dấu, chữ số và gạch nối, như tin-moi-2026.';
  return slug.length > LONGEST ? `Địa chỉ nhiều nhất ${LONGEST} ký tự.` : undefined;
}

/** The year in an article's address: that of its publication in Hanoi. */
export function addressYear(publishedAt: string): string {
  return isDateTime(publishedAt) ? publishedAt.slice(0, 4) : '';
}

const LONGEST = 120;
