import { plain, plainWords } from './lost-sentences.ts';

/** The words of a piece of HTML with their places; a word of its own stands where a block begins or ends. */
export function wordsOf(html: string): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  let notes = 0;
  const close = () => {
    if (open) words.push({ ...open, text: plain(open.text) });
    open = undefined;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(html); match; match = TOKEN.exec(html)) {
    const { 0: token, index } = match;
    const to = TOKEN.lastIndex;
    if (token.startsWith('<')) {
      if (token.startsWith('<sup')) notes += 1;
      else if (token === '</sup>') notes -= 1;
      else if (!INLINE.test(token)) {
        close();
        words.push({ text: '\n', from: index, to });
      }
    } else if (notes > 0) continue;
    else if (/^\s/.test(token)) close();
    else open = { text: (open?.text ?? '') + (ENTITIES[token] ?? token), from: open?.from ?? index, to };
  }
  close();
  return words;
}

/** The same words without their places, those of a block in a line. */
export function linesOf(html: string): string[][] {
  return html
    .replace(NOTE, '')
    .split(BLOCK_TAG)
    .map((line) =>
      line
        .replace(/<[^<>]*>/g, '')
        .replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity)
        .trim(),
    )
    .filter(Boolean)
    .map(plainWords);
}

/**
 * Where a sentence that is plain already stands in a piece of HTML letter for letter, between spaces and blocks: nearly
 * always, and far sooner found than by its words. Undefined where only {@link wordsOf} can tell.
 */
export function findVerbatim(html: string, sentence: string): [from: number, to: number] | undefined {
  const from = /^$|[&<>]/.test(sentence) ? -1 : html.indexOf(sentence);
  const to = from + sentence.length;
  return from >= 0 && beginsWord(html, from) && endsWord(html, to) ? [from, to] : undefined;
}

function beginsWord(html: string, at: number): boolean {
  if (at === 0) return true;
  const opened = html.lastIndexOf('<', at - 1);
  const closed = html.lastIndexOf('>', at - 1);
  // Within a tag there are no words.
  if (opened > closed) return false;
  return closed === at - 1 ? isBlockTag(html, opened) : /\s/.test(html[at - 1] ?? '');
}

function endsWord(html: string, at: number): boolean {
  return at === html.length || isBlockTag(html, at) || /\s/.test(html[at] ?? '');
}

function isBlockTag(html: string, at: number): boolean {
  BLOCK_TAG_HERE.lastIndex = at;
  return BLOCK_TAG_HERE.test(html);
}

const NOTE = /<sup\b[^<>]*>.*?<\/sup>/gs;
const TOKEN = /<[^<>]*>|&[a-z]+;|\s+|[^<&\s]+|&/g;
const INLINE_TAG = String.raw`\/?(?:a|em|strong|del|code|span)\b`;
const INLINE = new RegExp(`^<${INLINE_TAG}`);
const BLOCK_TAG = new RegExp(`<(?!${INLINE_TAG})[^<>]*>`);
/** Not that of a footnote's number, which stands within its word. */
const BLOCK_TAG_HERE = new RegExp(`<(?!${INLINE_TAG}|\\/?sup\\b)[^<>]*>`, 'y');
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export interface Word {
  text: string;
  from: number;
  to: number;
}
