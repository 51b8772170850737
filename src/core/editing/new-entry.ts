import { isDateTime } from '../text/date.ts';
import { slugify } from '../text/fold.ts';
import { freeAddress } from './article-address.ts';

/** A random article id; `random` gives numbers from 0 up to 1. */
export function makeArticleId(random: () => number): string {
  return Array.from({ length: 12 }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');
}

/**
 * Where a new entry goes: its slug as chosen, or from its title or name, and for an article the year and month of its
 * publication in Hanoi. The slug gets a number where the year (or the folder) already has one like it.
 */
export function newEntryAddress(data: NewEntryData, taken: readonly string[]): NewEntryAddress {
  const { title, name, publishedAt, desk_slug } = data;
  const base = slugify(text(desk_slug) || text(title) || text(name));
  const [year, month] =
    typeof publishedAt === 'string' && isDateTime(publishedAt) ? publishedAt.split('-') : [];
  const used = new Set(
    taken.filter((slug) => !year || slug.startsWith(`${year}/`)).map((slug) => slug.split('/').at(-1) ?? ''),
  );
  return { ...(year && month ? { year, month } : {}), slug: freeAddress(base, used) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

export interface NewEntryData {
  title?: unknown;
  name?: unknown;
  publishedAt?: unknown;
  /** The slug an editor chose. */
  desk_slug?: unknown;
}

export interface NewEntryAddress {
  year?: string;
  month?: string;
  slug: string;
}
