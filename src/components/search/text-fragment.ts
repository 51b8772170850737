import type { TextPart } from '../../core/search/excerpt.ts';

/** Words taken in on each side, so that the place meant is found and not the first that has the match. */
const CONTEXT = 3;
/** What may end a block of the page: a text across two blocks is not found. */
const BREAK = /[.!?:;](?!\p{L}|\p{N})|[…"“”()|‖·–—]/u;

/**
 * The fragment of a link that makes a browser scroll to the match of an excerpt and mark it: with the words beside it
 * or, where these stand in another block of the page, by itself. Nothing where none is marked. @see https://wicg.github.io/scroll-to-text-fragment/
 * @example toTextFragment([{ text: '… lớp ', isMatch: false }, { text: 'bơi', isMatch: true }]) === '#:~:text=l%E1%BB%9Bp%20b%C6%A1i&text=b%C6%A1i'
 */
export function toTextFragment(parts: readonly TextPart[]): string {
  const longest = parts.reduce(
    (best, part, at) => (part.isMatch && part.text.length > (parts[best]?.text.length ?? 0) ? at : best),
    -1,
  );
  const match = parts[longest];
  if (!match || BREAK.test(match.text)) return '';
  const textOf = (some: readonly TextPart[]) => some.map(({ text }) => text).join('');
  const before = takeWords(textOf(parts.slice(0, longest)), -1);
  const after = takeWords(textOf(parts.slice(longest + 1)), 1);
  const words = (before + match.text + after).trim();
  const directives = new Set([words, match.text.trim()].map(encode));
  return `#:~:${[...directives].map((text) => `text=${text}`).join('&')}`;
}

/** A hyphen would part a directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The whole words beside a match, none beyond a mark that may end a block. */
function takeWords(text: string, side: 1 | -1): string {
  const chunks = text.split(/(?<=\s)|(?=\s)/);
  const ordered = side === 1 ? chunks : chunks.reverse();
  const taken: string[] = [];
  let words = 0;
  for (const chunk of ordered) {
    if (BREAK.test(chunk) || words >= CONTEXT) break;
    taken.push(chunk);
    if (/[\p{L}\p{N}]/u.test(chunk)) words++;
  }
  return (side === 1 ? taken : taken.reverse()).join('');
}
