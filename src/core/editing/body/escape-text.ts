/**
 * Writes words so that no parser takes them for Markdown or MDX. Web and mail addresses left in running text are
 * broken, for those that make links are marked as links by now.
 */
export function escapeText(
  text: string,
  { before, after, isLineStart, inTable, inLink, isMargin }: TextPlace,
): string {
  const escaped = text.replace(SPECIAL, (mark, at: number) => {
    const previous = text[at - 1] ?? before.at(-1) ?? '';
    const next = text[at + mark.length] ?? after.at(0) ?? '';
    switch (mark) {
      case '_':
        return WORD.test(previous) && WORD.test(next) ? mark : `\\${mark}`;
      case '!':
        return next === '[' ? '\\!' : mark;
      case '&':
        return ENTITY.test(text.slice(at, at + 40) + after) ? '\\&' : mark;
      case '|':
        return inTable ? '\\|' : mark;
      case '@':
        return !inLink && /[\w.+-]/.test(previous) && /[\w-]/.test(next) ? '\\@' : mark;
      case ':':
        return !inLink && /https?$/i.test(text.slice(Math.max(0, at - 5), at)) && next === '/' ? '\\:' : mark;
      case '.':
        return !inLink && /(?:^|[^\p{L}\p{N}])www$/iu.test(text.slice(Math.max(0, at - 4), at))
          ? '\\.'
          : mark;
      default:
        return `\\${mark}`;
    }
  });
  return isLineStart ? escapeStart(escaped, after, isMargin) : escaped;
}

const SPECIAL = /[\\`*_~[\]<{!&|@:.]/g;
const WORD = /[\p{L}\p{N}]/u;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i;

/** What makes a line a heading, a list, a quotation, a rule, a table or code, when it stands first. */
function escapeStart(text: string, after: string, isMargin: boolean): string {
  const line = text + after;
  if (/^(?:#{1,6}|[+-])(?:[ \t]|$)/.test(line) || /^(?:>|[=-]+[ \t]*$|[|:-][|:\s-]*$)/.test(line))
    return `\\${text}`;
  const number = /^(\d{1,9})[.)](?:[ \t]|$)/.exec(line)?.[1];
  if (number !== undefined && text.length > number.length) return `${number}\\${text.slice(number.length)}`;
  const word = isMargin ? /^(?:im|ex)port(?=[\s{*"'\\]|$)/.exec(text)?.[0] : undefined;
  return word ? encodeCharacter(word) + text.slice(1) : text;
}

/** The first character of a text as a character reference, which no parser takes for a letter. */
export function encodeCharacter(text: string): string {
  return `&#${text.codePointAt(0) ?? 32};`;
}

export interface TextPlace {
  /** What is written before and after, as far as the ends of the line. */
  before: string;
  after: string;
  isLineStart: boolean;
  inTable: boolean;
  /** Among the words of a link, where no address makes another one. */
  inLink: boolean;
  /** At the very start of a line, where the words of programs count. */
  isMargin: boolean;
}
