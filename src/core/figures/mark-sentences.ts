import type { HtmlSegment, Segment } from '../body/segment.ts';
import { findVerbatim, wordsOf, type Word } from './html-words.ts';
import { plain } from './lost-sentences.ts';

/**
 * Marks the sentence of each figure in the HTML of a body, so that the figure's fragment leads to it. Returns the
 * fragments whose sentence stands in no text, but in a component.
 */
export function markSentences(
  segments: readonly Segment[],
  figures: readonly { sentence: string; anchor: string }[],
): { segments: Segment[]; lost: string[] } {
  const texts = textsIn(segments);
  const lost: string[] = [];
  for (const [sentence, anchors] of anchorsBySentence(figures)) {
    if (!markIn(texts, sentence, anchors)) lost.push(...anchors);
  }
  const marked = new Map(texts.filter(({ marks }) => marks.length > 0).map((text) => [text.segment, text]));
  return { segments: marked.size > 0 ? replaceIn(segments, marked) : [...segments], lost };
}

function textsIn(segments: readonly Segment[]): Text[] {
  return segments.flatMap((segment) =>
    segment.kind === 'html' ? { segment, words: undefined, marks: [] } : textsIn(segment.children),
  );
}

function anchorsBySentence(figures: readonly { sentence: string; anchor: string }[]): Map<string, string[]> {
  const anchors = new Map<string, string[]>();
  for (const { sentence, anchor } of figures) {
    const key = plain(sentence);
    anchors.set(key, [...(anchors.get(key) ?? []), anchor]);
  }
  return anchors;
}

function markIn(texts: readonly Text[], sentence: string, anchors: string[]): boolean {
  for (const text of texts) {
    const found = findVerbatim(text.segment.html, sentence) ?? findInWords(text, sentence.split(' '));
    if (!found) continue;
    const [from, to] = found;
    text.marks.push({ from, to: cutOff(from, to, text.marks), anchors });
    return true;
  }
  return false;
}

function findInWords(text: Text, sentence: string[]): [from: number, to: number] | undefined {
  const { html } = text.segment;
  text.words ??= wordsOf(html);
  const found = findWords(text.words, sentence);
  return found && growToWhole(html, ...found);
}

function findWords(
  words: readonly Word[],
  sentence: readonly string[],
): [from: number, to: number] | undefined {
  for (let first = 0; first + sentence.length <= words.length; first++) {
    if (!sentence.every((word, index) => isWord(words[first + index], word, index, sentence.length)))
      continue;
    const from = words[first]?.from ?? 0;
    return [from, words[first + sentence.length - 1]?.to ?? from];
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

/** The end of a stretch that may lie in or around those marked before it, but not half in one. */
function cutOff(from: number, to: number, marks: readonly Mark[]): number {
  return marks.reduce((end, other) => {
    if (from < other.from && other.from < end && end < other.to) return other.from;
    if (other.from < from && from < other.to && other.to < end) return other.to;
    return end;
  }, to);
}

function replaceIn(segments: readonly Segment[], marked: ReadonlyMap<HtmlSegment, Text>): Segment[] {
  return segments.map((segment) => {
    if (segment.kind === 'component') return { ...segment, children: replaceIn(segment.children, marked) };
    const text = marked.get(segment);
    return text ? { ...segment, html: wrapAll(segment.html, text.marks) } : segment;
  });
}

/** Of marks that begin together the longest is outside; one that ends comes before one that begins. */
function wrapAll(html: string, marks: readonly Mark[]): string {
  const tags = marks.flatMap(({ from, to, anchors }) => [
    {
      at: from,
      rank: 1,
      reach: to,
      tag: anchors.map((anchor) => `<span class="stated" id="${anchor}">`).join(''),
    },
    { at: to, rank: 0, reach: 0, tag: '</span>'.repeat(anchors.length) },
  ]);
  tags.sort((a, b) => a.at - b.at || a.rank - b.rank || b.reach - a.reach);
  const pieces = tags.map(({ at, tag }, index) => html.slice(tags[index - 1]?.at ?? 0, at) + tag);
  return pieces.join('') + html.slice(tags.at(-1)?.at ?? 0);
}

interface Text {
  segment: HtmlSegment;
  /** Read when first needed. */
  words: Word[] | undefined;
  marks: Mark[];
}

interface Mark {
  from: number;
  to: number;
  anchors: string[];
}
