import type { InlineNode, Mark } from './document.ts';
import { encodeCharacter, escapeText } from './escape-text.ts';
import { toTokens, type DelimiterToken, type Token } from './inline-tokens.ts';
import { writeLinkEnd, writeImage } from './write-link.ts';

/** Writes the words of one line, in normal form, as Markdown. Hard breaks come as a backslash and a line break. */
export function writeInline(nodes: readonly InlineNode[], edge: Edge): string {
  const tokens = toTokens(nodes, edge.after);
  chooseMarks(tokens, edge);
  const written = tokens.map((token) => (token.kind === 'text' ? '' : writeToken(token, edge)));
  const encodings = findEncodings(tokens, written, edge);
  let links = 0;
  tokens.forEach((token, index) => {
    if ((token.kind === 'open' || token.kind === 'close') && token.mark.type === 'link')
      links += token.kind === 'open' ? 1 : -1;
    if (token.kind !== 'text') return;
    const before = index === 0 ? edge.before : (textEnd(tokens[index - 1]) ?? written[index - 1] ?? '');
    const previous = tokens[index - 1];
    const isLineStart = index === 0 ? edge.isLineStart : previous?.kind === 'break';
    const after =
      index === tokens.length - 1 ? edge.after : (textStart(tokens[index + 1]) ?? written[index + 1] ?? '');
    written[index] = writeText(token.text, encodings.get(index), {
      before: before.at(-1) ?? '',
      after: after[0] ?? '',
      rest: index === tokens.length - 1 ? edge.after : after,
      isLineStart,
      inTable: edge.inTable,
      inLink: links > 0,
      isMargin: edge.isMargin && index === 0,
      isAfterBracket: before.endsWith(']'),
    });
  });
  return written.join('');
}

function textStart(token: Token | undefined): string | undefined {
  return token?.kind === 'text' ? token.text : undefined;
}

function textEnd(token: Token | undefined): string | undefined {
  return token?.kind === 'text' ? token.text.slice(-1) : undefined;
}

function writeText(
  text: string,
  encoding: Encoding | undefined,
  place: Parameters<typeof escapeText>[1] & { rest: string; isAfterBracket: boolean },
): string {
  const letters = Array.from(text);
  const first = encoding?.first ? letters.shift() : undefined;
  const last = encoding?.last ? letters.pop() : undefined;
  const middle = letters.join('');
  const head = first === undefined ? '' : encodeCharacter(first);
  const tail = last === undefined ? '' : encodeCharacter(last);
  const isLineStart = place.isLineStart && head === '';
  let written = escapeText(middle, {
    ...place,
    before: head ? ';' : place.before,
    after: tail ? '&' : isLineStart ? place.rest : place.after,
    isLineStart,
  });
  if (place.isAfterBracket && !head && /^[(:]/.test(written)) written = `\\${written}`;
  return head + written + tail;
}

function writeToken(token: Exclude<Token, { kind: 'text' }>, edge: Edge): string {
  switch (token.kind) {
    case 'open':
      return token.mark.type === 'link' ? '[' : token.sign;
    case 'close':
      return token.mark.type === 'link' ? writeLinkEnd(token.mark.attrs, edge.inTable) : token.sign;
    case 'break':
      return '\\\n';
    case 'address':
      return token.text;
    case 'code':
      return writeCode(token.text, edge.inTable);
    case 'image':
      return writeImage(token.node.attrs, edge.inTable);
    case 'note':
      return `[^${token.label}]`;
    case 'source':
      return token.source;
  }
}

function writeCode(text: string, inTable: boolean): string {
  const runs = new Set((text.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  const fence = '`'.repeat(length);
  const isPadded = /^`|`$/.test(text) || (/^ .* $/.test(text) && text.trim() !== '');
  const inside = isPadded ? ` ${text} ` : text;
  return fence + (inTable ? inside.replaceAll('|', '\\|') : inside) + fence;
}

/** An opening sign beside a closing one of the same kind would read as one run: the other sign of the pair then. */
function chooseMarks(tokens: Token[], edge: Edge) {
  const open: DelimiterToken[] = [];
  let last = edge.before.at(-1) ?? '';
  tokens.forEach((token, index) => {
    if (token.kind === 'open') {
      open.push(token);
      const isBesideClose = tokens[index - 1]?.kind === 'close' || index === 0;
      if (isBesideClose && last === token.sign[0])
        token.sign = OTHER_SIGN[token.sign] ?? token.sign;
      last = token.sign.at(-1) ?? '[';
    } else if (token.kind === 'close') {
      token.sign = open.pop()?.sign ?? token.sign;
      last = token.sign.at(-1) ?? ')';
    } else last = '';
  });
}

const OTHER_SIGN: Record<string, string> = { '*': '_', '**': '__', _: '*', __: '**' };

/**
 * A sign opens or closes only where the characters beside it let it. Where a letter outside stands in the way, it is
 * written as a character reference. https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function findEncodings(
  tokens: readonly Token[],
  written: readonly string[],
  edge: Edge,
): Map<number, Encoding> {
  const encodings = new Map<number, Encoding>();
  const isSign = (index: number, sign: string) => {
    const token = tokens[index];
    return (token?.kind === 'open' || token?.kind === 'close') && token.sign.startsWith(sign.charAt(0));
  };
  tokens.forEach((token, index) => {
    if ((token.kind !== 'open' && token.kind !== 'close') || token.sign === '') return;
    let left = index - 1;
    while (isSign(left, token.sign)) left -= 1;
    let right = index + 1;
    while (isSign(right, token.sign)) right += 1;
    const before = characterOf(tokens, written, left, edge.before, -1);
    const after = characterOf(tokens, written, right, edge.after, 0);
    const isUnderscore = token.sign.startsWith('_');
    if (token.kind === 'open' && isWordLike(before) && (isUnderscore || isPunctuationLike(after)))
      encodings.set(left, { ...encodings.get(left), last: true });
    if (token.kind === 'close' && isWordLike(after) && (isUnderscore || isPunctuationLike(before)))
      encodings.set(right, { ...encodings.get(right), first: true });
  });
  return encodings;
}

function characterOf(
  tokens: readonly Token[],
  written: readonly string[],
  index: number,
  edge: string,
  at: number,
): string {
  const token = tokens[index];
  if (!token) return Array.from(edge).at(at) ?? '';
  if (token.kind !== 'text') return written[index]?.at(at) ?? '';
  const character = Array.from(token.text).at(at) ?? '';
  // Written with a backslash before; as the left neighbour, the site masks these two.
  return at === 0 && ESCAPED.test(character) ? '\\' : character;
}

const ESCAPED = /[\\`*_~[\]<{]/;

function isWordLike(character: string): boolean {
  return character !== '' && !/[\s\p{P}]/u.test(character);
}

function isPunctuationLike(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

interface Encoding {
  first?: boolean;
  last?: boolean;
}

export interface Edge {
  /** What stands before and after in the source, as far as the ends of the line. */
  before: string;
  after: string;
  isLineStart: boolean;
  isMargin: boolean;
  inTable: boolean;
}

/** For a line of its own. */
export function wholeLine(place: { isMargin: boolean; inTable?: boolean }): Edge {
  return { before: '', after: '', isLineStart: true, inTable: false, ...place };
}

export type { Mark };
