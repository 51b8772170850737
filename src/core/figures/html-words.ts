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

const NOTE = /<sup\b[^<>]*>.*?<\/sup>/gs;
const TOKEN = /<[^<>]*>|&[a-z]+;|\s+|[^<&\s]+|&/g;
const INLINE_TAG = String.raw`\/?(?:a|em|strong|del|code|span)\b`;
const INLINE = new RegExp(`^<${INLINE_TAG}`);
const BLOCK_TAG = new RegExp(`<(?!${INLINE_TAG})[^<>]*>`);
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export interface Word {
  text: string;
  from: number;
  to: number;
}
