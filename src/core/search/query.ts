import { splitSyllables } from './normalize.ts';

/**
 * Reads what a reader typed. In quotation marks it is a phrase: its syllables must stand together.
 * The last syllable is open (perhaps only the start of one) until a space or a mark follows it.
 */
export function parseQuery(typed: string): SearchQuery {
  const isPhrase = /^\s*["“”].*["“”]\s*$/.test(typed);
  return {
    syllables: splitSyllables(typed),
    isPhrase,
    isOpen: !isPhrase && /[\p{L}\p{M}\p{N}]$/u.test(typed),
  };
}

export interface SearchQuery {
  /** Canonical, as typed otherwise. */
  syllables: string[];
  isPhrase: boolean;
  isOpen: boolean;
}
