import type { Segment } from '../body/segment.ts';
import { wordsOf, type Word } from './html-words.ts';
import { plain } from './lost-sentences.ts';

/**
 * Marks the sentence of each figure in the HTML of a body, so that the figure's fragment leads to it. Returns the
 * fragments whose sentence stands in no text, but in a component.
 */
export function markSentences(
  segments: readonly Segment[],
  figures: readonly { sentence: string; anchor: string }[],
): { segments: Segment[]; lost: string[] } {
  let marked = [...segments];
  const lost: string[] = [];
  for (const [sentence, anchors] of anchorsBySentence(figures)) {
    const found = markIn(marked, sentence.split(' '), anchors);
    if (found) marked = found;
    else lost.push(...anchors);
  }
  return { segments: marked, lost };
}

function anchorsBySentence(figures: readonly { sentence: string; anchor: string }[]): Map<string, string[]> {
  const anchors = new Map<string, string[]>();
  for (const { sentence, anchor } of figures) {
    const key = plain(sentence);
    anchors.set(key, [...(anchors.get(key) ?? []), anchor]);
  }
  return anchors;
}

function markIn(segments: readonly Segment[], words: string[], anchors: string[]): Segment[] | undefined {
  for (const [index, segment] of segments.entries()) {
    const marked = markSegment(segment, words, anchors);
    if (marked) return segments.with(index, marked);
  }
  return undefined;
}

function markSegment(segment: Segment, words: string[], anchors: string[]): Segment | undefined {
  if (segment.kind === 'html') {
    const html = markHtml(segment.html, words, anchors);
    return html === undefined ? undefined : { ...segment, html };
  }
  const children = markIn(segment.children, words, anchors);
  return children && { ...segment, children };
}

function markHtml(html: string, sentence: string[], anchors: string[]): string | undefined {
  const words = wordsOf(html);
  for (let first = 0; first + sentence.length <= words.length; first++) {
    if (!sentence.every((word, index) => isWord(words[first + index], word, index, sentence.length)))
      continue;
    const from = words[first]?.from ?? 0;
    const to = words[first + sentence.length - 1]?.to ?? from;
    return wrap(html, growToWhole(html, from, to), anchors);
  }
  return undefined;
}

/** A sentence may begin after an opening bracket, and be copied without its full stop. */
function isWord(found: Word | undefined, word: string, index: number, count: number): boolean {
  if (!found) return false;
  if (found.text === word) return true;
  const isFirst = index === 0 && found.text.endsWith(word);
  const isLast = index === count - 1 && found.text.startsWith(word);
  return (isFirst || isLast) && !/[\p{L}\d]/u.test(found.text.replace(word, ''));
}

/** Takes in the tags right around a stretch that opens or closes what it holds; what stays torn is cut off. */
function growToWhole(html: string, from: number, to: number): [from: number, to: number] {
  for (;;) {
    const torn = firstTorn(html.slice(from, to));
    if (!torn) return [from, to];
    const before = torn.isClosing ? /<[a-z][^<>]*>$/.exec(html.slice(0, from)) : null;
    const after = torn.isClosing ? null : /^<\/[a-z]+>/.exec(html.slice(to));
    if (before) from = before.index;
    else if (after) to += after[0].length;
    else return [from, from + torn.at];
  }
}

/** The first tag of a stretch whose other half stands outside. */
function firstTorn(html: string): { at: number; isClosing: boolean } | undefined {
  const open: number[] = [];
  for (const { 0: tag, index } of html.matchAll(/<\/?[a-z][^<>]*>/g)) {
    if (/^<(?:br|img|input)/.test(tag)) continue;
    if (!tag.startsWith('</')) open.push(index);
    else if (open.pop() === undefined) return { at: index, isClosing: true };
  }
  return open[0] === undefined ? undefined : { at: open[0], isClosing: false };
}

function wrap(html: string, [from, to]: [number, number], anchors: string[]): string {
  const opening = anchors.map((anchor) => `<span class="stated" id="${anchor}">`).join('');
  const closing = '</span>'.repeat(anchors.length);
  return html.slice(0, from) + opening + html.slice(from, to) + closing + html.slice(to);
}
