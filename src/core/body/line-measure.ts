import { isMaskCharacter } from './mask-characters.ts';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Longer than any line that is let through. */
const LONGEST_PREFIX = 10_001;
const MARKS = '*_~`[]<{&@\\';
const DELIMITER_ROW = '|-: \t>*+0123456789.)';
const RULE = /^[\s>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/;

/** The first character that is not plain prose: the end of the line, or what has to be counted. */
const BEYOND_PROSE = /[^ !"#$%'()+,\-./0-9:;=?A-Z^a-z}\u0080-\ud7ff]|(?<=[wW])\.|:\//g;
const LETTER = /[A-Za-zÀ-ɏḀ-ỿ]/y;

/** Counts what makes one line costly to parse, and says where the next one starts. */
export function measureLine(source: string, start: number): LineMeasure {
  const line: LineMeasure = {
    end: start,
    next: start,
    isBlank: true,
    isDelimiterRow: true,
    badCharacter: undefined,
    depth: 0,
    indent: 0,
    marks: 0,
    tags: 0,
    braces: 0,
    pipes: 0,
    entities: 0,
  };
  const prose = endOfProse(source, start);
  if (prose !== undefined) {
    return { ...line, end: prose, next: prose + 1, isBlank: false, isDelimiterRow: false };
  }
  for (; line.end < source.length; line.end++) {
    const code = source.charCodeAt(line.end);
    if (code === NEWLINE || code === RETURN) break;
    if (isLetter(code)) line.isBlank = line.isDelimiterRow = false;
    else countCharacter(line, source, source[line.end] ?? '');
  }
  line.next = line.end + (source.startsWith('\r\n', line.end) ? 2 : 1);
  if (!line.isBlank)
    Object.assign(line, measurePrefix(source.slice(start, Math.min(line.end, start + LONGEST_PREFIX))));
  return line;
}

/** The end of a line in which there is nothing to count, as in nearly all: found without looking at each character. */
function endOfProse(source: string, start: number): number | undefined {
  LETTER.lastIndex = start;
  if (!LETTER.test(source)) return undefined;
  BEYOND_PROSE.lastIndex = start;
  const end = BEYOND_PROSE.exec(source)?.index ?? source.length;
  return end === source.length || source.charCodeAt(end) === NEWLINE ? end : undefined;
}

function countCharacter(line: LineMeasure, source: string, character: string) {
  const at = line.end;
  if (character !== ' ' && character !== '\t') line.isBlank = false;
  if (line.isDelimiterRow && !DELIMITER_ROW.includes(character)) line.isDelimiterRow = false;
  if (character === '|') line.pipes += 1;
  else if (character === '&') line.entities += 1;
  else if (character === '{') line.braces += 1;
  else if (character === '<' && !isSpace(source[at + 1])) line.tags += 1;
  if (MARKS.includes(character) || isAddressMark(source, at)) line.marks += 1;
  if (line.badCharacter === undefined && isBadCharacter(source, at)) line.badCharacter = at;
}

/** How many quotations and list items a line opens or continues, and how far it is indented. */
function measurePrefix(line: string): { depth: number; indent: number } {
  if (!/^[\s>*+\-\d]/.test(line) || RULE.test(line)) return { depth: 0, indent: 0 };
  const prefix = CONTAINERS.exec(line)?.[0] ?? '';
  const depth = prefix.match(/>|[-*+]|\d+/g)?.length ?? 0;
  const widths = (prefix.match(/[ \t]+/g) ?? []).map((space) => space.replaceAll('\t', '    ').length);
  return { depth, indent: Math.max(0, ...widths) };
}

/** A letter of any alphabet, roughly; quickly, for most characters are. */
function isLetter(code: number): boolean {
  return (code > 0x60 && code < 0x7b) || (code > 0x7f && code < 0xd800) || (code > 0x40 && code < 0x5b);
}

function isAddressMark(source: string, at: number): boolean {
  const character = source[at];
  if (character === ':') return source[at + 1] === '/';
  return character === '.' && (source[at - 1] === 'w' || source[at - 1] === 'W');
}

/** Control characters, halves of surrogate pairs, and the characters this folder marks places with. */
function isBadCharacter(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code < 0x20) return code !== 0x09;
  if (code < 0xd800) return code === 0x7f;
  if (code <= 0xdbff) return (source.charCodeAt(at + 1) & 0xfc00) !== 0xdc00;
  if (code <= 0xdfff) return (source.charCodeAt(at - 1) & 0xfc00) !== 0xd800;
  return isMaskCharacter(code);
}

function isSpace(character: string | undefined): boolean {
  return (
    character === undefined ||
    character === ' ' ||
    character === '\t' ||
    character === '\n' ||
    character === '\r'
  );
}

export interface LineMeasure {
  /** Offset of the line's end, and of the start of the next line. */
  end: number;
  next: number;
  isBlank: boolean;
  /** True when it could be the row of dashes that makes a table. */
  isDelimiterRow: boolean;
  badCharacter: number | undefined;
  /** Quotations and list items it opens or continues. */
  depth: number;
  indent: number;
  marks: number;
  tags: number;
  braces: number;
  pipes: number;
  entities: number;
}
