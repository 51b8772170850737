import type { WordList } from './word-list.ts';

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
