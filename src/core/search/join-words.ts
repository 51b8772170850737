import { compareCodes } from '../text/compare-codes.ts';
import { isDivided, packWord, type Divisions } from './pack-word.ts';
import { countArticles, everyArticle, skipForms, unpackWord, type PackedWord } from './packed-word.ts';
import { createList, NOWHERE, orderForms, type WordList } from './word-list.ts';

/** More than a word has articles. */
const PLACES = 2 ** 24;
const NO_RUN = new Float64Array();

/**
 * The words of several indexes as those of one, where each article of theirs has another number in it, or none (-1).
 * Nothing is divided there; what is common here is. A word that only articles have which keep their numbers stays as it
 * is, byte for byte, unless it is to be divided.
 * @param divisions of the index they make (`divideArticles`)
 */
export function joinWords(indexes: readonly NumberedWords[], divisions: Divisions): PackedWord[] {
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
    if (
      first &&
      sources.length === 1 &&
      (first.isSame || isUnmoved(first)) &&
      !isDivided(countArticles(first.packed), divisions)
    ) {
      joined.push({ key, packed: first.packed });
      continue;
    }
    const list = joinLists(sources.map(({ packed, pages }) => ({ list: unpackWord(packed), pages })));
    if (list.articles.length > 0) joined.push({ key, packed: packWord(list, divisions) });
  }
  return joined.sort(byKey);
}

/** The order of words in the files: those that begin alike stand together. */
export function byKey(left: Pick<PackedWord, 'key'>, right: Pick<PackedWord, 'key'>): number {
  return compareCodes(left.key, right.key);
}

function isUnmoved({ packed, pages }: { packed: Uint8Array; pages: Int32Array }): boolean {
  return everyArticle(packed, skipForms(packed), (article) => pages[article] === article);
}

/** One list of the articles of several that stay, by their new numbers. */
export function joinLists(lists: readonly NumberedList[]): WordList {
  const { numbers, listOf, placeOf } = orderArticles(lists);
  let size = 0;
  for (let index = 0; index < numbers.length; index++) {
    const { starts } = lists[listOf[index] ?? 0]?.list ?? NOWHERE;
    const at = placeOf[index] ?? 0;
    size += (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  }
  const joined = createList(numbers.length, size, [...new Set(lists.flatMap(({ list }) => list.forms))]);
  const formsOf = lists.map(({ list }) => list.forms.map((form) => joined.forms.indexOf(form)));
  joined.articles.set(numbers);
  let next = 0;
  for (let index = 0; index < numbers.length; index++) {
    const of = listOf[index] ?? 0;
    const at = placeOf[index] ?? 0;
    const list = lists[of]?.list ?? NOWHERE;
    const forms = formsOf[of] ?? [];
    joined.fields[index] = list.fields[at] ?? 0;
    for (let place = list.starts[at] ?? 0; place < (list.starts[at + 1] ?? 0); place++) {
      joined.positions[next] = list.positions[place] ?? 0;
      joined.formAt[next++] = forms[list.formAt[place] ?? 0] ?? 0;
    }
    joined.starts[index + 1] = next;
  }
  return orderForms(joined);
}

/** The articles that stay, by their new numbers: in which list each is, and where there. */
function orderArticles(lists: readonly NumberedList[]): OrderedArticles {
  const runs = lists.map(({ list: { articles }, pages }) => {
    const run = new Float64Array(articles.length);
    let [kept, last, isSorted] = [0, -1, true];
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] ?? 0;
      const number = pages ? (pages[article] ?? -1) : article;
      if (number < 0) continue;
      isSorted &&= number > last;
      last = number;
      run[kept++] = number * PLACES + at;
    }
    // Whoever keeps the order of the articles, which is nearly everybody, has it already.
    return isSorted ? run.subarray(0, kept) : run.subarray(0, kept).sort();
  });
  const total = runs.reduce((sum, { length }) => sum + length, 0);
  const ordered: OrderedArticles = {
    numbers: new Int32Array(total),
    listOf: new Uint16Array(total),
    placeOf: new Int32Array(total),
  };
  const heads = runs.map(() => 0);
  for (let next = 0; next < total;) {
    let [of, least, second] = [0, Infinity, Infinity];
    for (let each = 0; each < runs.length; each++) {
      const key = runs[each]?.[heads[each] ?? 0] ?? Infinity;
      if (key < least) [of, least, second] = [each, key, least];
      else if (key < second) second = key;
    }
    // Mostly one list has all of its articles before the next has one.
    const run = runs[of] ?? NO_RUN;
    let head = heads[of] ?? 0;
    do {
      const key = run[head++] ?? 0;
      ordered.numbers[next] = Math.floor(key / PLACES);
      ordered.listOf[next] = of;
      ordered.placeOf[next++] = key % PLACES;
    } while (head < run.length && (run[head] ?? 0) < second);
    heads[of] = head;
  }
  return ordered;
}

interface OrderedArticles {
  numbers: Int32Array;
  listOf: Uint16Array;
  placeOf: Int32Array;
}

export interface NumberedList {
  list: WordList;
  /** The new number of each article; where there are none, all keep theirs. */
  pages?: Int32Array;
}

export interface NumberedWords {
  words: readonly PackedWord[];
  /** The new number of each article. */
  pages: Int32Array;
}
