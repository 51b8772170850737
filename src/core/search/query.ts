import { splitSyllables } from './normalize.ts';

/** So much of a pasted text says which article it is from; all of one takes a processor seconds. */
const MOST_SYLLABLES = 48;

/**
 * Reads what a reader typed, of a long text its beginning. In quotation marks it is a phrase: its syllables must stand
 * together. The last syllable is open (perhaps only the start of one) until a space or a mark follows it.
 */
export function parseQuery(typed: string): SearchQuery {
  const isPhrase = /^\s*["“”].*["“”]\s*$/.test(typed);
  const syllables = splitSyllables(typed);
  return {
    syllables: syllables.slice(0, MOST_SYLLABLES),
    isPhrase,
    isOpen: !isPhrase && syllables.length <= MOST_SYLLABLES && /[\p{L}\p{M}\p{N}]$/u.test(typed),
  };
}

export interface SearchQuery {
  /** Canonical, as typed otherwise. */
  syllables: string[];
  isPhrase: boolean;
  isOpen: boolean;
}
