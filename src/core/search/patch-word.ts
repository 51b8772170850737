import { joinLists } from './join-words.ts';
import {
  chooseDivision,
  isAlike,
  joinBlocks,
  ONE_BLOCK,
  packBlock,
  packWord,
  type Divisions,
  type PackedBlock,
} from './pack-word.ts';
import {
  everyArticle,
  readHead,
  skipForms,
  unpackBlocks,
  unpackWord,
  type Block,
  type PackedHead,
} from './packed-word.ts';
import { countForms, createList, cutList, NOWHERE, type WordList } from './word-list.ts';

/**
 * Makes of a packed word what it is after some articles went and others came: what `packWord` makes of all of them. Of
 * a common word only the blocks are packed anew in which articles changed. Undefined where no article is left.
 * @param added the articles that come, by their new numbers
 */
export function patchWord(
  packed: Uint8Array,
  moves: Moves,
  added: WordList = NOWHERE,
): Uint8Array | undefined {
  if (added === NOWHERE && isUntouched(packed, moves)) return packed;
  return patchBlocks(packed, moves, added) ?? repack(packed, moves, added);
}

/**
 * Whether all of a word's articles keep their numbers, as most words have none of the few that go or move, and its blocks
 * begin where they began.
 */
function isUntouched(packed: Uint8Array, { pages, isStill, before, after, divisions }: Moves): boolean {
  if (isStill && before === after) return true;
  const head = skipForms(packed);
  const division = chooseDivision(head.articles, before);
  const { isKept, same } = divisions[division] ?? NEVER;
  if (!isKept || chooseDivision(head.articles, after) !== division) return false;
  if (isStill) return true;
  const blocks = head.blocks.filter(({ first }) => !same.has(first));
  return everyArticle(packed, { ...head, blocks }, (article) => pages[article] === article);
}

/** Undefined where the word goes or is to be divided otherwise, or its forms are others or in another order. */
function patchBlocks(
  packed: Uint8Array,
  { pages, before, after, divisions }: Moves,
  added: WordList,
): Uint8Array | undefined {
  const head = readHead(packed);
  const division = chooseDivision(head.articles, before);
  const { isLocal, blocks: moves, starts } = divisions[division] ?? NEVER;
  if (!isLocal) return undefined;
  const patched = { ...head, counts: Int32Array.from(head.counts) };
  const blocks: PackedBlock[] = [];
  const missing = new Set<number>();
  let [next, done] = [0, 0];
  for (const move of moves) {
    const block = head.blocks[next]?.first === move.from ? head.blocks[next++] : undefined;
    const start = done;
    while (done < added.articles.length && (added.articles[done] ?? 0) < move.end) done++;
    if (block && start === done && move.isWhole) {
      const bytes = packed.subarray(block.start, block.end);
      blocks.push({ first: move.to, articles: block.articles, bytes });
    } else if (block || start < done) {
      const former = block ? unpackBlock(packed, head, block) : NOWHERE;
      const come = cutList(added, start, done);
      const list = withForms(joinLists([{ list: former, pages }, { list: come }]), head.forms);
      if (!list) return undefined;
      count(patched, former, -1);
      count(patched, list, 1);
      const there = new Set(list.formAt);
      for (const form of new Set(former.formAt)) if (!there.has(form)) missing.add(form);
      const { length } = list.articles;
      if (length > 0) blocks.push({ first: move.to, articles: length, bytes: packBlock(list, move.to) });
    }
  }
  const isFit =
    chooseDivision(patched.articles, after) === division &&
    areInOrder(patched.counts, head.forms) &&
    // It may have been the last place of a form that is in no text now, or of the word.
    ![...missing].some((form) => patched.counts[form] === 0);
  return isFit ? joinBlocks(patched, blocks, starts) : undefined;
}

function repack(packed: Uint8Array, { pages, after }: Moves, added: WordList): Uint8Array | undefined {
  const list = joinLists([{ list: unpackWord(packed), pages }, { list: added }]);
  return list.articles.length > 0 ? packWord(list, after) : undefined;
}

