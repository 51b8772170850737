import type { Segment } from '../body/segment.ts';
import { wordsOf } from './html-words.ts';

/** The sentences of a body's running text, lists and tables, as they are compared. A heading is none. */
export function sentencesOf(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) =>
    segment.kind === 'html' ? sentencesIn(segment.html) : sentencesOf(segment.children),
  );
}

function sentencesIn(html: string): string[] {
  return splitSentences(wordsOf(html.replace(HEADING, ' ')).map(({ text }) => text));
}

/** The sentences of a row of words; a line break as a word of its own ends one, too. */
export function splitSentences(words: readonly string[]): string[] {
  const sentences: string[][] = [[]];
  for (const [index, word] of words.entries()) {
    if (word !== '\n') sentences.at(-1)?.push(word);
    if (word === '\n' || (END.test(word) && START.test(words[index + 1] ?? ''))) sentences.push([]);
  }
  return sentences.map((sentence) => sentence.join(' ')).filter(Boolean);
}

const HEADING = /<h[1-6]\b.*?<\/h[1-6]>/gs;
/** Not the full stop of “TP.” and the like. */
const END = /(?<!^\p{Lu}{1,3})[.!?…]["”’')]*$/u;
const START = /^["“‘'(]*[\p{Lu}\d]/u;
