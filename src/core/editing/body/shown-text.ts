import { fromMarkdown } from 'mdast-util-from-markdown';

const LINE_BREAK = /\r\n|\n|\r/g;

/** What running text of the tree says: escaped marks unmasked, each line break a space. */
export function showText(value: string): string {
  return showCode(value.replace(/\\(?=[\ufdd4\ufdd5])/g, '')).replace(LINE_BREAK, ' ');
}

/** The same for code and other verbatim text, where a backslash stands for itself and lines stay. */
export function showCode(value: string): string {
  return value.replaceAll('\ufdd4', '{').replaceAll('\ufdd5', '<');
}

/**
 * Where each character that `showText(value)` shows stands in the source, from `start` to `end` of the parsed text;
 * undefined when that cannot be told.
 */
export function placeText(value: string, text: string, start: number, end: number): Places | undefined {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = start;
  const put = (length: number) => {
    starts.push(at);
    at += length;
    ends.push(at);
  };
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index);
    const here = text.charAt(at);
    if (character === '\n' || character === '\r') {
      if (value.startsWith('\r\n', index)) index += 1;
      LINE_END.lastIndex = at;
      const found = LINE_END.exec(text)?.[0];
      if (!found) return undefined;
      put(Math.min(found.length, end - at));
    } else if (here === '\\' && PUNCTUATION.test(text.charAt(at + 1)) && text.charAt(at + 1) === character) {
      put(2);
    } else if (here === '\\' && /[\ufdd4\ufdd5]/.test(text.charAt(at + 1)) && character === '\\') {
      index += 1;
      put(2);
    } else if (here === '&' && !isPlain(text, at, value, index)) {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(text)?.[0] ?? '';
      const decoded = decodeEntity(entity);
      if (!value.startsWith(decoded, index)) return undefined;
      for (let unit = 1; unit < decoded.length; unit++) {
        starts.push(at);
        ends.push(at + entity.length);
      }
      index += decoded.length - 1;
      put(entity.length);
    } else if (here === character || (here === '\0' && character === '\ufffd')) put(1);
    else return undefined;
    if (at > end) return undefined;
  }
  return at === end ? { starts, ends } : undefined;
}

const LINE_END = /[ \t]*(?:\r\n|\n|\r)[ \t]*(?:>[ \t]*)*/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** True for an ampersand that starts no character reference. */
function isPlain(text: string, at: number, value: string, index: number): boolean {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(text)?.[0];
  return entity === undefined || (value.startsWith(entity, index) && decodeEntity(entity) === entity);
}

const decoded = new Map<string, string>();

/** What a character reference stands for; itself when for nothing. */
export function decodeEntity(entity: string): string {
  let known = decoded.get(entity);
  if (known === undefined) {
    const [paragraph] = fromMarkdown(`a${entity}a`).children;
    const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    known = text?.type === 'text' ? text.value.slice(1, -1) : entity;
    if (decoded.size < 2_000) decoded.set(entity, known);
  }
  return known;
}

export interface Places {
  starts: number[];
  ends: number[];
}
