import { byKey, joinLists, type NumberedList, type NumberedWords } from './join-words.ts';
import { packWord, type Divisions } from './pack-word.ts';
import { unpackWord, type PackedWord } from './packed-word.ts';
import { describeMoves, patchWord } from './patch-word.ts';

/**
 * Patches the words of an index of which some articles went and to which those of others came: what `joinWords` makes of
 * them. The articles that stay are in the order they were in. Words that change nothing stay as they are, byte for byte.
 * @param pages the new number of each article, ascending; -1 of one that is gone
 * @param divisions of the former index and of the new one (`divideArticles`)
 * @param changed the only words that change, where that is known (`findChangedWords`) and both are divided alike
 */
export function patchWords(
  pages: Int32Array,
  added: readonly NumberedWords[],
  { before, after }: { before: Divisions; after: Divisions },
  changed?: ReadonlySet<string>,
): WordPatch {
  const moves = describeMoves(pages, before, after);
  const come = gatherLists(added, changed);
  let next = 0;
  return (words, end) => {
    const patched: PackedWord[] = [];
    const addBefore = (key: string | undefined) => {
      for (let one = come[next]; one && (key === undefined || one.key < key); one = come[++next]) {
        const list = joinLists(one.lists);
        if (list.articles.length > 0) patched.push({ key: one.key, packed: packWord(list, after) });
      }
    };
    for (const word of words) {
      addBefore(word.key);
      const lists = come[next]?.key === word.key ? come[next++]?.lists : undefined;
      if (changed && !changed.has(word.key)) {
        patched.push(word);
        continue;
      }
      const packed = patchWord(word.packed, moves, lists && joinLists(lists));
      if (packed === word.packed) patched.push(word);
      else if (packed) patched.push({ key: word.key, packed });
    }
    addBefore(end);
    return patched;
  };
}

/** In the order of their keys. */
function gatherLists(
  added: readonly NumberedWords[],
  changed: ReadonlySet<string> | undefined,
): { key: string; lists: NumberedList[] }[] {
  const found = new Map<string, NumberedList[]>();
  for (const { words, pages } of added) {
    for (const { key, packed } of words) {
      if (changed && !changed.has(key)) continue;
      const lists = found.get(key) ?? [];
      found.set(key, lists);
      lists.push({ list: unpackWord(packed), pages });
    }
  }
  return Array.from(found, ([key, lists]) => ({ key, lists })).sort(byKey);
}

/**
 * Patches some of an index's words, the next ones in their order, and adds the new ones among them and up to, excluded,
 * the key `end`; where there is none, all that are left.
 */
export type WordPatch = (words: readonly PackedWord[], end?: string) => PackedWord[];