function unpackBlock(packed: Uint8Array, { forms }: PackedHead, block: Block): WordList {
  // Each takes a bit at least.
  const list = createList(block.articles, 8 * (block.end - block.start), forms);
  return cutList(unpackBlocks(packed, [block], list), 0, block.articles);
}

/** Adds what a list has, or takes it away. Its forms are those of the word. */
function count(word: { articles: number; places: number; counts: Int32Array }, list: WordList, sign: number) {
  word.articles += sign * list.articles.length;
  word.places += sign * list.positions.length;
  for (const [form, articles] of countForms(list).entries()) {
    word.counts[form] = (word.counts[form] ?? 0) + sign * articles;
  }
}

/** The same list with the forms of another; undefined where it has one which that lacks. */
function withForms(list: WordList, forms: string[]): WordList | undefined {
  const formOf = list.forms.map((form) => forms.indexOf(form));
  if (formOf.includes(-1)) return undefined;
  return { ...list, forms, formAt: list.formAt.map((form) => formOf[form] ?? 0) };
}

/** Whether this is how `orderForms` would have them. */
function areInOrder(counts: Int32Array, forms: readonly string[]): boolean {
  return forms.every((form, at) => {
    const [count = 0, following = -1] = [counts[at], counts[at + 1]];
    return count > following || (count === following && form < (forms[at + 1] ?? ''));
  });
}

/** @param pages the new number of each article, ascending; -1 of one that is gone */
export function describeMoves(pages: Int32Array, before: Divisions, after: Divisions): Moves {
  const isStill = pages.every((page, at) => page === at);
  const divisions = before.map((starts, at) => moveBlocks(pages, starts, after[at] ?? ONE_BLOCK));
  return { pages, isStill, before, after, divisions };
}

function moveBlocks(pages: Int32Array, before: Int32Array, after: Int32Array): DivisionMoves {
  let isLocal = before.length === after.length;
  const blocks = Array.from(before, (from, block): BlockMove => {
    const [to, end] = [after[block] ?? 0, after[block + 1] ?? Infinity];
    let isWhole = true;
    for (let at = from; at < (before[block + 1] ?? pages.length); at++) {
      const page = pages[at] ?? -1;
      if (page - to !== at - from) isWhole = false;
      if (page >= 0 && (page < to || page >= end)) isLocal = false;
    }
    return { from, to, end, isWhole };
  });
  const same = blocks.filter(({ from, to, isWhole }) => isWhole && from === to).map(({ from }) => from);
  return { starts: after, isKept: isAlike(before, after), isLocal, blocks, same: new Set(same) };
}

const NEVER: DivisionMoves = {
  starts: ONE_BLOCK,
  isKept: false,
  isLocal: false,
  blocks: [],
  same: new Set(),
};

/** Which number each article of an index has in another. */
export interface Moves {
  /** The new numbers, ascending; -1 of an article that is gone. */
  pages: Int32Array;
  /** Whether all stay and none moves. */
  isStill: boolean;
  /** Of the former index and of the new one (`divideArticles`), and what becomes of the blocks of each division. */
  before: Divisions;
  after: Divisions;
  divisions: readonly DivisionMoves[];
}

interface DivisionMoves {
  /** Of its blocks in the new index. */
  starts: Int32Array;
  /** Whether they begin with the same numbers as before. */
  isKept: boolean;
  /** Whether each article that stays is in the block where it was. */
  isLocal: boolean;
  blocks: readonly BlockMove[];
  /** The first articles of the blocks of which none moves. */
  same: ReadonlySet<number>;
}

interface BlockMove {
  /** The former number of its first article, and the new one. */
  from: number;
  to: number;
  /** The new number of the first article behind it. */
  end: number;
  /** Whether all its articles stay and none comes between them. */
  isWhole: boolean;
}
