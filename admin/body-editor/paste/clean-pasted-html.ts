import { cleanBlocks } from './clean-blocks.ts';
import { cleanMarks } from './clean-marks.ts';
import { gatherFootnotes } from './footnotes.ts';
import { gatherTasks } from './tasks.ts';
import { gatherWordLists } from './word-lists.ts';
import { cleanTables } from './clean-tables.ts';
import { tidyText } from './tidy-text.ts';

/**
 * Turns what Word, Google Docs and other pages put on the clipboard into plain HTML of what an article can hold:
 * words, emphasis, links, headings, lists, tables and footnotes, whose labels are none that the article has. What was copied within the editor comes through as it is.
 */
export function cleanPastedHtml(html: string, taken: ReadonlySet<string>): string {
  if (html.includes('data-pm-slice')) return html;
  // Another document: nothing in it is loaded or run.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  dropUnseen(body);
  gatherFootnotes(body, taken);
  gatherWordLists(body);
  gatherTasks(body);
  cleanMarks(body);
  cleanTables(body);
  cleanBlocks(body);
  for (const element of body.querySelectorAll('*')) keepAttributes(element);
  return body.innerHTML;
}

function dropUnseen(body: HTMLElement): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  for (const element of body.querySelectorAll(UNSEEN)) element.remove();
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.nodeValue = tidyText(texts.currentNode.nodeValue ?? '');
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    if (/display:\s*none|mso-hide:\s*all/i.test(element.getAttribute('style') ?? '')) element.remove();
  }
}

function keepAttributes(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (!(KEPT[element.localName] ?? []).includes(name)) element.removeAttribute(name);
  }
}

const UNSEEN =
  'script, style, template, noscript, iframe, object, embed, form, button, input, select, textarea, svg, math, link, meta, title, xml, colgroup, caption, img, picture, video, audio, canvas';

const KEPT: Record<string, string[]> = {
  div: ['data-footnote', 'data-label'],
  sup: ['data-label'],
  a: ['href', 'title'],
  ol: ['start'],
  li: ['data-type', 'data-checked'],
  ul: ['data-type'],
  td: ['align'],
  th: ['align'],
};
