import { isSameSyllable, readSyllables, type AbbreviationWords, type Syllable } from './syllables.ts';

/**
 * Prepares phrases to be found in texts as whole words. Where two begin at one place the longer wins, and
 * what it covers is not looked at again.
 */
export function indexPhrases<Meaning>(
  phrases: readonly (readonly [phrase: string, meaning: Meaning])[],
  abbreviations: AbbreviationWords = new Map(),
): PhraseIndex<Meaning> {
  const index: PhraseIndex<Meaning> = new Map();
  for (const [phrase, meaning] of phrases) {
    const syllables = readSyllables(phrase, abbreviations);
    const [first] = syllables;
    if (!first) continue;
    const sharing = index.get(first.bare) ?? [];
    sharing.push({ syllables, meaning });
    index.set(
      first.bare,
      sharing.sort((a, b) => b.syllables.length - a.syllables.length),
    );
  }
  return index;
}

/** Where the phrases stand in a text, in its order. A phrase never runs over the end of a sentence. */
export function findPhrases<Meaning>(
  text: readonly Syllable[],
  index: PhraseIndex<Meaning>,
): FoundPhrase<Meaning>[] {
  const found: FoundPhrase<Meaning>[] = [];
  for (let at = 0; at < text.length; at++) {
    const here = index.get(text[at]?.bare ?? '') ?? [];
    const phrases = here.filter(({ syllables }) => stands(text, at, syllables));
    const length = phrases[0]?.syllables.length ?? 0;
    // Two things may have one name.
    for (const { syllables, meaning } of phrases) {
      if (syllables.length === length) found.push({ at, length, meaning });
    }
    at += Math.max(length - 1, 0);
  }
  return found;
}

function stands(text: readonly Syllable[], at: number, phrase: readonly Syllable[]): boolean {
  return phrase.every((syllable, offset) => {
    const here = text[at + offset];
    return here !== undefined && (offset === 0 || !here.isFirst) && isSameSyllable(here, syllable);
  });
}

export type PhraseIndex<Meaning> = Map<string, { syllables: Syllable[]; meaning: Meaning }[]>;

export interface FoundPhrase<Meaning> {
  /** The number of its first syllable in the text. */
  at: number;
  length: number;
  meaning: Meaning;
}
