import JSON5 from 'json5';

const DEEPEST_LITERAL = 6;
const LONGEST_LITERAL = 20_000;
/** What may stand outside the strings of a literal. Comments, calls and templates need other characters. */
const PLAIN = /[\w$.,:+\- \t\r\n]/;
/** At the start of a line the parser would take it for the start of a program. */
const MODULE_WORD = /[\r\n][ \t]*(?:import|export)\b/;

/**
 * Reads the literal between the braces at `start`: strings, numbers, booleans, lists and objects of these.
 * Nothing is evaluated. Linear time, and the nesting is bounded before anything recursive sees it.
 */
export function readLiteral(source: string, start: number): Literal | LiteralFault {
  const span = findLiteralEnd(source, start);
  if ('fault' in span) return span;
  const text = source.slice(start + 1, span.end - 1);
  if (MODULE_WORD.test(text)) return { fault: start };
  try {
    return { ...span, value: JSON5.parse(text) };
  } catch (error) {
    return { fault: start + 1 + faultOffset(text, error as JSON5Fault) };
  }
}

/** JSON5 tells lines and columns, in characters, from 1. */
function faultOffset(text: string, { lineNumber = 1, columnNumber = 1 }: JSON5Fault): number {
  const lines = text.split('\n');
  const before = lines.slice(0, lineNumber - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return (
    before +
    Array.from(lines[lineNumber - 1] ?? '')
      .slice(0, columnNumber - 1)
      .join('').length
  );
}

function findLiteralEnd(source: string, start: number): LiteralSpan | LiteralFault {
  const strings: LiteralSpan['strings'] = [];
  const last = Math.min(source.length, start + LONGEST_LITERAL);
  let depth = 0;
  for (let at = start; at < last; at++) {
    const character = source[at] ?? '';
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"' || character === "'") {
      const end = findStringEnd(source, at);
      if (end === undefined) return { fault: at };
      strings.push({ start: at + 1, end });
      at = end;
    } else if (!PLAIN.test(character)) return { fault: at };
    if (depth > DEEPEST_LITERAL) return { fault: at };
    if (depth === 0) return { end: at + 1, strings };
  }
  return { fault: start };
}

function findStringEnd(source: string, start: number): number | undefined {
  const quote = source[start];
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at];
    if (character === quote) return at;
    if (character === '\n' || character === '\r') return undefined;
    if (character === '\\') {
      at += 1;
      if (source[at] === '\n' || source[at] === '\r') return undefined;
    }
  }
  return undefined;
}

interface JSON5Fault {
  lineNumber?: number;
  columnNumber?: number;
}

interface LiteralSpan {
  /** Offset after the closing brace. */
  end: number;
  /** The insides of its strings. */
  strings: { start: number; end: number }[];
}

export interface Literal extends LiteralSpan {
  value: unknown;
}

export interface LiteralFault {
  /** Offset of what is not literal. */
  fault: number;
}
