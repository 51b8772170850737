import type { BodyContext } from './body-context.ts';
import { endOf, offsetOf, type TextNode } from './hast-node.ts';

const MARK = /\\[\s\S]|\[\^([^\]\s]+)\]/g;
const NOTE = /^[ \t>]*\[\^([^\]\s]+)\]:/gm;

/** Reports `[^name]` left in running text: the parser found no note of that name. */
export function reportFootnoteMarks(node: TextNode, context: BodyContext) {
  if (!node.value.includes('[^')) return;
  const start = offsetOf(node);
  for (const { 0: mark, 1: name, index } of context.masked.slice(start, endOf(node)).matchAll(MARK)) {
    if (name === undefined) continue;
    context.report(start + index, {
      message: `Chú thích ${mark} chưa có nội dung.`,
      hint: `Thêm một dòng riêng: ${mark}: nội dung chú thích.`,
    });
  }
}

/** Reports notes that no mark in the text leads to: readers would never see them. */
export function reportLostNotes(context: BodyContext) {
  const { masked } = context;
  if (!masked.includes('[^')) return;
  const notes = [...masked.matchAll(NOTE)].map((note) => ({
    name: note[1] ?? '',
    at: note.index + note[0].indexOf('['),
  }));
  const starts = new Set(notes.map(({ at }) => at));
  const marked = new Set<string>();
  for (const mark of masked.matchAll(MARK)) {
    if (mark[1] !== undefined && !starts.has(mark.index)) marked.add(mark[1].toLowerCase());
  }
  const seen = new Set<string>();
  for (const { name, at } of notes) {
    if (context.codeSpans.some(({ start, end }) => start <= at && at < end)) continue;
    const key = name.toLowerCase();
    if (!marked.has(key)) {
      context.report(at, {
        message: `Chú thích [^${name}] không được nhắc đến trong bài nên sẽ không hiện.`,
        hint: `Đặt [^${name}] sau chữ cần chú thích, hoặc xóa chú thích này.`,
      });
    } else if (seen.has(key)) {
      context.report(at, {
        message: `Có hai chú thích [^${name}].`,
        hint: 'Đặt tên khác cho một trong hai.',
      });
    }
    seen.add(key);
  }
}
