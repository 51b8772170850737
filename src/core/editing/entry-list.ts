import type { CollectionName } from '../schema/collections.ts';
import { fold } from '../text/fold.ts';

/** The collections that are lists of entries. */
export const LISTED = [
  'articles',
  'districts',
  'units',
  'topics',
  'organisations',
  'series',
  'authors',
  'pages',
] as const;

/**
 * The ways a list can be ordered: `best` has first what has the words searched for side by side, then the newest;
 * `order` is that of the portal, topics by their number, the rest by name.
 */
export const ORDERS = ['best', 'newest', 'oldest', 'changed', 'title', 'order'] as const;

/** Where an article stands; `problems` is any whose file has something wrong. */
export const STATES = ['draft', 'scheduled', 'published', 'problems'] as const;

/** What an article may be asked for besides its state: one value of each. */
export const FACETS = ['district', 'topic', 'organisation', 'author', 'label', 'year'] as const;

/** How many entries one answer may hold. */
export const MOST_ENTRIES = 100;

/** The words of a text as a list is searched by: without diacritics, case or punctuation. */
export function listWords(text: string): string[] {
  return searchable(text).split(' ').filter(Boolean);
}

/** A text to look for words in: each begins after one space. */
export function searchable(...texts: string[]): string {
  const text = ` ${texts.join(' ').slice(0, MOST_SEARCHED)}`;
  const words = new Uint16Array(text.length);
  let length = 0;
  let isBetween = false;
  // Code by code, from a table: an archive has tens of millions of letters.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let letter = FOLDED[code] ?? 0;
    if (letter === 0) FOLDED[code] = letter = foldCode(code);
    if (letter === SPACE) isBetween = true;
    else if (letter !== MARK) {
      if (isBetween) words[length++] = SPACE;
      isBetween = false;
      words[length++] = letter;
    }
  }
  return String.fromCharCode(...words.subarray(0, length));
}

/** What a code of UTF-16 is folded to: nothing for a combining mark, a space for what is no letter or number. */
function foldCode(code: number): number {
  const letter = String.fromCharCode(code);
  if (/\p{M}/u.test(letter)) return MARK;
  return /[\p{L}\p{N}]/u.test(letter) ? fold(letter).charCodeAt(0) : SPACE;
}

const FOLDED = new Uint16Array(0x10000);
const SPACE = 32;
const MARK = 1;
/** Of a wrong file; title and standfirst are shorter. */
const MOST_SEARCHED = 2_000;

/** The order of a list for which none is chosen. */
export function usualOrder({ collection, text = '' }: Pick<EntryQuery, 'collection' | 'text'>): EntryOrder {
  if (collection !== 'articles') return 'order';
  return text.trim() === '' ? 'newest' : 'best';
}

/** The folder below which a listed collection's files lie. */
export function entryFolder(collection: ListedCollection): string {
  return `content/${collection}/`;
}

/** What names an entry in the desk's addresses: its path below the folder, without the extension. */
export function entrySlug(collection: ListedCollection, path: string): string {
  return path.slice(entryFolder(collection).length).replace(/\.\w+$/, '');
}

export type ListedCollection = Extract<CollectionName, (typeof LISTED)[number]>;
export type EntryOrder = (typeof ORDERS)[number];
export type EntryState = (typeof STATES)[number];
export type FacetName = (typeof FACETS)[number];

/** A question to a list. Every word of `text` must begin a word of title, standfirst, slug or an author's name. */
export interface EntryQuery extends Partial<Record<FacetName, string | undefined>> {
  collection: ListedCollection;
  text?: string | undefined;
  state?: EntryState | undefined;
  /** Ids of articles, to name what is chosen already. */
  ids?: string[] | undefined;
  order?: EntryOrder | undefined;
  offset?: number | undefined;
  limit?: number | undefined;
}

/** One row of a list. */
export interface ListedEntry {
  /** As in the desk's addresses: {@link entrySlug}. */
  slug: string;
  title: string;
  /** Of an article. */
  id?: string | undefined;
  status?: string | undefined;
  publishedAt?: string | undefined;
  updatedAt?: string | undefined;
  label?: string | undefined;
  /** The name of its first district, or of its organisation or topic. */
  place?: string | undefined;
  /** Of another entry: its short name, role or kind. */
  note?: string | undefined;
  /** The first thing that is wrong with its file. */
  problem?: string | undefined;
}

export interface EntryAnswer {
  /** How many entries answer, whatever stretch of them is here. */
  total: number;
  entries: ListedEntry[];
}

/** What a list can be narrowed to, with how many articles each value has. */
export interface EntryFacets extends Record<FacetName, FacetValue[]> {
  state: Record<EntryState, number>;
}

export interface FacetValue {
  value: string;
  name: string;
  count: number;
}
