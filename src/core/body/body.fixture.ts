import { formatProblem } from '../problems/content-error.ts';
import { parseBody, type Segment } from './parse-body.ts';

/** Parses a body as the one of `bai.mdx`, whose front matter ends at line 9. */
export function parse(source: string) {
  return parseBody(source, { file: 'bai.mdx', firstLine: 10 });
}

/** The HTML of a body that is all Markdown. */
export function htmlOf(source: string): string {
  const { segments, problems } = parse(source);
  return [...problems.map(formatProblem), ...segments.map(writeSegment)].join('\n');
}

/** What an editor is told of a body, a line a problem. */
export function problemsOf(source: string): string {
  return parse(source).problems.map(formatProblem).join('\n');
}

function writeSegment(segment: Segment): string {
  if (segment.kind === 'html') return segment.html;
  return `[${segment.name} ${JSON.stringify(segment.props)}${segment.children.map(writeSegment).join('')}]`;
}
