import { compareCodes } from '../text/compare-codes.ts';
import { packWord, unpackWord, walkWord, type PackedWord } from './word-file.ts';
import { createList, orderForms, type WordList } from './word-list.ts';

/**
 * The words of several indexes as those of one, where each article of theirs has another number in it, or none (-1).
 * A word that only articles have which keep their numbers stays as it is, byte for byte.
 */
export function joinWords(indexes: readonly NumberedWords[]): PackedWord[] {
  const found = new Map<string, { packed: Uint8Array; pages: Int32Array; isSame: boolean }[]>();
  for (const { words, pages } of indexes) {
    const isSame = pages.every((page, at) => page === at);
    for (const { key, packed } of words) {
      const all = found.get(key);
      if (all) all.push({ packed, pages, isSame });
      else found.set(key, [{ packed, pages, isSame }]);
    }
  }
  const joined: PackedWord[] = [];
  for (const [key, sources] of found) {
    const [first] = sources;
    if (first && sources.length === 1 && (first.isSame || isUnmoved(first))) {
      joined.push({ key, packed: first.packed });
      continue;
    }
    const list = joinLists(sources.map(({ packed, pages }) => ({ list: unpackWord(packed), pages })));
    if (list.articles.length > 0) joined.push({ key, packed: packWord(list) });
  }
  return joined.sort(byKey);
}

/** The order of words in the files: those that begin alike stand together. */
export function byKey(left: PackedWord, right: PackedWord): number {
  return compareCodes(left.key, right.key);
}

function isUnmoved({ packed, pages }: { packed: Uint8Array; pages: Int32Array }): boolean {
  let isSame = true;
  walkWord(packed, {
    article(article) {
      if (pages[article] !== article) isSame = false;
    },
    place() {
      // Only the articles are of interest.
    },
  });
  return isSame;
}

function joinLists(lists: readonly NumberedList[]): WordList {
  const places = lists.flatMap(({ list, pages }) =>
    Array.from(list.articles, (article, at) => ({ number: pages[article] ?? -1, list, at })),
  );
  const kept = places.filter(({ number }) => number >= 0).sort((a, b) => a.number - b.number);
  const counts = new Map<string, number>();
  let size = 0;
  for (const { list, at } of kept) {
    const [start = 0, end = 0] = [list.starts[at], list.starts[at + 1]];
    size += end - start;
    for (let place = start; place < end; place++) {
      const form = list.forms[list.formAt[place] ?? 0] ?? '';
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const joined = createList(kept.length, size, orderForms(counts));
  const formsOf = new Map(
    lists.map(({ list }) => [list, list.forms.map((form) => joined.forms.indexOf(form))]),
  );
  let next = 0;
  for (const [index, { number, list, at }] of kept.entries()) {
    const forms = formsOf.get(list);
    joined.articles[index] = number;
    joined.fields[index] = list.fields[at] ?? 0;
    for (let place = list.starts[at] ?? 0; place < (list.starts[at + 1] ?? 0); place++) {
      joined.positions[next] = list.positions[place] ?? 0;
      joined.formAt[next++] = forms?.[list.formAt[place] ?? 0] ?? 0;
    }
    joined.starts[index + 1] = next;
  }
  return joined;
}

interface NumberedList {
  list: WordList;
  pages: Int32Array;
}

export interface NumberedWords {
  words: readonly PackedWord[];
  /** The new number of each article. */
  pages: Int32Array;
}
