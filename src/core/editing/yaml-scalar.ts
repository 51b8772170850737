import { parse, type Scalar } from 'yaml';
import type { TextEdit } from './text-edits.ts';

/**
 * The edit that makes another text of a scalar, in whatever style and over however many lines it is written: it
 * touches no more than where the two differ. Undefined where that style cannot say it. White space around stays.
 */
export function patchScalar(source: string, node: Scalar, value: string): TextEdit | undefined {
  const old = node.value;
  if (typeof old !== 'string' || old.trim() === '') return undefined;
  const next = (/^\s*/.exec(old)?.[0] ?? '') + value + old.slice(old.trimEnd().length);
  for (const style of stylesOf(source, node)) {
    const pieces = readPieces(source, style, old);
    if (!pieces) continue;
    const hunks = [true, false].map((isHeadFirst) => findHunk(pieces, next, isHeadFirst));
    // A word at a line's end goes without that line's break where it can.
    const hunk = hunks.find(({ start, end }) => !source.slice(start, end).includes('\n')) ?? hunks[0];
    const text = hunk && style.write(hunk.text);
    if (hunk && text !== undefined) return { ...hunk, text };
  }
  return undefined;
}

function stylesOf(source: string, { type, range }: Scalar): Style[] {
  if (!range) return [];
  const [start, end] = range;
  switch (type) {
    case 'PLAIN':
      return [{ start, end, pattern: PLAIN, write: inOneLine }];
    case 'QUOTE_SINGLE': {
      const write = (text: string) => inOneLine(text)?.replaceAll("'", "''");
      return [{ start: start + 1, end: end - 1, pattern: SINGLE, write }];
    }
    case 'QUOTE_DOUBLE': {
      const write = (text: string) => JSON.stringify(text).slice(1, -1);
      return [{ start: start + 1, end: end - 1, pattern: DOUBLE, write }];
    }
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return blockStyles(source, start, end, type === 'BLOCK_LITERAL' ? 1 : 2);
    default:
      return [];
  }
}

/** One for every indentation the block may have: a number in its header says that it is less than it seems. */
function blockStyles(source: string, start: number, end: number, breaks: number): Style[] {
  const [head = '', indent = ''] = /^[^\n]*\n(?: *\n)*( *)/.exec(source.slice(start, end)) ?? [];
  return Array.from({ length: indent.length }, (_, less) => {
    const width = indent.length - less;
    return {
      start: start + head.length - less,
      end,
      pattern: new RegExp(`(?<lines>\\n(?: *\\n)*(?: {${width}}|(?![^])))|(?<word>${CHARACTER})`, 'uy'),
      write: (text) => text.replaceAll('\n', '\n'.repeat(breaks) + ' '.repeat(width)),
    };
  });
}

function inOneLine(text: string): string | undefined {
  return text.includes('\n') ? undefined : text;
}

/** What each stretch of the source means; undefined where that is not the value. */
function readPieces(source: string, { start, end, pattern }: Style, value: string): Piece[] | undefined {
  const text = source.slice(0, end);
  const lead = /^\n*/.exec(value)?.[0] ?? '';
  const pieces: Piece[] = [{ start, end: start, text: lead }];
  let at = lead.length;
  pattern.lastIndex = start;
  while (pattern.lastIndex < end) {
    const from = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups) return undefined;
    const isLast = pattern.lastIndex >= end;
    const means = isLast && groups.lines ? value.slice(at) : meaningOf(groups, value, at);
    if (means === undefined || !value.startsWith(means, at)) return undefined;
    pieces.push({ start: from, end: pattern.lastIndex, text: means });
    at += means.length;
  }
  return at === value.length ? pieces : undefined;
}

function meaningOf({ lines, escape, word }: Groups, value: string, at: number): string | undefined {
  if (escape !== undefined) return escape === "''" ? "'" : String(parse(`"${escape}"`));
  if (lines === undefined) return word;
  const breaks = lines.split('\n').length - 1;
  const may = ['\n'.repeat(breaks), '\n'.repeat(breaks - 1), ...(lines.startsWith('\\') ? [''] : [' '])];
  return may.find((text) => (text !== '' || lines.startsWith('\\')) && value.startsWith(text, at));
}

function findHunk(pieces: readonly Piece[], next: string, isHeadFirst: boolean): TextEdit {
  let head = 0;
  let from = 0;
  let tail = pieces.length;
  let to = next.length;
  const last = pieces.at(-1)?.text ?? '';
  if (pieces.length > 1 && last.trim() === '') {
    tail -= 1;
    to -= last.length;
  }
  const takeHead = () => {
    for (; head < tail; head++) {
      const text = pieces[head]?.text.normalize('NFC') ?? '';
      if (from + text.length > to || !next.startsWith(text, from)) return;
      from += text.length;
    }
  };
  const takeTail = () => {
    for (; tail > head; tail--) {
      const text = pieces[tail - 1]?.text.normalize('NFC') ?? '';
      if (to - text.length < from || !next.endsWith(text, to)) return;
      to -= text.length;
    }
  };
  for (const take of isHeadFirst ? [takeHead, takeTail] : [takeTail, takeHead]) take();
  const start = pieces[head - 1]?.end ?? pieces[0]?.start ?? 0;
  return { start, end: Math.max(start, pieces[tail - 1]?.end ?? start), text: next.slice(from, to) };
}

const CHARACTER = '[^\\n\\p{M}]\\p{M}*|\\p{M}+';
const FOLD = '[ \\t]*\\n(?:[ \\t]*\\n)*[ \\t]*';
const PLAIN = new RegExp(`(?<lines>${FOLD})|(?<word>${CHARACTER})`, 'uy');
const SINGLE = new RegExp(`(?<lines>${FOLD})|(?<escape>'')|(?<word>${CHARACTER})`, 'uy');
const DOUBLE = new RegExp(
  `(?<lines>\\\\?${FOLD})|(?<escape>\\\\(?:x..|u.{4}|U.{8}|[^]))|(?<word>${CHARACTER})`,
  'uy',
);

type Groups = Partial<Record<string, string>>;

/** How a scalar is written: where its words stand, and how further ones are. */
interface Style {
  start: number;
  end: number;
  pattern: RegExp;
  write: (text: string) => string | undefined;
}

interface Piece {
  start: number;
  end: number;
  text: string;
}
