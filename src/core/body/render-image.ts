import type { BodyContext } from './body-context.ts';
import { writeAttributes } from './html-text.ts';
import { isImageAddress } from './image-address.ts';
import { unmaskAddress, unmaskText } from './mask-characters.ts';
import { offsetOf, textProperty, type HtmlElement } from './hast-node.ts';

/** A picture written in Markdown: it must say what it shows, and come from the store or over https. */
export function renderImage(element: HtmlElement, context: BodyContext): string {
  const at = offsetOf(element);
  const src = unmaskAddress(textProperty(element, 'src') ?? '');
  const alt = unmaskText(textProperty(element, 'alt') ?? '').trim();
  if (!alt) {
    context.report(at, {
      message: 'Ảnh chưa có mô tả.',
      hint: 'Viết điều thấy trong ảnh giữa [ và ]: ![mô tả](/media/…).',
    });
  }
  const isAllowed = isImageAddress(src);
  if (!isAllowed) {
    context.report(at, {
      message: src ? `“${src}” không phải là đường dẫn ảnh.` : 'Ảnh chưa có đường dẫn.',
      hint: 'Chọn ảnh trong kho, dạng /media/2025/04/ten-anh.jpg, hoặc địa chỉ https://….',
    });
  }
  context.images.push({ src, ...context.pointAt(at) });
  const title = unmaskText(textProperty(element, 'title') ?? '') || undefined;
  const attributes = { src: isAllowed ? src : undefined, alt, title, loading: 'lazy', decoding: 'async' };
  return `<img${writeAttributes(attributes)}>`;
}
