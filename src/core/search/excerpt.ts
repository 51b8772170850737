import { findBestRun, findMarked, type Token, type Wanted } from './match.ts';

const LENGTH = 32;
/** How far before the match a sentence may begin and still open the excerpt. */
const LOOK_BACK = 10;
const LEAD_IN = 6;
const SENTENCE_END = /[.!?…:;]["”’)]?\s/;

/** Splits a text at its matches, for a headline. */
export function markMatches(
  text: string,
  tokens: readonly Token[],
  wanted: Wanted,
  minRun: number,
): TextPart[] {
  return splitAtMarks(text, tokens, findMarked(tokens, wanted, minRun), 0, text.length);
}

/** About thirty syllables of a text around its best match, split at the matches. */
export function makeExcerpt(
  text: string,
  tokens: readonly Token[],
  wanted: Wanted,
  minRun: number,
): TextPart[] {
  const best = findBestRun(tokens, wanted);
  const first = best.length >= minRun ? findStart(text, tokens, best.at) : 0;
  const marked = findMarked(tokens, wanted, minRun);
  let afterLast = first + LENGTH;
  // Not through a match: “đoàn” alone would look like one.
  while (afterLast < first + 2 * LENGTH && marked.has(afterLast - 1) && marked.has(afterLast)) afterLast++;
  const start = first === 0 ? 0 : widen(text, tokens[first]?.start ?? 0, -1);
  const end = afterLast >= tokens.length ? text.length : widen(text, tokens[afterLast - 1]?.end ?? 0, 1);
  const parts = splitAtMarks(text, tokens, marked, start, end);
  if (start > 0) parts.unshift({ text: '… ', isMatch: false });
  if (end < text.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}

/** The start of the sentence of the match, or a few syllables before the match where that is too far off. */
function findStart(text: string, tokens: readonly Token[], at: number): number {
  if (tokens.length <= LENGTH) return 0;
  for (let index = at; index > 0 && index > at - LOOK_BACK; index--) {
    if (SENTENCE_END.test(text.slice(tokens[index - 1]?.end, tokens[index]?.start))) return index;
  }
  return at <= LOOK_BACK ? 0 : at - LEAD_IN;
}

/** Takes in the punctuation that touches a syllable. */
function widen(text: string, edge: number, step: 1 | -1): number {
  const isOpen = (at: number) => /\S/.test(text[step === 1 ? at : at - 1] ?? ' ');
  let at = edge;
  while (isOpen(at)) at += step;
  return at;
}

/** Neighbouring marked syllables become one part with what is between them. */
function splitAtMarks(
  text: string,
  tokens: readonly Token[],
  marked: ReadonlySet<number>,
  start: number,
  end: number,
) {
  const parts: TextPart[] = [];
  const push = (upTo: number, isMatch: boolean) => {
    if (upTo > at) parts.push({ text: text.slice(at, upTo), isMatch });
    at = Math.max(at, upTo);
  };
  let at = start;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || !marked.has(index) || token.start < start || token.end > end) continue;
    let lastOfRun = token;
    while (marked.has(index + 1) && (tokens[index + 1]?.end ?? Infinity) <= end) {
      lastOfRun = tokens[++index] ?? lastOfRun;
    }
    push(token.start, false);
    push(lastOfRun.end, true);
  }
  push(end, false);
  return parts;
}

/** A piece of text; the page puts matches in `<mark>`. */
export interface TextPart {
  text: string;
  isMatch: boolean;
}
