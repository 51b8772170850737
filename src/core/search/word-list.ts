import { NAMES_FROM } from './words.ts';

/** Where a word stands, article by article. Flat lists, since a common word has ten thousands of places. */
export interface WordList {
  /** The numbers of the articles that have it, ascending. */
  articles: Int32Array;
  /** Where the places of each article begin in `positions`, and at last where they end. */
  starts: Int32Array;
  /** In the text (title, standfirst, body), then, far behind it, in the names; ascending in each article. */
  positions: Int32Array;
  /** How it is written at each place: a number of `forms`. */
  formAt: Uint8Array;
  forms: string[];
  /** Whether there are longer words of the same start that were not read. */
  isCut?: boolean;
  /** 4 where the article's title has it, 2 the standfirst, 1 the names or what stands over the title. */
  fields: Uint8Array;
}

export const NOWHERE: WordList = createList(0, 0, []);

/** A list of so many articles and places, to be filled. */
export function createList(articles: number, places: number, forms: string[]): WordList {
  return {
    articles: new Int32Array(articles),
    starts: new Int32Array(articles + 1),
    positions: new Int32Array(places),
    formAt: new Uint8Array(places),
    forms,
    fields: new Uint8Array(articles),
  };
}

/** How many articles have each form in their text, and not only in a name. */
export function countForms({ articles, starts, positions, formAt, forms }: WordList): Uint32Array {
  const counts = new Uint32Array(forms.length);
  const lastOf = new Int32Array(forms.length).fill(-1);
  for (let at = 0; at < articles.length; at++) {
    for (let place = starts[at] ?? 0; place < (starts[at + 1] ?? 0); place++) {
      // The names stand behind the text.
      if ((positions[place] ?? 0) >= NAMES_FROM) break;
      const form = formAt[place] ?? 0;
      if (lastOf[form] === at) continue;
      lastOf[form] = at;
      counts[form] = (counts[form] ?? 0) + 1;
    }
  }
  return counts;
}

/** The same list with its forms in the order in which they are written: the commonest first. Those of no place are none. */
export function orderForms(list: WordList): WordList {
  const { forms, formAt } = list;
  if (forms.length === 1) return list;
  const counts = countForms(list);
  const isThere = new Uint8Array(forms.length);
  for (const form of formAt) isThere[form] = 1;
  const order = forms
    .map((form, at) => ({ form, at, count: counts[at] ?? 0 }))
    .filter(({ at }) => isThere[at] === 1)
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
  const numberOf = new Uint8Array(forms.length);
  for (const [number, { at }] of order.entries()) numberOf[at] = number;
  return { ...list, forms: order.map(({ form }) => form), formAt: formAt.map((form) => numberOf[form] ?? 0) };
}

/** The part of a list from one of its articles up to, excluded, another; both as they stand in the list. */
export function cutList(list: WordList, from: number, to: number): WordList {
  const [start = 0, end = 0] = [list.starts[from], list.starts[to]];
  return {
    ...list,
    articles: list.articles.subarray(from, to),
    starts: list.starts.slice(from, to + 1).map((place) => place - start),
    positions: list.positions.subarray(start, end),
    formAt: list.formAt.subarray(start, end),
    fields: list.fields.subarray(from, to),
  };
}

/** Makes one list of the lists of several words, or of several parts of the index (each with its first article's number). */
export function mergeLists(lists: readonly NumberedList[]): WordList {
  const filled = lists.filter(({ list }) => list.articles.length > 0);
  if (filled.some(({ list }) => list.isCut)) return { ...mergeWhole(filled), isCut: true };
  return mergeWhole(filled);
}

function mergeWhole(filled: readonly NumberedList[]): WordList {
  const [only] = filled;
  if (!only) return NOWHERE;
  if (filled.length === 1 && only.first === 0) return only.list;
  const placesOf = countPlaces(filled);
  const forms = [...new Set(filled.flatMap(({ list }) => list.forms))].slice(0, 256);
  const merged = createList(
    placesOf.size,
    filled.reduce((sum, { list }) => sum + list.positions.length, 0),
    forms,
  );
  const indexOf = new Map<number, number>();
  for (const [index, article] of [...placesOf.keys()].sort((a, b) => a - b).entries()) {
    indexOf.set(article, index);
    merged.articles[index] = article;
    merged.starts[index + 1] = (merged.starts[index] ?? 0) + (placesOf.get(article) ?? 0);
  }
  const ends = merged.starts.slice(0, -1);
  for (const { list, first } of filled) {
    const formOf = list.forms.map((form) => Math.max(forms.indexOf(form), 0));
    for (const [at, article] of list.articles.entries()) {
      const index = indexOf.get(first + article) ?? 0;
      merged.fields[index] = (merged.fields[index] ?? 0) | (list.fields[at] ?? 0);
      for (let place = list.starts[at] ?? 0; place < (list.starts[at + 1] ?? 0); place++) {
        const form = formOf[list.formAt[place] ?? 0] ?? 0;
        insertPlace(merged, merged.starts[index] ?? 0, ends[index] ?? 0, list.positions[place] ?? 0, form);
        ends[index] = (ends[index] ?? 0) + 1;
      }
    }
  }
  return merged;
}

function countPlaces(lists: readonly NumberedList[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { list, first } of lists) {
    for (const [at, article] of list.articles.entries()) {
      const places = (list.starts[at + 1] ?? 0) - (list.starts[at] ?? 0);
      counts.set(first + article, (counts.get(first + article) ?? 0) + places);
    }
  }
  return counts;
}

/** Puts a place among those of an article, which lie from `start` to `end`. */
function insertPlace(
  { positions, formAt }: WordList,
  start: number,
  end: number,
  position: number,
  form: number,
) {
  let at = end;
  for (; at > start && (positions[at - 1] ?? 0) > position; at--) {
    positions[at] = positions[at - 1] ?? 0;
    formAt[at] = formAt[at - 1] ?? 0;
  }
  positions[at] = position;
  formAt[at] = form;
}

/** The list of a part of the index, and the number its first article has in the whole. */
interface NumberedList {
  list: WordList;
  first: number;
}
