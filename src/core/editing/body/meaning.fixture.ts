import { parse } from '../../body/body.fixture.ts';
import type { Segment } from '../../body/segment.ts';

/** What the site shows of a body, whatever tags stand around which; and what it refuses. */
export function meaningOf(source: string): { problems: string[]; shown: string } {
  const { segments, problems } = parse(source);
  return { problems: problems.map(({ message }) => message), shown: segments.map(show).join('\n') };
}

function show(segment: Segment): string {
  if (segment.kind === 'html') return flatten(segment.html);
  return `[${segment.name} ${JSON.stringify(segment.props)} ${segment.children.map(show).join(' ')}]`;
}

const MARK = /^<(\/?)(em|strong|del|a)([ >][^]*)$/;

/** Stretches of words with the marks they bear, in one order: `<em><del>` and `<del><em>` say the same. */
function flatten(html: string): string {
  const marks: string[] = [];
  const runs: { text: string; marks: string }[] = [];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const [, closing, name, rest = ''] = MARK.exec(token) ?? [];
    const now = token.startsWith('<') ? '' : [...new Set(marks)].toSorted().join('');
    const text = token === '<br>' ? '' : token.replace(/\s+/g, '');
    const last = runs.at(-1);
    if (name !== undefined && closing)
      marks.splice(
        marks.findLastIndex((mark) => mark.startsWith(`<${name}`)),
        1,
      );
    else if (name !== undefined) marks.push(`<${name}${rest}`);
    else if (last?.marks === now) last.text += text;
    else if (text) runs.push({ text, marks: now });
  }
  return runs.map((run) => run.text + run.marks).join(' ');
}
