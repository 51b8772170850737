import { splitSyllables, TERMINATOR, toIndexWord } from './normalize.ts';

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

/** The query for Pagefind with every syllable ended, so that it finds whole syllables only. */
export function toClosedTerm({ syllables }: SearchQuery): string {
  return syllables.map(toIndexWord).join(' ');
}

/** The query for Pagefind with the last syllable open, so that it also finds longer ones. */
export function toOpenTerm(query: SearchQuery): string {
  return toClosedTerm(query).slice(0, -TERMINATOR.length);
}

/** The query for Pagefind as one phrase. */
export function toPhraseTerm(query: SearchQuery): string {
  return `"${toClosedTerm(query)}"`;
}

export interface SearchQuery {
  /** Canonical, as typed otherwise. */
  syllables: string[];
  isPhrase: boolean;
  isOpen: boolean;
}
