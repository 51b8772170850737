import { ANGLE, BRACE, ESCAPED_ANGLE, ESCAPED_BRACE, EXPORT, IMPORT } from './mask-characters.ts';
import { findComponent } from './components.ts';
import { readTag, type Tag } from './read-tag.ts';

const LONGEST_COMMENT = 10_000;
const COMMENT_START = /^\{\s*\/\*/;
const COMMENT_END = /^\*\/\s*\}/;
const QUOTATION = /^[ \t>*+\-\d.)]*>/;
const POINTS = /\\[\s\S]|[{<]|\b(?:import|export)(?=[\s{*"'])/g;

/**
 * Replaces, character for character, everything that could start code: every `{` and `<` that does not belong to
 * a component's well-formed tag or to a comment, and every `import` and `export`. The native parser so never reads an expression
 * other than a bounded literal, wherever it believes one to start; offsets stay those of the source.
 */
export function maskSource(source: string): MaskedSource {
  const pieces: string[] = [];
  let expressions = 0;
  let kept = 0;
  const isInQuotation = watchQuotations(source);
  const put = (end: number, mask: string) => {
    pieces.push(source.slice(kept, end - 1), mask);
    kept = end;
  };
  POINTS.lastIndex = 0;
  for (let point = POINTS.exec(source); point; point = POINTS.exec(source)) {
    const at = point.index;
    const found = point[0];
    if (found.startsWith('\\')) {
      if (found === '\\{') put(at + 2, ESCAPED_BRACE);
      else if (found === '\\<') put(at + 2, ESCAPED_ANGLE);
      continue;
    }
    if (found === 'import') put(at + 1, IMPORT);
    else if (found === 'export') put(at + 1, EXPORT);
    else if (found === '{') {
      const comment = readComment(source, at);
      if (comment) {
        pieces.push(source.slice(kept, at + 1), maskAll(comment.slice(1)));
        kept = at + comment.length;
        expressions += 1;
      } else put(at + 1, BRACE);
    } else {
      const tag = readTag(source, at);
      if ('fault' in tag || !findComponent(tag.name) || (endsOnOwnLine(source, tag) && isInQuotation(at))) {
        put(at + 1, ANGLE);
      } else {
        for (const span of tag.attributes.flatMap((attribute) => attribute.spans)) {
          pieces.push(source.slice(kept, span.start), maskAll(source.slice(span.start, span.end)));
          kept = span.end;
        }
        expressions += tag.attributes.filter((attribute) => attribute.kind === 'literal').length;
        POINTS.lastIndex = tag.end;
      }
    }
    if (kept > POINTS.lastIndex) POINTS.lastIndex = kept;
  }
  return { text: pieces.join('') + source.slice(kept), expressions };
}

function readComment(source: string, at: number): string | undefined {
  const text = source.slice(at, at + LONGEST_COMMENT);
  const start = COMMENT_START.exec(text)?.[0].length;
  const close = start === undefined ? -1 : text.indexOf('*/', start);
  const end = close < 0 ? undefined : COMMENT_END.exec(text.slice(close))?.[0].length;
  return end === undefined ? undefined : text.slice(0, close + end);
}

function maskAll(text: string): string {
  return text
    .replaceAll('{', BRACE)
    .replaceAll('<', ANGLE)
    .replace(/\b(?:i(?=mport\b)|e(?=xport\b))/g, (letter) => (letter === 'i' ? IMPORT : EXPORT));
}

// In a quotation the parser drops a `>` at the start of a line, and would read on past the end found here.
function endsOnOwnLine(source: string, tag: Tag): boolean {
  return /[\r\n][ \t]*>$/.test(source.slice(Math.max(0, tag.end - 300), tag.end));
}

/** Answers, for ever greater offsets, whether a quotation has begun since the last blank line. */
function watchQuotations(source: string): (at: number) => boolean {
  let lineStart = 0;
  let isOpen = false;
  return (at) => {
    for (
      let end = source.indexOf('\n', lineStart);
      end >= 0 && end < at;
      end = source.indexOf('\n', lineStart)
    ) {
      const line = source.slice(lineStart, end);
      isOpen = line.trim() !== '' && (isOpen || QUOTATION.test(line));
      lineStart = end + 1;
    }
    return isOpen || QUOTATION.test(source.slice(lineStart, at));
  };
}

export interface MaskedSource {
  text: string;
  /** How many literals and comments are left for the parser to read. */
  expressions: number;
}
