import type { BodyContext } from './body-context.ts';
import { endOf, offsetOf, type TextNode } from './hast-node.ts';
import { ANGLE, BRACE, EXPORT, IMPORT } from './mask-characters.ts';
import { readTag } from './read-tag.ts';
import { describeBrokenTag } from './tag-fault-words.ts';

const LONGEST_LOOK = 2_000;

/** Reports the braces, angle brackets and module words that masking found and the parser took for running text. */
export function reportMasked(node: TextNode, context: BodyContext) {
  if (!node.position || !/[\ufdd0-\ufdd3]/.test(node.value)) return;
  for (let at = offsetOf(node); at < endOf(node); at++) {
    const character = context.masked[at];
    if (character === BRACE) reportBrace(at, context);
    else if (character === ANGLE) reportAngle(at, context);
    else if ((character === IMPORT || character === EXPORT) && at === offsetOf(node))
      reportModule(at, context);
  }
}

function reportBrace(at: number, context: BodyContext) {
  const text = paragraphFrom(at, context.source);
  let depth = 0;
  for (let close = 0; close < text.length; close++) {
    if (text[close] === '{') depth += 1;
    else if (text[close] === '}') depth -= 1;
    if (depth === 0) {
      context.report(at, {
        message: 'Biểu thức trong ngoặc { } không được dùng trong bài.',
        hint: SHOW_BRACE,
      });
      context.silence(at, at + close + 1);
      return;
    }
  }
  context.report(at, { message: 'Dấu { chưa có dấu } đóng.', hint: SHOW_BRACE });
}

function reportAngle(at: number, context: BodyContext) {
  const { source, foreignNames } = context;
  if (/\s/.test(source[at + 1] ?? ' ')) return;
  const tag = readTag(source, at);
  const isKnownClosing = source[at + 1] === '/' && foreignNames.has(tag.name);
  foreignNames.add(tag.name);
  if (!isKnownClosing) {
    const { offset, ...words } = describeBrokenTag(source, at);
    context.report(offset, words);
  }
  context.silence(at, 'fault' in tag ? guessTagEnd(tag.at, source) : tag.end);
}

function guessTagEnd(fault: number, source: string): number {
  const text = paragraphFrom(fault, source);
  const close = text.search(/[>\r\n]/);
  return fault + (close < 0 ? text.length : close + 1);
}

function paragraphFrom(at: number, source: string): string {
  return source.slice(at, at + LONGEST_LOOK).split(/\r?\n[ \t]*\r?\n/, 1)[0] ?? '';
}

/** Only where a block starts at the start of a line does MDX read these words as code. */
function reportModule(at: number, context: BodyContext) {
  if (context.pointAt(at).column !== 1) return;
  const word = context.source.startsWith('import', at) ? 'import' : 'export';
  context.report(at, {
    message: `Lệnh ${word} không được dùng trong bài.`,
    hint: 'Xóa dòng này; nếu là chữ của bài, hãy viết hoa hoặc đổi câu.',
  });
}

const SHOW_BRACE = 'Muốn hiện dấu ngoặc này, viết \\{.';
