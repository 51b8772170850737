import type { Segment } from '../body/segment.ts';
import { linesOf } from './html-words.ts';

/** The sentences of a body's running text, lists and tables, as they are compared. A heading is none. */
export function sentencesOf(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) =>
    segment.kind === 'html' ? sentencesIn(segment.html) : sentencesOf(segment.children),
  );
}

function sentencesIn(html: string): string[] {
  return linesOf(html.replace(HEADING, ' ')).flatMap(splitSentences);
}

/** The sentences of a row of words. */
export function splitSentences(words: readonly string[]): string[] {
  return words.join(' ').split(BETWEEN).filter(Boolean);
}

const HEADING = /<h[1-6]\b.*?<\/h[1-6]>/gs;
/** Not behind the full stop of “TP.” and the like. */
const BETWEEN = /(?<=[.!?…](?<!(?:^| )\p{Lu}{1,3}.)["”’')]*) (?=["“‘'(]*[\p{Lu}\d])/u;
