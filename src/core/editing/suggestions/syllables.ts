import { fold } from '../../text/fold.ts';
import { toTraditionalTone } from '../../text/tone-placement.ts';

/**
 * The syllables of a text, tones where the press writes them; what is Markdown, a component's name or an address
 * is left out. Abbreviations the dictionary knows become the words they stand for.
 */
export function readSyllables(text: string, abbreviations: AbbreviationWords = new Map()): Syllable[] {
  const syllables: Syllable[] = [];
  // A long text says the same few words again and again.
  const folded = new Map<string, string>();
  let isFirst = true;
  let gap = '';
  for (const [piece] of toTraditionalTone(text).replace(NOT_PROSE, ' \n ').matchAll(PIECE)) {
    if (!WORD.test(piece)) {
      gap += piece;
      if (BREAK.test(piece)) isFirst = true;
      continue;
    }
    const words = abbreviations.get(piece) ?? [piece];
    for (const [index, word] of words.entries()) {
      const bare = folded.get(word) ?? fold(word);
      folded.set(word, bare);
      syllables.push({
        word: word.toLowerCase(),
        bare,
        isCapital: /^\p{Lu}/u.test(word),
        isFirst: isFirst && index === 0,
        gap: index === 0 ? gap.trim() : '',
      });
    }
    gap = '';
    isFirst = false;
  }
  return syllables;
}

/** Whether a syllable of a text is one of a name: the same with its marks, or typed without any. */
export function isSameSyllable(inText: Syllable, inName: Syllable): boolean {
  return inText.word === inName.word || (inText.word === inText.bare && inText.bare === inName.bare);
}

/** The dictionary of abbreviations that mean one thing, as syllables by abbreviation. */
export function abbreviationWords(
  list: readonly { abbr: string; expansion: string; certainty: string }[],
): AbbreviationWords {
  return new Map(
    list
      .filter(({ abbr, certainty }) => certainty === 'cao' && WHOLE_WORD.test(abbr))
      .map(({ abbr, expansion }) => [abbr, expansion.split(/[\s,]+/)]),
  );
}

const NOT_PROSE =
  /<\/?[A-Z]\w*|\b(?:src|alt|href|articles)=(?:"[^"]*"|\{[^}]*\})|\]\([^)\s]*\)|https?:\/\/\S+/g;
const PIECE = /[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu;
const WORD = /[\p{L}\p{N}]/u;
const WHOLE_WORD = /^[\p{L}\p{N}]+$/u;
const BREAK = /[.:;!?“”"\n()]/;

export interface Syllable {
  /** Lower case. */
  word: string;
  /** Folded. */
  bare: string;
  isCapital: boolean;
  /** Begins a sentence, where a capital says nothing. */
  isFirst: boolean;
  /** What stands between it and the syllable before, spaces trimmed. */
  gap: string;
}

export type AbbreviationWords = ReadonlyMap<string, readonly string[]>;
