import { byKey, joinLists, type NumberedList, type NumberedWords } from './join-words.ts';
import { packWord, type Divisions } from './pack-word.ts';
import { unpackWord, type PackedWord } from './packed-word.ts';
import { describeMoves, patchWord } from './patch-word.ts';

/**
 * The words of an index of which some articles went and to which those of others came: what `joinWords` makes of them. The
 * articles that stay are in the order they were in. Words that change nothing stay as they are, byte for byte.
 * @param divisions of the former index and of the new one (`divideArticles`)
 */
export function patchWords(
  former: NumberedWords,
  added: readonly NumberedWords[],
  { before, after }: { before: Divisions; after: Divisions },
): PackedWord[] {
  const moves = describeMoves(former.pages, before, after);
  const words: PackedWord[] = [];
  const come = gatherLists(added);
  for (const word of former.words) {
    const lists = come.get(word.key);
    come.delete(word.key);
    const packed = patchWord(word.packed, moves, lists && joinLists(lists));
    if (packed === word.packed) words.push(word);
    else if (packed) words.push({ key: word.key, packed });
  }
  for (const [key, lists] of come) words.push({ key, packed: packWord(joinLists(lists), after) });
  return words.sort(byKey);
}

function gatherLists(added: readonly NumberedWords[]): Map<string, NumberedList[]> {
  const found = new Map<string, NumberedList[]>();
  for (const { words, pages } of added) {
    for (const { key, packed } of words) {
      const lists = found.get(key) ?? [];
      found.set(key, lists);
      lists.push({ list: unpackWord(packed), pages });
    }
  }
  return found;
}
