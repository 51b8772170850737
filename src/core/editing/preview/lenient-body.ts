import type { ContentError } from '../../problems/content-error.ts';
import { escapeHtml } from '../../body/html-text.ts';
import { parseBody, type ParsedBody, type Segment } from '../../body/parse-body.ts';
import type { BodyPlace } from '../../body/body-context.ts';
import { namedForEditors } from '../problem-place.ts';

/**
 * Reads a body that may be wrong in places: what is right stands as it will be read, and in the place of each
 * wrong block stand the words that say what is wrong with it.
 */
export function readLenientBody(source: string, place: BodyPlace): LenientBody {
  const problems: ContentError[] = [];
  let text = source;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const parsed = parseBody(text, place);
    if (parsed.problems.length === 0) {
      return { ...parsed, segments: parsed.segments.map((segment) => putWords(segment, problems)), problems };
    }
    const masked = maskBlocks(text, parsed.problems, place.firstLine, problems.length);
    problems.push(...masked.problems);
    text = masked.text;
  }
  const parsed = parseBody('', place);
  const words = [...problems, ...parseBody(text, place).problems].slice(0, MOST_WORDS);
  return {
    ...parsed,
    segments: [{ kind: 'html', html: words.map(problemHtml).join('\n') }],
    problems: words,
  };
}

/** Puts a mark in the place of each block that has a problem; the number of lines stays. */
function maskBlocks(
  text: string,
  found: readonly ContentError[],
  firstLine: number,
  count: number,
): { text: string; problems: ContentError[] } {
  const lines = text.split('\n');
  const problems: ContentError[] = [];
  for (const problem of found) {
    const at = Math.min(Math.max(problem.line - firstLine, 0), lines.length - 1);
    if (isBlank(lines[at]) || lines[at]?.startsWith(`nhip${MARK}`)) {
      if (found.length > 1) continue;
      // Nothing to point at: the whole rest is one wrong block.
      return { text: markOf(count), problems: [problem] };
    }
    const [from, to] = blockAround(lines, at);
    lines.fill('', from, to);
    lines[from] = markOf(count + problems.length);
    problems.push(problem);
  }
  return { text: lines.join('\n'), problems };
}

function blockAround(lines: readonly string[], at: number): [from: number, to: number] {
  let from = at;
  while (from > 0 && !isBlank(lines[from - 1])) from--;
  let to = at + 1;
  while (to < lines.length && !isBlank(lines[to])) to++;
  return [from, to];
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function putWords(segment: Segment, problems: readonly ContentError[]): Segment {
  if (segment.kind === 'component') {
    return { ...segment, children: segment.children.map((child) => putWords(child, problems)) };
  }
  const html = segment.html.replace(MARK_HTML, (mark, number: string) => {
    const problem = problems[Number(number)];
    return problem ? problemHtml(problem) : mark;
  });
  return { ...segment, html };
}

function problemHtml({ message, hint }: ContentError): string {
  return `<p class="preview-problem"><strong>${escapeHtml(namedForEditors(message))}</strong> ${escapeHtml(hint)}</p>`;
}

function markOf(number: number): string {
  return `nhip${MARK}${number}${MARK}`;
}

// A private-use character, which no article has.
const MARK = '\uE0F1';
const MARK_HTML = new RegExp(`(?:<p>)?nhip${MARK}(\\d+)${MARK}(?:</p>)?`, 'g');
const MOST_TURNS = 8;
const MOST_WORDS = 20;

export type LenientBody = ParsedBody;
