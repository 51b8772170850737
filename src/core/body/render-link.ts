import type { BodyContext } from './body-context.ts';
import { writeAttributes } from './html-text.ts';
import { findLinkFault, isAddressSaid } from './link-address.ts';
import { unmaskAddress, unmaskText } from './mask-characters.ts';
import { textOf } from './plain-text.ts';
import { offsetOf, textProperty, type HtmlElement } from './hast-node.ts';

/** A link of the article, checked; or one of the parser's own between a footnote and its mark. */
export function renderLink(element: HtmlElement, inside: string, context: BodyContext): string {
  const { properties, children } = element;
  if ('dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties) {
    return renderFootnoteLink(element, inside);
  }
  const at = offsetOf(element);
  const href = unmaskAddress(textProperty(element, 'href') ?? '');
  const fault = findLinkFault(href);
  if (fault) context.report(at, fault);
  const words = textOf(children);
  if (!words && !inside.includes('<img')) {
    context.report(at, { message: 'Liên kết chưa có chữ.', hint: 'Viết chữ giữa [ và ].' });
  }
  context.links.push({ href, ...context.pointAt(at) });
  const title = unmaskText(textProperty(element, 'title') ?? '') || undefined;
  const rel = /^https?:/i.test(href) ? 'noopener' : undefined;
  const isSaid = rel !== undefined && isAddressSaid(unmaskText(words), href);
  const attributes = { href: fault ? undefined : href, title, rel, class: isSaid && 'address-said' };
  return `<a${writeAttributes(attributes)}>${inside}</a>`;
}

function renderFootnoteLink(element: HtmlElement, inside: string): string {
  const isBack = 'dataFootnoteBackref' in element.properties;
  const attributes = {
    href: textProperty(element, 'href'),
    id: isBack ? undefined : textProperty(element, 'id'),
    class: isBack ? 'footnote-back' : 'footnote-mark',
    'aria-label': isBack ? textProperty(element, 'ariaLabel') : undefined,
    'aria-describedby': isBack ? undefined : 'footnote-label',
  };
  // Followed by what asks for a letter: phones draw the arrow alone as a coloured picture.
  return `<a${writeAttributes(attributes)}>${inside.replace('↩', '↩\uFE0E')}</a>`;
}
