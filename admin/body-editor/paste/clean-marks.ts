import { findLinkFault } from '../../../src/core/body/link-address.ts';
import { rename, styleOf, unwrap, wrapContents } from './dom.ts';

/** Leaves of all emphasis what means something: bold, italic, struck out, code and links that may be followed. */
export function cleanMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('b, strong')) {
    if (/(?<!-)font-weight:\s*(?:normal|[1-4]00)/.test(styleOf(element))) unwrapKeepingStyle(element);
  }
  for (const element of body.querySelectorAll('i, em')) {
    if (/(?<!-)font-style:\s*normal/.test(styleOf(element))) unwrapKeepingStyle(element);
  }
  for (const element of body.querySelectorAll('span, font')) {
    const style = styleOf(element);
    // A heading is bold by itself.
    const isHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
    if (!isHeading && /(?<!-)font-weight:\s*(?:bold|[6-9]00)/.test(style)) wrapContents(element, 'strong');
    if (/(?<!-)font-style:\s*(?:italic|oblique)/.test(style)) wrapContents(element, 'em');
    if (/text-decoration[\w-]*:[^;]*line-through/.test(style)) wrapContents(element, 's');
    unwrap(element);
  }
  for (const element of body.querySelectorAll('sup, sub')) raise(element);
  for (const element of body.querySelectorAll('*')) {
    // Word's own elements have a colon in their names.
    if (element.localName.includes(':') || MEANINGLESS.has(element.localName)) unwrap(element);
    else if (/^su[bp]$/.test(element.localName) && !element.hasAttribute('data-label')) unwrap(element);
  }
  for (const element of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6) :is(b, strong)')) unwrap(element);
  for (const element of body.querySelectorAll('a')) cleanLink(element);
  for (const element of body.querySelectorAll('b, strong, i, em, s, del, code')) {
    if (element.textContent.trim() === '') unwrap(element);
  }
}

/** Google Docs puts all of a paste in a `<b>` that is not bold. */
function unwrapKeepingStyle(element: Element): void {
  const span = rename(element, 'span');
  unwrap(span);
}

function cleanLink(link: HTMLAnchorElement): void {
  const href = targetOf(link.getAttribute('href') ?? '');
  if (href === '' || href.startsWith('#') || findLinkFault(href)) unwrap(link);
  else link.setAttribute('href', href);
}

/** `m2` and `CO2` are other words than m² and CO₂. */
function raise(element: Element): void {
  const digits = element.localName === 'sup' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  const written = element.textContent.trim();
  if (/^\d{1,3}$/.test(written))
    element.textContent = written.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Google Docs sends its links through a page of its own. */
function targetOf(href: string): string {
  const trimmed = href.trim();
  if (!/^https?:\/\/(?:www\.)?google\.[\w.]+\/url\?/.test(trimmed)) return trimmed;
  return new URL(trimmed).searchParams.get('q') ?? trimmed;
}

const MEANINGLESS = new Set(['u', 'ins', 'small', 'big', 'mark', 'abbr', 'cite', 'time', 'label', 'tt', 'q']);
