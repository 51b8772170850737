import { rename, unwrap } from './dom.ts';

/** Leaves blocks an article can hold, without empty ones, with plain spaces. */
export function cleanBlocks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('h1, .MsoTitle')) rename(element, 'h2');
  for (const element of body.querySelectorAll('h5, h6, .MsoSubtitle')) rename(element, 'h4');
  for (const line of body.querySelectorAll('br')) {
    const isAlone = line.parentElement === body || line.nextSibling === null || line.className !== '';
    if (isAlone) line.remove();
  }
  plainSpaces(body);
  for (const element of body.querySelectorAll(CONTAINERS)) {
    if (!element.hasAttribute('data-footnote')) unwrapContainer(element);
  }
  // From within to without, so that what held only empty blocks goes, too.
  for (const element of [...body.querySelectorAll('p, h2, h3, h4, li, ul, ol, blockquote, pre')].reverse()) {
    if (element.textContent.trim() === '' && !element.querySelector('table, sup')) element.remove();
  }
}

/** A container of words becomes a paragraph; one of blocks gives way to them. */
function unwrapContainer(element: Element): void {
  if (element.querySelector(BLOCKS) || element.parentElement?.closest('p, h2, h3, h4, td, th, pre'))
    unwrap(element);
  else rename(element, 'p');
}

/** Word and Google Docs write runs of spaces as hard ones, and break lines of their source within sentences. */
function plainSpaces(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    if (text.parentElement?.closest('pre')) continue;
    text.data = text.data.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ');
  }
}

const CONTAINERS =
  'div, section, article, main, header, footer, aside, center, figure, figcaption, address, dl, dt, dd, details, summary, nav';
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, pre, hr, div, section, article, li';
