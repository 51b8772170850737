import { fold } from '../text/fold.ts';
import { locateWords } from './locate-words.ts';
import type { SearchQuery } from './query.ts';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MAX_KNOWN_TERMS = 20_000;
const knownTerms = new Map<string, Term>();
const knownRuns = new WeakMap<readonly Token[], { wanted: Wanted; runs: readonly Run[] }>();

/** Makes the syllables of a canonical text ready for comparing. */
export function toTokens(canonical: string): Token[] {
  const tokens: Token[] = [];
  locateWords(canonical, (start, end, initial) => tokens.push(new TextToken(canonical, start, end, initial)));
  return tokens;
}

/** Makes the syllables of a query ready for comparing. A query without any mark says nothing about marks. */
export function toWanted({ syllables, isOpen }: SearchQuery): Wanted {
  const terms = syllables.map(toTerm);
  return { terms, isOpen, isAccented: terms.some(({ word, folded }) => word !== folded) };
}

/** The longest run of syllables of the query, in its order, in a text; of equals the one with more marks right. */
export function findBestRun(tokens: readonly Token[], wanted: Wanted): Run {
  let best: Run = { at: 0, length: 0, exact: 0 };
  for (const run of listRuns(tokens, wanted)) best = longerRun(best, run);
  return best;
}

/** The longer of two runs; of equals the one with more marks right, then the first. */
export function longerRun(a: Run, b: Run): Run {
  return b.length > a.length || (b.length === a.length && b.exact > a.exact) ? b : a;
}

/** Which tokens to mark: those in runs of at least `minLength`. */
export function findMarked(tokens: readonly Token[], wanted: Wanted, minLength: number): Set<number> {
  const marked = new Set<number>();
  for (const { at, length } of listRuns(tokens, wanted)) {
    if (length < minLength) continue;
    for (let index = at; index < at + length; index++) marked.add(index);
  }
  return marked;
}

/** A result asks for them several times: for its place, its title, its excerpt and what is marked in both. */
function listRuns(tokens: readonly Token[], wanted: Wanted): readonly Run[] {
  const known = knownRuns.get(tokens);
  if (known?.wanted === wanted) return known.runs;
  const runs = collectRuns(tokens, wanted);
  knownRuns.set(tokens, { wanted, runs });
  return runs;
}

function collectRuns(tokens: readonly Token[], { terms, isOpen, isAccented }: Wanted): Run[] {
  const runs: Run[] = [];
  const last = terms.length - 1;
  const initials = new Set(terms.map(({ initial }) => initial));
  for (let at = 0; at < tokens.length; at++) {
    if (!initials.has(tokens[at]?.initial ?? 0)) continue;
    for (let from = 0; from <= last; from++) {
      let length = 0;
      let exact = 0;
      for (; from + length <= last; length++) {
        const token = tokens[at + length];
        const term = terms[from + length];
        const isStart = isOpen && from + length === last;
        if (!token || !term || !isMatch(token, term, isStart)) break;
        if (!isAccented || hasSameMarks(token, term, isStart))
          exact += token.folded === term.folded ? 1 : 0.5;
      }
      if (length) runs.push({ at, length, exact });
    }
  }
  return runs;
}

function isMatch(token: Term, term: Term, isStart: boolean): boolean {
  if (token.initial !== term.initial) return false;
  return isStart ? token.folded.startsWith(term.folded) : token.folded === term.folded;
}

function hasSameMarks(token: Term, term: Term, isStart: boolean): boolean {
  return isStart ? isStartOf(term.word, token.word) : token.word === term.word;
}

/** Whether a word begins with the marks that were typed of it. @example isStartOf('đòa', 'đoàn') */
export function isStartOf(typed: string, word: string): boolean {
  const [whole, start] = [splitTone(word), splitTone(typed)];
  return whole.letters.startsWith(start.letters) && (!start.tone || start.tone === whole.tone);
}

/** Apart, because the tone mark moves while a syllable is typed: `đoà` is canonically `đòa`, but becomes `đoàn`. */
function splitTone(word: string): { letters: string; tone: string } {
  const decomposed = word.normalize('NFD');
  return {
    letters: decomposed.replace(TONES, '').normalize('NFC'),
    tone: decomposed.match(TONES)?.join('') ?? '',
  };
}

/** Remembered, since the same few thousand syllables come again and again while a reader types. */
function toTerm(syllable: string): Term {
  const known = knownTerms.get(syllable);
  if (known) return known;
  const word = syllable.toLowerCase().replaceAll('.', '');
  const folded = fold(word);
  const term = { word, folded, initial: folded.charCodeAt(0) || 0 };
  if (knownTerms.size >= MAX_KNOWN_TERMS) knownTerms.clear();
  knownTerms.set(syllable, term);
  return term;
}

/** Folded only when it is looked at closer: most tokens of a text begin with another letter than any word of a query. */
class TextToken implements Token {
  readonly start: number;
  readonly end: number;
  readonly initial: number;
  readonly #text: string;
  #term: Term | undefined;

  constructor(text: string, start: number, end: number, initial: number) {
    this.#text = text;
    this.start = start;
    this.end = end;
    this.initial = initial;
  }

  get word(): string {
    return this.#read().word;
  }

  get folded(): string {
    return this.#read().folded;
  }

  #read(): Term {
    return (this.#term ??= toTerm(this.#text.slice(this.start, this.end)));
  }
}

interface Term {
  /** Lower case, the dots of a number left out. */
  readonly word: string;
  readonly folded: string;
  /** The first letter of it, folded; 0 where nothing is left of it. */
  readonly initial: number;
}

export interface Token extends Term {
  readonly start: number;
  readonly end: number;
}

export interface Wanted {
  terms: Term[];
  isOpen: boolean;
  isAccented: boolean;
}

/** `length` tokens from `at`; `exact` of them have the marks that were typed, a longer one than typed counting half. */
export interface Run {
  at: number;
  length: number;
  exact: number;
}
