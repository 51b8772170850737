import { LEAST_START } from './word-files.ts';
import type { WordList } from './word-list.ts';

/**
 * Whether none of the articles meant has it. Of one that is still being typed it may not be known, and one that asks
 * need not be there.
 */
export function isMissing(term: QueryTerm, isMeant: (article: number) => boolean): boolean {
  return !term.isQuestion && !isUnsure(term) && !term.matches.articles.some(isMeant);
}

/** Whether it may go on to words that were not looked up, so that an article without it may have it all the same. */
export function isUnsure({ key, isStart, matches }: QueryTerm): boolean {
  return isStart && (key.length < LEAST_START || matches.isCut === true);
}

/** A word of a query, with where it stands. */
export interface QueryTerm {
  /** Without marks. */
  key: string;
  /** As typed. */
  form: string;
  /** How it is mostly written beside its neighbours, where that is known. */
  usual?: string | undefined;
  /** Whether it is one of those that ask (`bao nhiêu`) and say little themselves. */
  isQuestion: boolean;
  /** Whether it may be the start of a longer word. */
  isStart: boolean;
  matches: WordList;
}
