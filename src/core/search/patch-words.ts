import { byKey, joinLists, type NumberedList, type NumberedWords } from './join-words.ts';
import { packWord } from './pack-word.ts';
import { unpackWord, type PackedWord } from './packed-word.ts';
import { describeMoves, patchWord } from './patch-word.ts';
import { countForms } from './vocabulary.ts';

/**
 * The words of an index of which some articles went and to which those of others came: what `joinWords` makes of them. The
 * articles that stay are in the order they were in. Words that change nothing stay as they are, byte for byte.
 */
export function patchWords(former: NumberedWords, added: readonly NumberedWords[]): PatchedWords {
  const { pages } = former;
  const moves = describeMoves(pages);
  const words: PackedWord[] = [];
  const changes = new Map<string, number>();
  const come = gatherLists(added, changes);
  for (const word of former.words) {
    const lists = come.get(word.key);
    come.delete(word.key);
    if (!lists && moves.settled === 0) {
      words.push(word);
      continue;
    }
    const { packed, gone } = patchWord(word.packed, moves, lists && joinLists(lists));
    for (const form of gone) addTo(changes, form, -1);
    if (packed === word.packed) words.push(word);
    else if (packed) words.push({ key: word.key, packed });
    else pushJoined(words, word.key, [{ list: unpackWord(word.packed), pages }, ...(lists ?? [])]);
  }
  for (const [key, lists] of come) pushJoined(words, key, lists);
  return { words: words.sort(byKey), changes };
}

function gatherLists(
  added: readonly NumberedWords[],
  changes: Map<string, number>,
): Map<string, NumberedList[]> {
  const found = new Map<string, NumberedList[]>();
  for (const { words, pages } of added) {
    for (const { key, packed } of words) {
      const lists = found.get(key) ?? [];
      found.set(key, lists);
      lists.push({ list: unpackWord(packed), pages });
      for (const [form, count] of countForms(packed)) addTo(changes, form, count);
    }
  }
  return found;
}

function pushJoined(words: PackedWord[], key: string, lists: readonly NumberedList[]): void {
  const list = joinLists(lists);
  if (list.articles.length > 0) words.push({ key, packed: packWord(list) });
}

function addTo(changes: Map<string, number>, form: string, count: number): void {
  changes.set(form, (changes.get(form) ?? 0) + count);
}

interface PatchedWords {
  words: PackedWord[];
  /** How many articles more than before, or fewer, have a form of a word in their text. */
  changes: Map<string, number>;
}
