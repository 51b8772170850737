import { slugify } from '../text/fold.ts';
import type { BodyContext } from './body-context.ts';
import { takeId } from './take-id.ts';
import { textOf } from './plain-text.ts';
import { offsetOf, type HtmlElement } from './hast-node.ts';

/** A heading; those of the second to the fourth level get an id made from their words, unique in the body. */
export function renderHeading(element: HtmlElement, inside: string, context: BodyContext): string {
  const { tagName } = element;
  const depth = Number(tagName.slice(1));
  const text = textOf(element.children);
  if (depth === 1) {
    context.report(offsetOf(element), {
      message: 'Thân bài không có tiêu đề cấp một: đó là tiêu đề của bài.',
      hint: 'Bắt đầu tiêu đề trong bài bằng ##.',
    });
  }
  if (!text) {
    context.report(offsetOf(element), {
      message: 'Tiêu đề đang trống.',
      hint: 'Viết chữ sau dấu ##, hoặc xóa dòng này.',
    });
  }
  if (depth < 2 || depth > 4) return `<${tagName}>${inside}</${tagName}>`;
  const id = takeId(slugify(text) || 'muc', context.headingIds);
  context.headings.push({ depth, id, text });
  return `<${tagName} id="${id}">${inside}</${tagName}>`;
}
