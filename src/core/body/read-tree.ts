import { mdxToHast, type Features } from 'satteri';
import type { BodyContext } from './body-context.ts';
import type { Root } from './hast-node.ts';
import { ANGLE, BRACE, REPORTED_ANGLE } from './mask-characters.ts';
import { describeUnclosedTag, describeUnopenedTag } from './tag-fault-words.ts';

const MOST_ATTEMPTS = 10;
const FEATURES: Features = {
  frontmatter: false,
  gfm: {
    footnotes: {
      label: 'Chú thích',
      backLabel: 'Quay lại chỗ ghi chú thích {reference}',
      clobberPrefix: 'chu-thich_',
    },
  },
};

/**
 * Parses the masked source. A tag that is not closed, or closed without having been opened, is reported and
 * taken for text, so that the rest of the body is checked too; undefined when that leads nowhere.
 */
export function readTree(context: BodyContext): Root | undefined {
  const unopened = new Set<string>();
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      return mdxToHast(context.masked, { features: FEATURES }) as Root;
    } catch (error) {
      if (!setAside(error instanceof Error ? error.message : '', context, unopened)) return undefined;
    }
  }
  return undefined;
}

/** Reports one error of the parser and hides its cause; false when the cause cannot be told. */
function setAside(message: string, context: BodyContext, unopened: Set<string>): boolean {
  const [, line, column, what = ''] = /^(\d+):(\d+): (.*)/s.exec(message) ?? [];
  if (line === undefined) {
    context.report(0, UNREADABLE);
    return false;
  }
  const at = context.lines.offsetAt({ line: Number(line), column: Number(column) });
  const unclosed = NOT_CLOSED.exec(what)?.groups;
  if (unclosed) {
    const { name = '', line = '1', column = '1' } = unclosed;
    const start = context.lines.offsetAt({ line: Number(line), column: Number(column) });
    unopened.add(name);
    context.report(start, describeUnclosedTag(name));
    return hide(context, start, REPORTED_ANGLE);
  }
  const unexpected = NOT_OPENED.exec(what)?.[1];
  if (unexpected !== undefined) {
    if (!unopened.has(unexpected)) context.report(at, describeUnopenedTag(unexpected));
    return hide(context, at, REPORTED_ANGLE);
  }
  if (hide(context, at, context.masked[at] === '{' ? BRACE : ANGLE)) return true;
  context.report(at, UNREADABLE);
  return false;
}

function hide(context: BodyContext, at: number, mask: string): boolean {
  if (context.masked[at] !== '<' && context.masked[at] !== '{') return false;
  context.masked = context.masked.slice(0, at) + mask + context.masked.slice(at + 1);
  return true;
}

const NOT_CLOSED =
  /xpected (?:a|corresponding) closing tag for `<(?<name>[^`]*)>` \((?<line>\d+):(?<column>\d+)\)/;
const NOT_OPENED = /^Unexpected closing tag `<\/([^`]*)>`/;

const UNREADABLE = {
  message: 'Không đọc được thân bài từ chỗ này.',
  hint: 'Kiểm tra các thẻ < > và ngoặc { } ở gần đây.',
};
